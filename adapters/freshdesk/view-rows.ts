import { fault } from '../../core/errors';
import * as s from '../shared/shape';
import { metaShape, smallestPage, type FreshdeskApi } from './api';
import { readRow, type Row } from './rows';
import { isViewId } from './views';

const listShape = s.object({ tickets: s.array(s.unknown), meta: metaShape });

/** What was asked for and the desk's own size of a page, which it has been seen to keep to. */
type PageSize = 30 | 100;

export interface ViewRows {
  readonly rows: readonly Row[];
  /** Proven: these are all that were asked for. */
  readonly complete: boolean;
  /** Epoch milliseconds of the newest change when the reading began; null where the view is empty. */
  readonly newest: number | null;
}

interface Wanted {
  readonly pageSize: PageSize;
  readonly most: number;
  /** Epoch milliseconds: rows that were changed before are not wanted. Null for all of them. */
  readonly since: number | null;
}

interface Page {
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
  /** How many the view holds, where the desk says so. */
  readonly count: number | null;
  readonly isLast: boolean;
}

/**
 * A full page holds a round number of rows, whatever number was asked for: how many the desk gives at most is not known. So any other
 * number of them, or fewer than on a page before, ends the list.
 */
const endsList = (length: number, longest: number): boolean =>
  length < longest || length < smallestPage || length % 5 !== 0;

async function* pagesOf(
  api: FreshdeskApi,
  viewId: string,
  size: PageSize,
  signal: AbortSignal,
): AsyncGenerator<Page, void> {
  const path = `/api/_/tickets?filter=${viewId}&per_page=${size}&include=requester&order_by=updated_at&order_type=desc`;
  let longest = 0;
  for (let page = 1; ; page += 1) {
    const { tickets, meta } = await api.get(`${path}&page=${page}`, listShape, signal);
    const rows = tickets.flatMap((row) => readRow(row) ?? []);
    if (tickets.length > 0 && rows.length === 0) throw fault('desk-refused', 'a list of an unknown shape');
    const isLast = endsList(tickets.length, longest);
    longest = Math.max(longest, tickets.length);
    yield { rows, isWhole: rows.length === tickets.length, count: meta?.count ?? null, isLast };
    if (isLast) return;
  }
}

/** What has been read of a view so far. */
class Reading {
  private readonly found = new Map<number, Row>();
  private readonly counts = new Set<number | null>();
  private pages = 0;
  private isWhole = true;
  /** The desk keeps to the order that was asked for; only then does an older row say that nothing newer follows. */
  private inOrder = true;
  private oldest = Infinity;
  newest: number | null = null;

  /** False where the page brought nothing new. */
  add({ rows, isWhole, count }: Page): boolean {
    const before = this.found.size;
    this.pages += 1;
    this.isWhole &&= isWhole;
    this.counts.add(count);
    for (const row of rows) {
      const at = Date.parse(row.updated_at);
      if (at > this.oldest) this.inOrder = false;
      this.oldest = at;
      if (this.pages === 1) this.newest = Math.max(this.newest ?? at, at);
      this.found.set(row.id, row);
    }
    return this.found.size > before;
  }

  get size(): number {
    return this.found.size;
  }

  hasReached(since: number | null): boolean {
    return since !== null && this.inOrder && this.oldest < since;
  }

  /** One page is read at one time. Between several, a ticket may have left the view and drawn another one over the edge. */
  get isProven(): boolean {
    const [count] = this.counts;
    if (!this.isWhole || count === undefined) return false;
    if (this.pages === 1) return count === null || count <= this.found.size;
    return this.counts.size === 1 && count === this.found.size;
  }

  /** As far as an older row ends it, how many the view holds does not matter, only that it did not change. */
  get isUndisturbed(): boolean {
    const [count] = this.counts;
    return this.isWhole && (this.pages === 1 || (this.counts.size === 1 && count !== null));
  }

  rows(since: number | null): Row[] {
    return [...this.found.values()].filter((row) => since === null || Date.parse(row.updated_at) >= since);
  }
}

/** The rows of a view, those that were changed last first. Throws a `DesksideFault`. */
export async function readViewRows(
  api: FreshdeskApi,
  viewId: string,
  { pageSize, most, since }: Wanted,
  signal: AbortSignal,
): Promise<ViewRows> {
  if (!isViewId(viewId)) throw fault('desk-refused', 'no such view');
  const reading = new Reading();
  let complete = false;
  for await (const page of pagesOf(api, viewId, pageSize, signal)) {
    const brought = reading.add(page);
    if (reading.hasReached(since)) complete = reading.isUndisturbed;
    else if (page.isLast) complete = reading.isProven;
    if (reading.hasReached(since) || !brought || reading.size >= most) break;
  }
  const rows = reading
    .rows(since)
    .toSorted((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at) || b.id - a.id);
  return { rows: rows.slice(0, most), complete: complete && rows.length <= most, newest: reading.newest };
}
