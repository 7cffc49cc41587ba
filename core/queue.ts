import type { AdmissionFacts } from './policy/access';
import type { TicketRef } from './ticket-ref';
import type { TicketStatus } from './ticket-status';

export { ticketStatuses, type TicketStatus } from './ticket-status';

/** A saved list of tickets, as the desk offers it to the signed-in agent. */
export interface DeskView {
  readonly id: string;
  readonly title: string;
}

/** What a list says of a ticket beside what names it. Null: there is none, or the list does not tell. */
export interface ListedFacts {
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** Empty where the list does not tell. */
  readonly requesterName: string;
  /** The desk's own id of the requester: two tickets with the same are the same person's. */
  readonly requesterId: string | null;
  readonly assigneeName: string | null;
  /** The group or team that it is with. */
  readonly teamName: string | null;
  readonly priorityName: string | null;
  /** The desk's own kind of ticket: question, incident, service request. */
  readonly typeName: string | null;
  /** How it came in, as the desk calls it: e-mail, phone, portal. */
  readonly channelName: string | null;
  /** As `TicketRead.scope`. */
  readonly scope: string | null;
  /** The present value of each field that the list tells of, as `TicketRead.values`: the desk's own option ids, null when empty. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** A ticket as a list names it. A list is asked for these and nothing else; nothing anybody wrote in a message is among them. */
export interface QueueTicket extends ListedFacts {
  readonly ref: TicketRef;
  readonly subject: string;
  /** Null where the desk's word is not known to mean any of these. */
  readonly status: TicketStatus | null;
  /** The desk's own word; empty where the list does not tell it. */
  readonly statusName: string;
  /** When it was changed last, as the desk writes it: the same text means that nothing has changed. `OpenSource.write` takes it. */
  readonly stamp: string;
  /** Only when the worker asked for it: who works on it and whose it is, as far as the list says. */
  readonly admissionFacts?: AdmissionFacts | undefined;
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

/** How one ticket hangs together with another, as the desk says it. */
export const linkKinds = [
  'merged',
  'follow-up',
  'problem',
  'incident',
  'parent',
  'child',
  'tracker',
  'related',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Another ticket of the same desk that this one hangs together with. */
export interface LinkedTicket {
  readonly ref: TicketRef;
  /** What the other one is to this one. */
  readonly kind: LinkKind;
  /** Empty where the desk does not tell. */
  readonly subject: string;
  readonly status: TicketStatus | null;
  readonly statusName: string;
}
