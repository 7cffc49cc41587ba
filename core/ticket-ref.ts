/** Which ticket: everything that is read or written is bound to one of these and re-checked at use. Free of dependencies, since the bootstrap carries it. */
export const deskIds = ['zendesk', 'freshdesk', 'halopsa', 'described'] as const;
export type DeskId = (typeof deskIds)[number];

export interface TicketRef {
  readonly desk: DeskId;
  /** The desk's origin, e.g. `https://acme.zendesk.com`. */
  readonly origin: string;
  /** A text that only the desk’s adapter understands: see `isTicketId`. */
  readonly ticketId: string;
}

export const sameTicket = (a: TicketRef, b: TicketRef): boolean =>
  a.desk === b.desk && a.origin === b.origin && a.ticketId === b.ticketId;

export const refKey = (ref: TicketRef): string => `${ref.desk}|${ref.origin}|${ref.ticketId}`;
