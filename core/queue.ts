import type { TicketRef } from './ticket-ref';

/** A saved list of tickets, as the desk offers it to the signed-in agent. */
export interface DeskView {
  readonly id: string;
  readonly title: string;
}

/** Where a ticket stands, whatever the desk calls it; the desk's own word stands beside it. */
export const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** A ticket as a list names it. A list is asked for these and nothing else; nothing anybody wrote in a message is among them. */
export interface QueueTicket {
  readonly ref: TicketRef;
  readonly subject: string;
  /** Null where the desk's word is not known to mean any of these. */
  readonly status: TicketStatus | null;
  /** The desk's own word; empty where the list does not tell it. */
  readonly statusName: string;
  /** When it was changed last, as the desk writes it: the same text means that nothing has changed. */
  readonly stamp: string;
  /** ISO 8601; null where the list does not tell. */
  readonly createdAt: string | null;
  readonly requesterName: string;
  /** Null: nobody, or the list does not tell. */
  readonly assigneeName: string | null;
  readonly priorityName: string | null;
  /** As `TicketRead.scope`. */
  readonly scope: string | null;
}

/** Some of a desk's tickets. */
export interface TicketList {
  readonly tickets: readonly QueueTicket[];
  /** Proven: these are all that the desk has for this question. Where it is false, a ticket that is missing proves nothing. */
  readonly complete: boolean;
}

/** What has changed in some views. */
export interface TicketChanges extends TicketList {
  /** What to ask the next time; opaque, at most 200 characters. */
  readonly mark: string;
}
