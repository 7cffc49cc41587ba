import { prepareRow } from '../../core/queue-filter';
import type { QueueDesk, QueuePower, QueueRow, QueueRun, QueueTold } from '../../core/queue-panel';

/** All that the worker has told. */
export interface QueueState {
  /** Null until it has told for the first time. */
  readonly power: QueuePower | null;
  readonly desks: readonly QueueDesk[];
  /** Newest change first. */
  readonly rows: readonly QueueRow[];
  readonly byKey: ReadonlyMap<string, QueueRow>;
  /** What left the queue lately, as it was: it may still stand in a list that holds still. */
  readonly left: ReadonlyMap<string, QueueRow>;
  /** All rows have been told. */
  readonly complete: boolean;
  /** Newest first. */
  readonly runs: readonly QueueRun[];
  /** Rows of a telling that has begun anew, until all of it is there: meanwhile what was known stays. */
  readonly coming: readonly QueueRow[] | null;
}

export const nothingTold: QueueState = {
  power: null,
  desks: [],
  rows: [],
  byKey: new Map(),
  left: new Map(),
  complete: false,
  runs: [],
  coming: null,
};

/** What a desk tells of a ticket: that Deskside has a suggestion for it, or works on it, is no change of the ticket. */
const toldByDesk = (row: QueueRow): string =>
  JSON.stringify([
    row.subject,
    row.status,
    row.statusName,
    row.priorityName,
    row.category,
    row.assigneeName,
    row.teamName,
    row.requesterName,
    row.typeName,
    row.channelName,
  ]);

const withRows = (state: QueueState, rows: readonly QueueRow[]): QueueState => ({
  ...state,
  rows,
  byKey: new Map(rows.map((row) => [row.key, row])),
});

function taking(state: QueueState, rows: readonly QueueRow[], last: boolean): QueueState {
  rows.forEach((row) => prepareRow(row));
  if (state.complete || state.coming !== null) {
    const coming = [...(state.coming ?? []), ...rows];
    return last ? { ...withRows(state, coming), coming: null } : { ...state, coming };
  }
  return { ...withRows(state, [...state.rows, ...rows]), complete: last };
}

/** More is not remembered of what left. */
const MOST_LEFT = 500;

function leaving(state: QueueState, gone: readonly string[]): ReadonlyMap<string, QueueRow> {
  const left = new Map(state.left);
  for (const key of gone) {
    const row = state.byKey.get(key);
    if (row !== undefined) left.set(key, row);
  }
  return new Map([...left].slice(-MOST_LEFT));
}

/** What is new, or changed on its desk, goes to the front; what else changed stays in its place. */
function changing(state: QueueState, rows: readonly QueueRow[], gone: readonly string[]): QueueState {
  const told = new Map(rows.map((row) => [row.key, row]));
  const goes = new Set(gone);
  const moves = (row: QueueRow): boolean => {
    const before = state.byKey.get(row.key);
    return before === undefined || (before.listedAt !== row.listedAt && toldByDesk(before) !== toldByDesk(row));
  };
  const first = rows.filter((row) => !goes.has(row.key) && moves(row));
  const firstKeys = new Set(first.map(({ key }) => key));
  const rest = state.rows.flatMap((row) =>
    goes.has(row.key) || firstKeys.has(row.key) ? [] : [told.get(row.key) ?? row],
  );
  return { ...withRows(state, [...first, ...rest]), left: leaving(state, gone) };
}

/** The state after one more message of the worker. */
export function heard(state: QueueState, told: QueueTold): QueueState {
  switch (told.type) {
    case 'power':
      // Where it is off nothing else is told, and nothing that was told before is kept.
      return told.power.on ? { ...state, power: told.power } : { ...nothingTold, power: told.power };
    case 'desks':
      return { ...state, desks: told.desks };
    case 'rows':
      return taking(state, told.rows, told.last);
    case 'changed':
      return changing(state, told.rows, told.gone);
    case 'runs':
      return { ...state, runs: told.runs };
  }
}

/** A telling begins anew: with it all rows. */
export const beginsAnew = (state: QueueState): QueueState =>
  state.complete ? { ...state, coming: [] } : { ...state, rows: [], byKey: new Map(), coming: null };
