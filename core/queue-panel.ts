import type { Place } from './choosing';
import type { DesksideError } from './errors';
import type { DeskField } from './fields';
import type { StaysView } from './policy/stays';
import type { DeskView, LinkedTicket, ListedFacts, TicketStatus } from './queue';
import type { QueueAction, SavedQueueView } from './schema/queue-panel';
import type { Choice, Suggestion } from './suggestion';
import type { PublicMessage, TicketRef } from './ticket';
import type { SimilarTicket } from './similar';
import type { SummaryView } from './summary';
import type { Told } from './words/phrase';

export type { QueueAction, SavedQueueView } from './schema/queue-panel';

/* What the worker tells the queue's page: whole rows and whole lists of the rest. No text of a message stands in a row. */

/** A suggested value beside what the ticket has. */
export interface RowChoice {
  readonly fieldId: string;
  /** The field's name, as the desk calls it. */
  readonly title: string;
  readonly optionId: string;
  readonly path: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What comes of it by itself (`placeOf`): only what is `chosen` is taken by Accept. */
  readonly place: Place;
  /** The levels of the value that stands; empty where the field is, null where that is not known. */
  readonly present: readonly string[] | null;
  /** The second and the third best, as `bestOf` has them; absent where there is none. Taken only by a press on it (`choose`). */
  readonly alternatives?: readonly {
    readonly optionId: string;
    readonly path: readonly string[];
    readonly confidence: number;
  }[];
}

/** The newest suggestion for a ticket, and what a person did with it. */
export interface RowSuggestion {
  readonly id: string;
  /** Empty where the answer was that nothing fits. */
  readonly choices: readonly RowChoice[];
  /** Of the least sure choice that Accept takes, else of the surest one; 0 where there is none. */
  readonly confidence: number;
  readonly decision: 'accepted' | 'dismissed' | null;
}

/** One ticket of the queue. */
export interface QueueRow extends Pick<
  ListedFacts,
  | 'createdAt'
  | 'requesterName'
  | 'requesterId'
  | 'assigneeName'
  | 'teamName'
  | 'priorityName'
  | 'typeName'
  | 'channelName'
> {
  /** `refKey`. */
  readonly key: string;
  readonly ref: TicketRef;
  /** As people call it: `#1042`, `DESK-7`. */
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus | null;
  readonly statusName: string;
  /** 1, no hurry, to 5, urgent, by the desk's own order; null where it is not known. */
  readonly priority: 1 | 2 | 3 | 4 | 5 | null;
  /** The levels of the category that stands; empty where there is none, null where the list does not tell. */
  readonly category: readonly string[] | null;
  /** Since when it stands as the desk told it, ISO 8601. */
  readonly listedAt: string;
  readonly suggestion: RowSuggestion | null;
  /** ISO 8601; null while it is not snoozed. */
  readonly snoozedUntil: string | null;
  /** It was snoozed, came back, and nobody has had it before them since: why. */
  readonly back: 'time' | 'answer' | null;
  /** A run is about to change it, or is changing it now. */
  readonly changing: boolean;
}

/** One desk of the queue. */
export interface QueueDesk {
  readonly origin: string;
  /** What people see of its address: its host. */
  readonly host: string;
  /** What the product is called. */
  readonly name: Told;
  /** 0 to 7: one of the panel's colours, the same as long as the desk is known. */
  readonly colour: number;
  /** `closed`: no tab of it is open. `resting`: it did not answer, `error` says why. `reading`: it is being asked. `paused`: by the person. */
  readonly state: 'open' | 'reading' | 'closed' | 'resting' | 'paused';
  readonly error: DesksideError | null;
  /** When its lists were last told in full, ISO 8601; null before the first time. */
  readonly syncedAt: string | null;
  /** The views that are in the queue; empty until somebody chooses some. */
  readonly views: readonly DeskView[];
  /** Views the organisation named, which the person cannot change. */
  readonly isManaged: boolean;
}

/** What may be done from the panel. */
export interface QueuePower {
  /** False: Deskside is off or the organisation has switched the panel off; nothing else is told then. */
  readonly on: boolean;
  /** Why not; null where it is on. */
  readonly error: DesksideError | null;
  readonly bulk: boolean;
  /** Status and assignee may be written from here. */
  readonly statuses: boolean;
  /** Tickets that nobody opened wait for the person: each request has to be seen first. Absent where that is not what stops them. */
  readonly asksEach?: true;
}

