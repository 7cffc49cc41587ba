import { clip } from '../../../../core/text';
import type { SentMessage, SentTicket } from '../../../../core/sent-ticket';
import type { InsteadOfWords } from '../../../../core/ticket';

const who: Record<SentMessage['author'], string> = { requester: 'Customer', agent: 'Agent', other: 'Other' };

const MESSAGE_CHARS = 6000;

/** `more`: characters that were behind it and are left out already. */
const cut = (text: string, max: number, more = 0): string => {
  const kept = clip(text, max);
  const left = text.length - kept.length + more;
  return left === 0 ? kept : `${kept}\n[… ${left} characters left out …]`;
};

/** Said by us, for a model that would otherwise take the message for an empty one. */
const signs: Record<InsteadOfWords, string> = {
  picture: '[The message holds only a picture, which is not sent along.]',
  forward: '[The message holds only a forwarded mail, which is not sent along.]',
  quote: '[The message holds only a quotation of earlier mails, which is not sent along.]',
  nothing: '[The message has no text.]',
};

const wordsOf = ({ text, only, more }: SentMessage): string =>
  [cut(text.trim(), MESSAGE_CHARS, more), ...(only === undefined ? [] : [signs[only]])]
    .filter((part) => part !== '')
    .join('\n');

const isWhole = ({ text, more = 0 }: SentMessage): boolean => more === 0 && text.trim().length <= MESSAGE_CHARS;

/** What stands before a message in a conversation whose messages are named by numbers. */
const numberOf = (at: number): string => `[${at + 1}] `;

const asText = (message: SentMessage, before: string): string =>
  `${before}${who[message.author]} (${message.authorName}), ${message.createdAt}:\n${wordsOf(message)}`;

const SUBJECT_CHARS = 500;
const NEWEST_AT_LEAST = 500;

interface Told {
  readonly text: string;
  /** Those of the messages that stand in it, by their numbers. */
  readonly messages: ReadonlyMap<number, SentMessage>;
  /** Nothing was left out, and nothing shortened. */
  readonly isWhole: boolean;
}

function told(ticket: SentTicket, maxChars: number, nameOf: (at: number) => string): Told {
  const [first, ...rest] = ticket.messages;
  const shown = new Map<number, SentMessage>();
  let shortened = false;
  const add = (message: SentMessage, at: number, max: number): string => {
    const text = asText(message, nameOf(at));
    shown.set(at + 1, message);
    shortened ||= text.length > max || !isWhole(message);
    return cut(text, max);
  };
  const head = [
    `Subject: ${cut(ticket.subject, SUBJECT_CHARS)}`,
    ...(first ? [add(first, 0, Math.max(1000, maxChars / 2))] : []),
  ];
  let room = maxChars - head.join('\n\n').length;
  const tail: string[] = [];
  for (const [index, message] of rest.toReversed().entries()) {
    const at = rest.length - index;
    if (index > 0 && asText(message, nameOf(at)).length > room) break;
    const text = add(message, at, index === 0 ? Math.max(NEWEST_AT_LEAST, room) : Infinity);
    room -= text.length + 2;
    tail.unshift(text);
  }
  const left = rest.length - tail.length + (ticket.leftOut ?? 0);
  return {
    text: [...head, ...(left > 0 ? [`[… ${left} earlier messages left out …]`] : []), ...tail].join('\n\n'),
    messages: shown,
    isWhole: left === 0 && !shortened,
  };
}

/**
 * The conversation as text of at most about `maxChars` characters: the subject, the first public message and the newest one
 * always (shortened where they must be), then as many of the newer ones as fit, in order; what is left out is said.
 */
export const conversationText = (ticket: SentTicket, maxChars: number): string => told(ticket, maxChars, () => '').text;

/** The same with a number before each message, `[3] `: from 1 on, in the order of the ticket's messages. */
export const numberedConversation = (ticket: SentTicket, maxChars: number): Told => told(ticket, maxChars, numberOf);
