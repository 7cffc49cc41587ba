import type { PublicMessage, PublicTicket } from '../../../core/ticket';

const who: Record<PublicMessage['author'], string> = { requester: 'Customer', agent: 'Agent', other: 'Other' };

const MESSAGE_CHARS = 6000;

const clip = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max)}\n[… ${text.length - max} characters left out …]`);

const asText = (message: PublicMessage): string => `${who[message.author]} (${message.authorName}), ${message.createdAt}:\n${clip(message.text.trim(), MESSAGE_CHARS)}`;

/**
 * The conversation as text of at most about `maxChars` characters: the subject and the first public message always,
 * then as many of the newest messages as fit, in order; what is left out is said.
 */
export function conversationText(ticket: PublicTicket, maxChars: number): string {
  const [first, ...rest] = ticket.messages;
  const head = [`Subject: ${clip(ticket.subject, 500)}`, ...(first ? [clip(asText(first), Math.max(1000, maxChars / 2))] : [])];
  let room = maxChars - head.join('\n\n').length;
  const tail: string[] = [];
  for (const message of rest.toReversed()) {
    const text = asText(message);
    if (text.length > room) break;
    room -= text.length + 2;
    tail.unshift(text);
  }
  const left = rest.length - tail.length;
  return [...head, ...(left > 0 ? [`[… ${left} earlier messages left out …]`] : []), ...tail].join('\n\n');
}
