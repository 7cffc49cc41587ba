import { automaticMail, type AutomaticMail } from './automatic-mail/automatic-mail';
import type { Phrases } from './phrases/phrases';
import type { InsteadOfWords, PublicMessage, PublicTicket } from './ticket';

/** What is to be known of a ticket beside its suggestion: there are no words in it, or nobody wrote them. */
export type Note = InsteadOfWords | AutomaticMail;

/** What the requester wrote; where no message is theirs, the first one stands in. */
const askedIn = ({ messages }: PublicTicket): readonly PublicMessage[] => {
  const asked = messages.filter(({ author }) => author === 'requester');
  return asked.length > 0 ? asked : messages.slice(0, 1);
};

/** Nobody wrote what this ticket was opened with; null when a person may have. */
export const automaticTicket = (ticket: PublicTicket, { mail }: Phrases): AutomaticMail | null =>
  automaticMail(ticket.subject, askedIn(ticket)[0]?.text ?? '', mail);

/** Null for a ticket that somebody wrote in words. */
export function noteOn(ticket: PublicTicket, phrases: Phrases): Note | null {
  const automatic = automaticTicket(ticket, phrases);
  if (automatic !== null) return automatic;
  const asked = askedIn(ticket);
  return asked.every(({ only }) => only !== undefined) ? (asked[0]?.only ?? null) : null;
}
