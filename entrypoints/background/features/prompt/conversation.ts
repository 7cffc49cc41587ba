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

const asText = (message: SentMessage): string =>
  `${who[message.author]} (${message.authorName}), ${message.createdAt}:\n${wordsOf(message)}`;

const SUBJECT_CHARS = 500;
const NEWEST_AT_LEAST = 500;

/**
 * The conversation as text of at most about `maxChars` characters: the subject, the first public message and the newest one
 * always (shortened where they must be), then as many of the newer ones as fit, in order; what is left out is said.
 */
export function conversationText(ticket: SentTicket, maxChars: number): string {
  const [first, ...rest] = ticket.messages;
  const head = [
    `Subject: ${cut(ticket.subject, SUBJECT_CHARS)}`,
    ...(first ? [cut(asText(first), Math.max(1000, maxChars / 2))] : []),
  ];
  let room = maxChars - head.join('\n\n').length;
  const tail: string[] = [];
  for (const [index, message] of rest.toReversed().entries()) {
    const text = index === 0 ? cut(asText(message), Math.max(NEWEST_AT_LEAST, room)) : asText(message);
    if (index > 0 && text.length > room) break;
    room -= text.length + 2;
    tail.unshift(text);
  }
  const left = rest.length - tail.length + (ticket.leftOut ?? 0);
  return [...head, ...(left > 0 ? [`[… ${left} earlier messages left out …]`] : []), ...tail].join('\n\n');
}
