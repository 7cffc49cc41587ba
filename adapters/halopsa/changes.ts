import type { TicketChanges } from '../../core/queue';
import type { DeskHttp } from '../shared/http';
import { mostTickets, readRows, toTickets, type Asker, type Budget, type Found } from './listing';
import { parseMark, writeMark, type Mark } from './mark';
import { changedAt, newestFirst } from './queue-row';
import type { RowBody } from './queue-shapes';

/** So much further back is asked: the desk writes whole seconds, and what was saved need not be found at once. */
const overlapMs = 120_000;
/** Of one question about changes, all lists together; each list has one at least. */
const mostPages = 10;

const ms = (row: RowBody): number => changedAt(row) ?? 0;

/**
 * What has changed in these lists, one request for each of them while nothing has. `lastupdatefromdate` is a known filter (grade H);
 * that it holds together with `list_id` is not established, and filters that Halo does not know it silently ignores. So each row's own
 * time is looked at again, and a ticket counts for a list only where the list alone, without the filter, holds it too: the list is
 * asked for a second time when something has changed. A ticket that is not found there within the pages that may be asked for is left
 * out, and `complete` is false then. Nothing else about a row says in which list it is. Throws a `DesksideFault`.
 */
export async function readChanges(
  asker: Asker,
  viewIds: readonly string[],
  text: string | null,
  signal: AbortSignal,
): Promise<TicketChanges> {
  const mark = parseMark(text) ?? { at: null, told: new Map<number, number>() };
  const views = [...new Set(viewIds)];
  const budget: Budget = { pages: Math.max(mostPages, views.length) };
  const begun = performance.now();
  const all = new Map<number, RowBody>();
  let complete = true;
  for (const [index, view] of views.entries()) {
    // The lists that are still to come have a page each.
    const mine: Budget = { pages: Math.max(1, budget.pages - (views.length - index - 1)) };
    const before = mine.pages;
    const found = await changedIn(asker.api, view, mark, mine, signal);
    budget.pages -= before - mine.pages;
    complete &&= found.complete;
    for (const row of found.rows) if (ms(row) >= ms(all.get(row.id) ?? row)) all.set(row.id, row);
  }
  const rows = newestFirst([...all.values()]).slice(0, mostTickets);
  const told = { rows, complete: complete && rows.length === all.size };
  const next = nextMark(mark, rows, performance.now() - begun);
  return { ...(await toTickets(told, asker, signal)), mark: writeMark(next) };
}

async function changedIn(
  api: DeskHttp,
  view: string,
  { at, told }: Mark,
  budget: Budget,
  signal: AbortSignal,
): Promise<Found> {
  if (at === null) return readRows(api, { view }, budget, signal);
  const from = at - overlapMs;
  // An older one shows that the filter is not heeded; then the order alone brings the newest first.
  const isEnough = (seen: ReadonlyMap<number, RowBody>): boolean => [...seen.values()].some((row) => ms(row) < from);
  const found = await readRows(api, { view, from, isEnough }, budget, signal);
  const rows = found.rows.filter((row) => ms(row) >= from && told.get(row.id) !== ms(row));
  return rows.length === 0 ? { ...found, rows } : ofView(api, view, { ...found, rows }, budget, signal);
}

/** Those that the list itself holds. */
async function ofView(
  api: DeskHttp,
  view: string,
  { rows, complete }: Found,
  budget: Budget,
  signal: AbortSignal,
): Promise<Found> {
  const wanted = rows.map(({ id }) => id);
  const isEnough = (seen: ReadonlyMap<number, RowBody>): boolean => wanted.every((id) => seen.has(id));
  // What has just changed stands on its first page, even where the filter has used up the others.
  budget.pages = Math.max(1, budget.pages);
  const list = await readRows(api, { view, isEnough }, budget, signal);
  const members = new Map(list.rows.map((row) => [row.id, row]));
  return {
    rows: rows.flatMap((row) => members.get(row.id) ?? []),
    complete: complete && (list.complete || wanted.every((id) => members.has(id))),
  };
}

/**
 * By the desk's own clock, which only its rows tell: the newest change that was seen, less the time that the questions took, since a
 * list that was asked first may have changed while the others were. Never further than this computer's clock, so that one odd time in
 * the future hides nothing, and never back.
 */
function nextMark(mark: Mark, rows: readonly RowBody[], tookMs: number): Mark {
  const [newest] = rows;
  if (newest === undefined) return mark;
  const at = Math.max(mark.at ?? Number.NEGATIVE_INFINITY, Math.floor(Math.min(ms(newest), Date.now()) - tookMs));
  const pairs = [...rows.map((row) => [row.id, ms(row)] as const), ...mark.told];
  const told = new Map<number, number>();
  for (const [id, time] of pairs) if (!told.has(id) && time >= at - overlapMs) told.set(id, time);
  return { at, told };
}
