import { clip } from '../../core/text';
import type { PublicTicket } from '../../core/ticket';
import { cleanText } from './clean-text';

export interface TicketText {
  /** Subject and first public message: what an example of it would hold too. */
  readonly main: string;
  /** What the requester added later; counts less. */
  readonly later: string;
}

const MAX_LENGTH = 2000;

/** The problem as its requester told it; where no message is the requester's, the first one stands in. */
export function ticketText(ticket: PublicTicket): TicketText {
  const told = ticket.messages.filter((message) => message.author === 'requester');
  const [first, ...rest] = told.length > 0 ? told : ticket.messages.slice(0, 1);
  const main = clip(`${ticket.subject}\n${cleanText(first?.text ?? '', ticket.requesterName)}`.trim(), MAX_LENGTH);
  const later = clip(rest.map((message) => cleanText(message.text, ticket.requesterName)).join('\n'), MAX_LENGTH);
  return { main, later };
}
