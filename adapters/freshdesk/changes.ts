import { DesksideFault } from '../../core/errors';
import type { FreshdeskApi } from './api';
import { readMark, writeMark } from './mark';
import type { Row } from './rows';
import { readViewRows } from './view-rows';

const mostTickets = 1000;

interface Changed {
  readonly rows: readonly Row[];
  readonly complete: boolean;
  readonly mark: string;
}

/**
 * Page by page of each view, newest change first, down to where the last reading began. A view that the desk no longer has stops none
 * of the others. Throws a `DesksideFault` where it is so with all of them, and for everything else.
 */
export async function readChanges(
  api: FreshdeskApi,
  viewIds: readonly string[],
  mark: string | null,
  signal: AbortSignal,
): Promise<Changed> {
  const views = [...new Set(viewIds)];
  const before = readMark(mark, views);
  const next = new Map(before.times);
  const found = new Map<number, Row>();
  /** In the seconds that are asked for again. */
  const newest = new Map<number, number>();
  let complete = true;
  let refused: DesksideFault | undefined;
  let answered = 0;
  for (const viewId of views) {
    const since = before.times.get(viewId) ?? null;
    try {
      const wanted = { pageSize: since === null ? 100 : 30, most: mostTickets, since } as const;
      const read = await readViewRows(api, viewId, wanted, signal);
      answered += 1;
      complete &&= read.complete;
      for (const row of read.rows) {
        // Of a view that is asked about for the first time everything is told.
        if (since !== null && before.told.get(row.id) === Date.parse(row.updated_at)) continue;
        found.set(row.id, newerOf(found.get(row.id), row));
      }
      // By its first page: what changes while the next ones are read is newer than that.
      if (read.newest !== null) next.set(viewId, Math.max(since ?? 0, read.newest));
      const from = Math.floor((next.get(viewId) ?? 0) / 1000) * 1000;
      for (const { id, updated_at: stamp } of read.rows)
        if (Date.parse(stamp) >= from) newest.set(id, Date.parse(stamp));
    } catch (thrown) {
      if (!(thrown instanceof DesksideFault) || thrown.error.code !== 'desk-refused') throw thrown;
      refused = thrown;
      complete = false;
    }
  }
  if (refused !== undefined && answered === 0) throw refused;
  const rows = [...found.values()].toSorted(
    (a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at) || b.id - a.id,
  );
  const given = rows.slice(0, mostTickets);
  const left = new Set(rows.slice(mostTickets).map(({ id }) => id));
  const told = new Map([...newest].filter(([id]) => !left.has(id)));
  return { rows: given, complete: complete && rows.length <= mostTickets, mark: writeMark({ times: next, told }) };
}

/** A ticket may be changed between the readings of two views that hold it. */
const newerOf = (one: Row | undefined, other: Row): Row =>
  one !== undefined && Date.parse(one.updated_at) >= Date.parse(other.updated_at) ? one : other;
