import { clip } from '../../../core/text';
import type { PublicMessage, PublicTicket } from '../../../core/ticket';

const who: Record<PublicMessage['author'], string> = { requester: 'Customer', agent: 'Agent', other: 'Other' };

const MESSAGE_CHARS = 6000;

const cut = (text: string, max: number): string => {
  const kept = clip(text, max);
  return kept.length === text.length ? kept : `${kept}\n[… ${text.length - kept.length} characters left out …]`;
};

const asText = (message: PublicMessage): string =>
  `${who[message.author]} (${message.authorName}), ${message.createdAt}:\n${cut(message.text.trim(), MESSAGE_CHARS)}`;

const SUBJECT_CHARS = 500;
const NEWEST_AT_LEAST = 500;

/**
 * The conversation as text of at most about `maxChars` characters: the subject, the first public message and the newest one
 * always (shortened where they must be), then as many of the newer ones as fit, in order; what is left out is said.
 */
export function conversationText(ticket: PublicTicket, maxChars: number): string {
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
  const left = rest.length - tail.length;
  return [...head, ...(left > 0 ? [`[… ${left} earlier messages left out …]`] : []), ...tail].join('\n\n');
}
