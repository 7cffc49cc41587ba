/** Where a ticket stands, whatever the desk calls it; the desk's own word stands beside it. */
export const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
