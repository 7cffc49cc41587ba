import { noFilters } from './queue-filter';
import type { QueueFilters, QueueSort, SavedQueueView } from './schema/queue-panel';
import type { TicketStatus } from './ticket-status';

/** The columns of the board, and which of the desks' statuses each means. */
export const boardColumns = [
  { id: 'open', statuses: ['new', 'open'] },
  { id: 'agent', statuses: ['hold'] },
  { id: 'contact', statuses: ['pending'] },
  { id: 'completed', statuses: ['solved'] },
  { id: 'archived', statuses: ['closed'] },
] as const;
export type BoardColumn = (typeof boardColumns)[number]['id'];

const columns: Readonly<Record<TicketStatus, BoardColumn>> = {
  new: 'open',
  open: 'open',
  hold: 'agent',
  pending: 'contact',
  solved: 'completed',
  closed: 'archived',
};

/** Null where the desk's word is not known to mean any of these. */
export const columnOf = (status: TicketStatus | null): BoardColumn | null => (status === null ? null : columns[status]);

/** Filters under a name that everybody has. */
export interface BuiltInView {
  readonly id: 'all' | 'new-very-likely' | 'mine-unsure' | 'snoozed';
  readonly filters: QueueFilters;
  readonly sort: QueueSort;
}

/**
 * “Mine” is whom the person says they are, by the names that the desks use: until then nobody. Kept under the id of the view, as any other
 * view of theirs.
 */
export const builtInViews = (kept: readonly SavedQueueView[]): readonly BuiltInView[] => [
  { id: 'all', filters: noFilters, sort: 'changed' },
  {
    id: 'new-very-likely',
    filters: { ...noFilters, statuses: ['new'], confidence: ['very-likely'] },
    sort: 'confidence',
  },
  {
    id: 'mine-unsure',
    filters: { ...noFilters, confidence: ['likely', 'not-sure'], assignees: namesOfMine(kept) },
    sort: 'priority',
  },
  { id: 'snoozed', filters: { ...noFilters, snoozed: true }, sort: 'changed' },
];

const MINE = 'mine-unsure';

/** Whom the person says they are. */
export const namesOfMine = (kept: readonly SavedQueueView[]): readonly string[] =>
  kept.find(({ id }) => id === MINE)?.filters.assignees ?? [];

/** What is kept, without what stands for a built-in view. */
export const ownViews = (kept: readonly SavedQueueView[]): readonly SavedQueueView[] =>
  kept.filter(({ id }) => id !== MINE);

/** The kept views, with these names for “mine”. */
export const withNamesOfMine = (
  kept: readonly SavedQueueView[],
  assignees: readonly string[],
): readonly SavedQueueView[] => [
  ...ownViews(kept),
  {
    id: MINE,
    name: MINE,
    filters: { ...noFilters, confidence: ['likely', 'not-sure'], assignees: [...assignees] },
    sort: 'priority',
  },
];
