import { FRESH_MS } from './freshness';
import type { Example } from './schema/learning';
import { clip } from './text';
import type { PublicTicket, ReadMessage, TicketRef } from './ticket';

export type { Example } from './schema/learning';

/** So many rows of a desk's list are told at once, to be admitted or left out. */
export const LISTED_AT_ONCE = 200;

const longestText = 2000;
const longestReply = 4000;

/** What an example may hold of a ticket: what its public messages say, and who wrote them. */
export interface PublicWords {
  /** Subject and problem, at most 2,000 characters; empty when nothing public has words. */
  readonly text: string;
  /** The problem is told by the requester; from anybody else's words only a decision can be learnt. */
  readonly byRequester: boolean;
  /** The last public reply of an agent; undefined where there is none, and where it is longer than 4,000 characters: half an answer would be offered as a whole one. */
  readonly reply?: string | undefined;
  readonly requesterName: string;
  readonly agentName: string;
}

/** Of a ticket of which nothing is public. */
export const nothingSaid: PublicWords = { text: '', byRequester: false, requesterName: '', agentName: '' };

/** `messages`: public ones, oldest first. `agentName`: who replied, or who is signed in where nobody did. */
export function wordsOf(
  subject: string,
  messages: readonly Pick<ReadMessage, 'author' | 'authorName' | 'text'>[],
  names: Pick<PublicWords, 'requesterName' | 'agentName'>,
): PublicWords {
  const spoken = messages.filter(({ text }) => text !== '');
  const asked = spoken.find(({ author }) => author === 'requester');
  const reply = spoken.findLast(({ author }) => author === 'agent');
  return {
    text: clip(`${subject}\n\n${(asked ?? spoken[0])?.text ?? ''}`.trim(), longestText),
    byRequester: asked !== undefined,
    ...(reply !== undefined && reply.text.length <= longestReply ? { reply: reply.text.toWellFormed() } : {}),
    ...names,
  };
}

export const publicWords = (ticket: PublicTicket): PublicWords => wordsOf(ticket.subject, ticket.messages, ticket);

/** A ticket that was read again and teaches nothing by itself; what was learnt from it before may be renewed all the same. */
export interface SeenAgain {
  readonly ref: TicketRef;
  readonly words: PublicWords;
}

/**
 * The example with the words that its ticket has now; null when they teach nothing any more. What a person chose stays. A reply is
 * renewed where there was one, and goes when no public one is left.
 */
export function renewed(example: Example, { text, byRequester, reply, ...names }: PublicWords): Example | null {
  const { reply: before, ...rest } = example;
  const solved = example.from === 'solved';
  const now = before === undefined || reply === undefined ? {} : { reply };
  if (text === '' || (solved && !byRequester)) return null;
  if (solved && !('reply' in now) && Object.keys(example.values).length === 0) return null;
  return {
    ...rest,
    ...now,
    text,
    requesterName: names.requesterName || example.requesterName,
    agentName: names.agentName || example.agentName,
  };
}

/** When its words were last seen as public; of what was learnt by earlier versions nothing else is known than when that was. */
export const seenAt = ({ seenAt: seen, learnedAt }: Pick<Example, 'seenAt' | 'learnedAt'>): string => seen ?? learnedAt;

const DAY_MS = 86_400_000;
const GOES_ALONG_DAYS = 90;

/**
 * Whether an example may go along with a question to a language model: its words were seen as public in the last 90 days, and not
 * long before something was learnt from them. It teaches on this device all the same.
 */
export function goesAlong(example: Pick<Example, 'seenAt' | 'learnedAt'>, now: number): boolean {
  const seen = Date.parse(seenAt(example));
  return now - seen <= GOES_ALONG_DAYS * DAY_MS && Date.parse(example.learnedAt) - seen <= FRESH_MS;
}