/** Port `deskside:queue`, worker → page. The first rows come first, in the order of their last change; `last` ends the first telling. */
export type QueueTold =
  | { readonly type: 'power'; readonly power: QueuePower }
  | { readonly type: 'desks'; readonly desks: readonly QueueDesk[] }
  | { readonly type: 'rows'; readonly rows: readonly QueueRow[]; readonly last: boolean }
  /** `gone`: keys of rows that are not in the queue any more. */
  | { readonly type: 'changed'; readonly rows: readonly QueueRow[]; readonly gone: readonly string[] }
  /** The newest runs, whole. */
  | { readonly type: 'runs'; readonly runs: readonly QueueRun[] };

/** Port `deskside:queue`, page → worker. */
export type QueueWish = { readonly type: 'refresh' } | { readonly type: 'ping' };

/* ---- one action on some tickets ---- */

/** One value that is to change. */
export interface PlannedValue {
  readonly fieldId: string;
  readonly title: string;
  /** Null empties the field. */
  readonly optionId: string | null;
  /** Levels; empty for an empty field. */
  readonly to: readonly string[];
  readonly from: readonly string[];
  readonly fromOptionId: string | null;
  /** Of an Undo: what stood there before, which the desk does not let anybody set. `to` is the nearest that it does. */
  readonly insteadOf?: readonly string[];
}

/** What is to become of one ticket. */
export interface PlannedChange {
  readonly key: string;
  readonly ref: TicketRef;
  readonly number: string;
  readonly subject: string;
  /** Empty for what happens here only: dismissed, snoozed, forgotten. */
  readonly values: readonly PlannedValue[];
}

/**
 * Why a selected ticket is left out of a plan. `not-asked`: its desk could not be asked what it has, or too many would have to be read.
 * `gone`: it has no row any more. `not-known`: nothing is known of it, or nothing may be told.
 */
