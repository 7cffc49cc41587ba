import { DesksideFault, fault } from '../../core/errors';
import { orRefused } from '../shared/http';
import { nextPage, type ZendeskApi } from './api';
import { OVERLAP_MS } from './mark';
import { namesShape, rowsShape, type ListedBody, type RowBody, type RowsPage } from './queue-shapes';

/** A ticket of a list, with when it was changed last in milliseconds. */
export interface Row extends ListedBody {
  readonly changedMs: number;
}

export interface RowPage {
  /** Those that could be understood. */
  readonly rows: readonly Row[];
  /** Some rows could not be understood. */
  readonly broken: boolean;
  /** The desk has no more. */
  readonly last: boolean;
}

/** Names by id, of those people whom the desk sent along. */
export type Names = Map<number, string>;

const LONGEST_STAMP = 100;
/** The desk refuses more ids at once. */
const MOST_USERS_AT_ONCE = 100;

function rowOf(row: ListedBody | null): Row | null {
  const changedMs = Date.parse(row?.updated_at ?? '');
  const fits = row !== null && Number.isSafeInteger(row.id) && row.id > 0 && row.updated_at.length <= LONGEST_STAMP;
  return fits && !Number.isNaN(changedMs) ? { ...row, changedMs } : null;
}

/**
 * Those that were changed last come first. A view is a little behind: what was changed in the last minutes may still stand where it
 * stood before.
 */
export function isInOrder(rows: readonly Row[]): boolean {
  const newest = rows.reduce((latest, { changedMs }) => Math.max(latest, changedMs), -Infinity);
  const settled = rows.filter(({ changedMs }) => changedMs < newest - OVERLAP_MS);
  return settled.every(({ changedMs }, at) => changedMs <= (settled[at - 1]?.changedMs ?? Infinity));
}

function rowsOf(page: RowsPage): Pick<RowPage, 'rows' | 'broken'> {
  const rows = page.tickets.flatMap((body) => rowOf(body) ?? []);
  if (rows.length === 0 && page.tickets.length > 0) throw fault('desk-refused', 'unknown shape at tickets');
  return { rows, broken: rows.length < page.tickets.length };
}

/**
 * What the desk may call the time of the last change when it sorts. The reference of its JSON names a column of a view, tickets
 * elsewhere are sorted by their own member, and nobody has seen both in a live account; the empty one leaves the view's own order.
 */
const orders = ['updated_at', 'updated', ''];

const isBadParameter = (thrown: unknown): boolean =>
  thrown instanceof DesksideFault &&
  thrown.error.code === 'desk-refused' &&
  (thrown.error.detail === '400' || thrown.error.detail === '422');

export interface ViewReader {
  /**
   * Pages of a view, those that were changed last first if the desk lets it be. Names are added to `names`. Throws a `DesksideFault`
   * (`desk-refused` for a view that is not there), and reads no further page than is asked for.
   */
  pages(viewId: string, size: number, names: Names, signal: AbortSignal): AsyncGenerator<RowPage, void>;
}

/** The word that this desk sorts by is found out once. */
export function createViewReader(api: ZendeskApi): ViewReader {
  let order = 0;
  const pathOf = (viewId: string, size: number): string => {
    const word = orders[order] ?? '';
    const sorted = word === '' ? '' : `&sort_by=${word}&sort_order=desc`;
    return `/api/v2/views/${viewId}/tickets?include=users&page[size]=${size}${sorted}`;
  };
  async function* inThisOrder(
    viewId: string,
    size: number,
    names: Names,
    signal: AbortSignal,
  ): AsyncGenerator<RowPage, void> {
    // Whoever reads knows when it has enough. While nothing happens, a view is asked for every minute and is as it was.
    for await (const page of api.pages(pathOf(viewId, size), rowsShape, Infinity, signal, api.getKept)) {
      for (const { id, name } of page.users ?? []) names.set(id, name);
      yield { ...rowsOf(page), last: nextPage(page) === undefined };
    }
  }
  return {
    async *pages(viewId, size, names, signal) {
      if (!/^\d{1,19}$/.test(viewId)) throw fault('desk-refused', 'not a view');
      for (let begun = false; !begun;) {
        try {
          for await (const page of inThisOrder(viewId, size, names, signal)) {
            if (!begun && !page.last && !isInOrder(page.rows) && order < orders.length - 1) break;
            begun = true;
            yield page;
          }
        } catch (thrown) {
          if (begun || !isBadParameter(thrown) || order === orders.length - 1) throw thrown;
        }
        if (!begun) order += 1;
      }
    },
  };
}

/** The names of these people too, where the desk sent nobody along. Those of whom it does not tell stay nameless. */
export async function addNames(
  api: ZendeskApi,
  names: Names,
  rows: readonly RowBody[],
  signal: AbortSignal,
): Promise<void> {
  if (names.size > 0) return;
  const wanted = rows.flatMap(({ requester_id: requester, assignee_id: assignee }) => [requester, assignee]);
  const ids = [...new Set(wanted)].filter((id): id is number => id != null && id > 0);
  for (let start = 0; start < ids.length; start += MOST_USERS_AT_ONCE) {
    const some = ids.slice(start, start + MOST_USERS_AT_ONCE).join(',');
    const answer = await orRefused(api.get(`/api/v2/users/show_many?ids=${some}`, namesShape, signal), { users: [] });
    for (const { id, name } of answer.users) names.set(id, name);
  }
}
