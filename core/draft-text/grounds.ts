import { fold } from '../automatic-mail/fold';
import { commandsIn } from '../commands/commands';
import type { Phrases } from '../phrases/phrases';
import type { PublicTicket } from '../ticket';

/** So much of each message is looked at for the desk's voice, in characters. */
const VOICE_CHARS = 50_000;

/** What a draft may rest on. */
export interface Grounds {
  /** Texts whose links, numbers and times are known: what the person asked for, the sources, the conversation, newest first. */
  readonly known: readonly string[];
  /** Of these, what the desk itself says: only that can be promised. */
  readonly given: readonly string[];
  /** What people wrote, in which somebody may be named. */
  readonly written: readonly string[];
  /** Names of everybody in the ticket. */
  readonly people: readonly string[];
  /** What the customer wrote since the desk's last reply, oldest first. */
  readonly asked: readonly string[];
  /** Scheme and host of the desk. */
  readonly origin: string;
}

/** The public conversation as it is sent to a model: subject, messages, and when they were written. Newest first. */
export const conversationTexts = ({ subject, messages }: Pick<PublicTicket, 'subject' | 'messages'>): string[] => [
  subject,
  ...messages.toReversed().flatMap(({ text, createdAt }) => [createdAt.slice(0, 10), text]),
];

/**
 * `sources`: texts of the organisation that the draft was made from, such as its house rules or a macro. A message that commands a
 * machine answers for nothing: what it names is what its author wants to be repeated. Nor does one of a customer that gives in the
 * desk's voice.
 */
export function groundsOf(
  ticket: PublicTicket,
  instruction: string,
  sources: readonly string[],
  phrases: Phrases,
): Grounds {
  const { messages, requesterName, agentName, subject, ref } = ticket;
  const hostile = new Set(commandsIn(ticket, phrases).map(({ messageId }) => messageId));
  const trusted = messages.filter(
    ({ id, author, text }) =>
      !hostile.has(id) && (author === 'agent' || !phrases.deskVoice.test(fold(text.slice(0, VOICE_CHARS)))),
  );
  const given = [instruction, ...sources];
  const lastReply = messages.findLastIndex(({ author }) => author === 'agent');
  const known = [...given, ...conversationTexts({ subject: hostile.has(null) ? '' : subject, messages: trusted })];
  return {
    known,
    written: known,
    given: [...given, ...trusted.filter(({ author }) => author === 'agent').map(({ text }) => text)],
    people: [requesterName, agentName, ...messages.map(({ authorName }) => authorName)],
    asked: messages
      .slice(lastReply + 1)
      .filter(({ author }) => author === 'requester')
      .map(({ text }) => text),
    origin: ref.origin,
  };
}

/** The same for a text that the organisation itself wrote, such as a macro: it may say what it says. */
export const ownGrounds = (text: string, grounds: Grounds): Grounds => ({
  ...grounds,
  // Ahead of the conversation, of which only so much is looked through.
  known: [text, ...grounds.known],
  given: [text, ...grounds.given],
});
