import type { Person } from '../../shared/story/people';

/** A person with the number that Halo knows them by: agents and end users are counted apart. */
export interface HaloPerson extends Person {
  readonly id: number;
  readonly isAgent: boolean;
}

/**
 * What an action is in truth. The JSON and the page say less: a supplier's and a child ticket's action look public,
 * an unclear one carries no flag.
 */
export type ActionKind = 'message' | 'note' | 'supplier' | 'unclear' | 'child' | 'related';

export interface Action {
  /** Counts from 1 within its ticket. */
  readonly id: number;
  /** For child and related actions another ticket than the one that lists them. */
  readonly ticketId: number;
  readonly kind: ActionKind;
  /** A person's short name. */
  readonly by: string;
  readonly outcomeId: number;
  readonly isEmail: boolean;
  readonly text: string;
  /** Internal text on an action that is otherwise public. */
  readonly privateNote: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly attachments: readonly string[];
}

export interface Ticket {
  readonly id: number;
  summary: string;
  typeId: number;
  statusId: number;
  readonly slaId: number;
  /** `priorityid` within the ticket's SLA; 0 for none. */
  priorityId: number;
  /** Ids of lookup 12 and 27; 0 for none. */
  impact: number;
  urgency: number;
  teamId: number;
  /** 1 is Halo's "Unassigned". */
  agentId: number;
  readonly requester: string;
  readonly site: string;
  /** Row ids of `/api/Category`; 0 for none. */
  category1: number;
  category2: number;
  /** 0 for none. */
  parentId: number;
  relatedIds: readonly number[];
  /** The ticket that this one was merged into; 0 for none. */
  mergedInto: number;
  readonly createdAt: string;
  updatedAt: string;
  /** Oldest first. The first one, "Opened", carries the ticket's details. */
  readonly actions: Action[];
}

export interface Account {
  now: string;
  readonly tickets: Ticket[];
}
