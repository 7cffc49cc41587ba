import { createContext, useContext, useMemo, useRef, useState, type RefObject } from 'react';
import { filterRows, noFilters } from '../../core/queue-filter';
import { sortRows } from '../../core/queue-order';
import type { QueueDesk, QueueRow, QueueRun } from '../../core/queue-panel';
import type { QueueFilters, QueueSort } from '../../core/schema/queue-panel';
import type { Said } from './acting';
import { below, columnsOf, type Column } from './board/columns';
import { useCalm, type Calm } from './calm';
import { readLook, writeLook, type Look } from './look';
import { nothingSelected, withoutHidden, type Selection } from './selection';
import { useCursor, type Cursor } from './useCursor';
import { useHeld } from './useHeld';
import type { Queue } from './useQueue';

/** What the person wants to see. */
export interface Wish {
  readonly filters: QueueFilters;
  readonly sort: QueueSort;
  /** The view that was chosen, built in or kept; null once something else was filtered. */
  readonly view: string | null;
}

/** What is shown beside the list, and on top of it. One at a time: Escape puts the last one away. */
export type Beside =
  /** `change`: the ticket of which a value is to be changed; another one that is marked later is only read. */
  | { readonly is: 'detail'; readonly change: string | null }
  | { readonly is: 'snooze' | 'set'; readonly keys: readonly string[] }
  | { readonly is: 'filter' | 'help' }
  | null;

export interface Panel {
  readonly wish: Wish;
  /** A change of what is filtered is no view any more. */
  filter(change: Partial<QueueFilters>): void;
  want(wish: Partial<Wish>): void;
  readonly look: Look;
  show(look: Look): void;
  readonly desks: ReadonlyMap<string, QueueDesk>;
  /** All rows that fit right now, whatever is shown of them. */
  readonly fit: readonly QueueRow[];
  readonly calm: Calm;
  /** A shown ticket; what left the queue as it was. */
  rowOf(key: string): QueueRow | undefined;
  readonly cursor: Cursor;
  /** Of the board; held still with the list. */
  readonly columns: readonly Column[];
  /** Marks the ticket that many places below, in the list or in its column. Its key, null where there is none. */
  step(steps: number): string | null;
  readonly selection: Selection;
  select(selection: Selection): void;
  /** The selected tickets in their order, or else the marked one. */
  readonly targets: readonly string[];
  readonly beside: Beside;
  put(beside: Beside): void;
  /** The list or the board, whichever is shown. */
  readonly place: HTMLDivElement | null;
  readonly setPlace: (place: HTMLDivElement | null) => void;
  /** The keyboard goes on in the list. */
  toList(): void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export const PanelContext = createContext<Panel | null>(null);

/** What is shown, marked and selected, wherever in the panel. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('A part of the panel is used outside of it');
  return panel;
}

const firstWish: Wish = { filters: noFilters, sort: 'changed', view: 'all' };

/** What the person has just brought back: the tickets of the undoing that was pressed last. */
function ownOf(said: Said | null, runs: readonly QueueRun[]): ReadonlySet<string> {
  const run = said?.is === 'run' ? runs.find(({ id }) => id === said.run) : undefined;
  return new Set(run === undefined || run.undoes === null ? [] : run.changes.map(({ key }) => key));
}

export function usePanelState(queue: Queue, said: Said | null): Panel {
  const [wish, setWish] = useState<Wish>(firstWish);
  const [look, setLook] = useState<Look>(readLook);
  const [chosen, select] = useState<Selection>(nothingSelected);
  const [beside, put] = useState<Beside>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const held = useHeld(place);

  const desks = useMemo(() => new Map(queue.desks.map((desk) => [desk.origin, desk])), [queue.desks]);
  const sorted = useMemo(() => sortRows(queue.rows, wish.sort), [queue.rows, wish.sort]);
  const fit = useMemo(() => filterRows(sorted, wish.filters, desks), [sorted, wish.filters, desks]);
  const wanted = useMemo(() => fit.map(({ key }) => key), [fit]);
  // While the rows still arrive nothing is new.
  const own = useMemo(() => ownOf(said, queue.runs), [said, queue.runs]);
  const calm = useCalm(wanted, wish, held && queue.complete, own);
  const cursor = useCursor(calm.keys);
  const [ledTo, setLedTo] = useState(calm.brought);
  if (ledTo !== calm.brought) {
    setLedTo(calm.brought);
    if (calm.brought !== null) cursor.to(calm.brought.key);
  }
  const selection = withoutHidden(chosen, (key) => cursor.indexOf(key) >= 0 && queue.byKey.has(key));

  const rowOf = (key: string): QueueRow | undefined => queue.byKey.get(key) ?? queue.left.get(key);
  // Where a card stands is decided when the list is shown anew, and not while a hand is on it.
  const { keys } = calm;
  const [board, setBoard] = useState<{ readonly keys: readonly string[]; readonly columns: readonly Column[] }>({
    keys: [],
    columns: [],
  });
  if (board.keys !== keys) setBoard({ keys, columns: columnsOf(keys, rowOf) });
  const { columns } = board;
  const step = (steps: number): string | null => {
    if (look === 'list' || cursor.key === null) return cursor.by(steps);
    const next = below(columns, cursor.key, steps);
    if (next !== null) cursor.to(next);
    return next;
  };

  return {
    wish,
    filter: (change) => setWish({ ...wish, filters: { ...wish.filters, ...change }, view: null }),
    want: (change) => setWish({ ...wish, ...change }),
    look,
    show: (next) => {
      writeLook(next);
      setLook(next);
    },
    desks,
    fit,
    calm,
    rowOf,
    cursor,
    columns,
    step,
    selection,
    select,
    targets:
      selection.keys.size > 0
        ? calm.keys.filter((key) => selection.keys.has(key))
        : cursor.key !== null && queue.byKey.has(cursor.key)
          ? [cursor.key]
          : [],
    beside,
    put,
    place,
    setPlace,
    toList: () => place?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
    search,
  };
}