export const leftOutReasons = [
  'nothing-suggested',
  'already-so',
  'not-sure',
  'decided',
  'closed',
  'no-such-value',
  'desk-closed',
  'not-asked',
  'gone',
  'not-known',
  'locked',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What exactly would happen: nothing else is written by the run that is made from it. */
export interface QueuePlan {
  readonly id: string;
  readonly action: QueueAction;
  readonly changes: readonly PlannedChange[];
  readonly leftOut: readonly {
    readonly key: string;
    readonly number: string;
    readonly subject: string;
    readonly why: LeftOutReason;
  }[];
}

/**
 * `waiting`: its turn has not come. `writing`: the desk is being asked. `done`: read back. `failed`: `error` says why; the ticket is as it
 * was, or as the desk made it. `stopped`: the person stopped before its turn. `undone`: as it was before.
 */
export type ChangeState = 'waiting' | 'writing' | 'done' | 'failed' | 'stopped' | 'undone';

export interface RunChange extends PlannedChange {
  readonly state: ChangeState;
  readonly error: DesksideError | null;
}

/** An action under way, or one that has ended. It goes on whatever becomes of the panel and the worker. */
export interface QueueRun {
  readonly id: string;
  readonly action: QueueAction;
  /** It takes back what this run did. */
  readonly undoes: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** It rests until then, because a desk asked for that; ISO 8601. */
  readonly restsUntil: string | null;
  readonly changes: readonly RunChange[];
  /** What can be taken back now: changes that are done, as far as this run has not been undone. */
  readonly undoable: number;
}

/* ---- one ticket ---- */

/** What happened on a ticket, oldest last. Values are the desk's own words. */
export interface QueueActivity {
  readonly at: string;
  readonly what:
    | 'created'
    | 'status'
    | 'assigned'
    | 'priority'
    | 'category'
    | 'comment'
    | 'note'
    | 'suggested'
    | 'accepted'
    | 'changed'
    | 'dismissed'
    | 'undone'
    | 'drafted'
    | 'summarised'
    | 'inserted'
    | 'snoozed'
    | 'back'
    | 'learned'
    | 'synced'
    | 'failed';
  /** Here, by this person; or on the desk, by whoever. */
  readonly by: 'you' | 'desk' | 'deskside';
  /** Who wrote a comment, as the desk names them. */
  readonly who?: string;
  /** Of a changed value. */
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  /** What was dismissed for; how long it was snoozed (ISO 8601); what went wrong. */
  readonly reason?: string;
  readonly error?: DesksideError;
}

/** All that the detail shows, read anew from the desk: of its conversation what is proven public. */
export interface QueueDetail {
  readonly row: QueueRow;
  /** Oldest first; the first is the description. Empty where nothing is public. */
  readonly messages: readonly PublicMessage[];
  /** Why the ticket could not be read, or nothing of it is public; null where it was read. */
  readonly problem: DesksideError | null;
  /** What can be set here, with the desk's own values for this ticket: status and assignee first, then what is asked about, then the rest. */
  readonly controls: readonly {
    readonly field: DeskField;
    readonly optionId: string | null;
    readonly locked: Told | null;
  }[];
  readonly suggestion:
    | (Pick<Suggestion, 'id' | 'reason' | 'source' | 'createdAt'> & { readonly choices: readonly Choice[] })
    | null;
  /** Why nothing is suggested, in the words of whoever answered. */
  readonly noFit: Told | null;
  /** How far what is asked can go now; null where nobody has set a limit to it. */
  readonly stays: StaysView | null;
  readonly linked: readonly LinkedTicket[];
  /** Other rows of the queue of the same requester. */
  readonly others: readonly QueueRow[];
  /** Solved tickets like it, likest first. Empty where there is none that is similar enough. */
  readonly similar: readonly SimilarTicket[];
  /** Absent where no summary can be asked for. */
  readonly summary?: SummaryView | undefined;
  readonly activity: readonly QueueActivity[];
  /** Where it opens in the desk; null where that is not known. */
  readonly url: string | null;
  /** What was suggested and decided may be written into the ticket as an internal note. */
  readonly notes: boolean;
  /** Of this reading, ISO 8601; null where the desk could not be asked and this is what was known. */
  readonly readAt: string | null;
  /** The stamp of this reading: a change from the detail is made against it. */
  readonly stamp: string;
}

/** What the queue's page asks. Of our own pages only. */
export interface QueueRequests {
  /** What an action would do to these tickets, exactly. Writes nothing. */
  'queue.plan': { in: { keys: string[]; action: QueueAction }; out: { plan: QueuePlan } | { error: DesksideError } };
  /** Does what a plan says; a plan is done once and only for ten minutes. */
  'queue.run': { in: { plan: string }; out: { run: string } | { error: DesksideError } };
  'queue.stop': { in: { run: string }; out: Record<string, never> };
  /** Tries again what has failed, as it was planned: what has changed on the desk since stays as it is. */
  'queue.retry': { in: { run: string }; out: Record<string, never> };
  /** Takes back what a run did, as long as the desk still holds our value. Without a run: the newest one that can be. */
  'queue.undo': { in: { run: string | null }; out: { run: string } | { error: DesksideError } };
  'queue.detail': { in: { ref: TicketRef }; out: { detail: QueueDetail } | { error: DesksideError } };
  /** Writes an internal note; the person has seen it as it will stand there. */
  'queue.note': { in: { ref: TicketRef; text: string }; out: { error: DesksideError | null } };
  /** A person says that this solved ticket of the same desk is not like it. Answers those that are by then. */
  'queue.not-similar': {
    in: { ref: TicketRef; ticketId: string };
    out: { similar: readonly SimilarTicket[] } | { error: DesksideError };
  };
  /** What the conversation comes to, for the first time or anew. Answered when it is made, which may take a minute. */
  'queue.summarise': { in: { ref: TicketRef }; out: { summary: SummaryView } | { error: DesksideError } };
  /** The person does not wait for it any more. */
  'queue.summarise-stop': { in: { ref: TicketRef }; out: Record<string, never> };
  /** Shows the ticket in the desk's own tab, the same one each time. */
  'queue.open': { in: { ref: TicketRef }; out: { error: DesksideError | null } };
  /** Filters that the person keeps under a name. */
  'queue.saved': { in: Record<string, never>; out: { views: readonly SavedQueueView[] } };
  'queue.save': { in: { views: unknown }; out: Record<string, never> };
  /** Opens the panel beside the desk, or the page where the browser does not let it. */
  'queue.show': { in: Record<string, never>; out: Record<string, never> };
}
