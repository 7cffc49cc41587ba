import { confidenceOf, prepareRow } from './queue-filter';
import type { QueueRow } from './queue-panel';
import type { QueueSort } from './schema/queue-panel';

/** What a row is put in order by: the lower comes first, then the lower of the second. */
type Rank = readonly [number, number];

const oldest = (row: QueueRow): number => {
  const { created } = prepareRow(row);
  return Number.isNaN(created) ? Infinity : created;
};
const surest = (row: QueueRow): number => (confidenceOf(row) === 'none' ? 1 : -(row.suggestion?.confidence ?? 0));

const ranks: Readonly<Record<QueueSort, (row: QueueRow) => Rank>> = {
  // The rows come in that order.
  changed: () => [0, 0],
  priority: (row) => [-(row.priority ?? 0), oldest(row)],
  age: (row) => [oldest(row), 0],
  confidence: (row) => [surest(row), 0],
};

const isEnded = ({ status }: QueueRow): boolean => status === 'solved' || status === 'closed';
const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * All rows in the wanted order. They come with the newest change first, which is kept among equal ones; what is solved or closed comes
 * after the rest in every order. Apart from filtering, since rows change seldom and what is typed changes with each letter.
 */
export function sortRows(rows: Iterable<QueueRow>, sort: QueueSort): readonly QueueRow[] {
  const rankOf = ranks[sort];
  const ranked = Array.from(rows, (row) => ({ row, ended: Number(isEnded(row)), rank: rankOf(row) }));
  return ranked
    .sort((a, b) => a.ended - b.ended || byNumber(a.rank[0], b.rank[0]) || byNumber(a.rank[1], b.rank[1]))
    .map(({ row }) => row);
}
