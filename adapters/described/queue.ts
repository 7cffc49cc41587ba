import type { Description } from '../../core/described/description';
import { fault } from '../../core/errors';
import type { DeskView, QueueTicket, TicketChanges, TicketList } from '../../core/queue';
import { asNamed } from '../../core/text';
import { withGaps } from './address';
import type { Asking } from './asking';
import { answersOf } from './answers';
import { filledText, holds, textOf, type Gaps, type Source } from './evaluate';
import { parseMark, writeMark, type Mark } from './mark';
import { areNewestFirst, listedOf, newestFirst, type Listed } from './queue-row';

type Queue = NonNullable<Description['queue']>;

/** As many as the worker takes (`core/schema/queue`). */
const mostViews = 500;
const longestViewId = 200;
const mostTickets = 1000;
/** So much further back is asked: desks write whole seconds, and what was saved need not be found at once. */
const overlapMs = 120_000;

function queueOf({ description: { queue } }: Asking): Queue {
  if (queue === undefined) throw fault('desk-refused', 'nothing says how this desk lists its tickets');
  return queue;
}

const noTicket = (asking: Asking): Gaps => answersOf(asking, null).source().gaps;

/** The lists of the desk, or those that the description itself has. Throws a `DesksideFault`. */
export async function readViews(asking: Asking, signal: AbortSignal): Promise<readonly DeskView[]> {
  const { views, fixedViews = [] } = queueOf(asking);
  if (views === undefined) return fixedViews.map(({ id, title }) => ({ id, title }));
  const gaps = noTicket(asking);
  const answer = await asking.answer(views.get, gaps, signal);
  const found = (answer?.rows ?? []).flatMap(({ value, root }): DeskView[] => {
    const source: Source = { answers: new Map(), row: value, root, gaps };
    const id = textOf(views.id, source);
    const title = asNamed(textOf(views.title, source) ?? '');
    return id === null || id.length > longestViewId || title === '' ? [] : [{ id, title }];
  });
  return [...new Map(found.map((view) => [view.id, view])).values()].slice(0, mostViews);
}

/** What `{view}` stands for. Throws `desk-refused` for a view that the description does not have. */
function viewGaps(asking: Asking, viewId: string): Gaps {
  const { fixedViews } = queueOf(asking);
  const gaps = noTicket(asking);
  if (fixedViews === undefined) return withGaps({ view: viewId }, gaps);
  const fixed = fixedViews.find(({ id }) => id === viewId);
  const query = fixed === undefined ? null : filledText(fixed.query, gaps);
  if (query === null) throw fault('desk-refused', 'no such list');
  return withGaps({ view: query }, gaps);
}

/** `tell`: what becomes of the rows that are given; without a word they say nothing of whose they are. */
interface ListContext {
  readonly asking: Asking;
  readonly tell?: (rows: readonly Listed[]) => Promise<QueueTicket[]>;
}

const untold = (rows: readonly Listed[]): Promise<QueueTicket[]> => Promise.resolve(rows.map(({ ticket }) => ticket));

interface Found {
  readonly rows: readonly Listed[];
  readonly complete: boolean;
}

/** The rows of one list, each ticket once, until there are enough of them. */
async function readRows(
  asking: Asking,
  { get, row: fields, keep = [] }: Queue['list'],
  gaps: Gaps,
  isEnough: (rows: readonly Listed[]) => boolean,
  signal: AbortSignal,
): Promise<Found> {
  const rows: Listed[] = [];
  const places = new Map<string, number>();
  let complete = false;
  let odd = 0;
  for await (const page of asking.pages(get, gaps, signal)) {
    const before = rows.length;
    for (const each of page.rows) {
      const source: Source = { answers: new Map(), row: each.value, root: each.root, gaps };
      if (!keep.every((one) => holds(one, source))) continue;
      const listed = listedOf(each, fields, asking);
      const known = listed === null ? undefined : places.get(listed.ticket.ref.ticketId);
      if (listed === null) odd += 1;
      else if (known === undefined) {
        places.set(listed.ticket.ref.ticketId, rows.length);
        rows.push(listed);
        // A ticket that is changed meanwhile moves to another page and can be met twice.
      } else if ((listed.ms ?? 0) > (rows[known]?.ms ?? 0)) rows[known] = listed;
    }
    complete = page.last && odd === 0;
    // Where rows are left out, a page that brings nothing is no end.
    if (page.last || (rows.length === before && keep.length === 0) || isEnough(rows)) break;
  }
  return { rows, complete };
}

/** The tickets of a view, newest change first. Throws a `DesksideFault`. */
export async function readList(
  { asking, tell = untold }: ListContext,
  viewId: string,
  most: number,
  signal: AbortSignal,
): Promise<TicketList> {
  const wanted = Math.min(mostTickets, Math.max(1, Math.floor(most) || 1));
  const { list } = queueOf(asking);
  // A list in another order has its newest anywhere.
  const isEnough = (rows: readonly Listed[]): boolean =>
    rows.length > mostTickets || (rows.length >= wanted && areNewestFirst(rows));
  const { rows, complete } = await readRows(asking, list, viewGaps(asking, viewId), isEnough, signal);
  return {
    tickets: await tell(newestFirst(rows).slice(0, wanted)),
    complete: complete && rows.length <= wanted,
  };
}

const sinceText: Readonly<Record<NonNullable<Queue['changes']>['since'], (ms: number) => string>> = {
  iso: (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`,
  date: (ms) => new Date(ms).toISOString().slice(0, 10),
  epoch: (ms) => String(Math.floor(ms / 1000)),
};

/** What of one view was changed since, by the desk's own filter where the description names one, by the order of its list otherwise. */
async function changedIn(asking: Asking, viewId: string, { at, told }: Mark, signal: AbortSignal): Promise<Found> {
  const { list, changes } = queueOf(asking);
  const gaps = viewGaps(asking, viewId);
  const from = at === null ? null : at - overlapMs;
  const isEnough = (rows: readonly Listed[]): boolean =>
    rows.length > mostTickets || (from !== null && areNewestFirst(rows) && rows.some(({ ms }) => (ms ?? 0) < from));
  const { rows, complete } =
    changes !== undefined && from !== null
      ? await readRows(
          asking,
          { ...list, ...changes },
          withGaps({ since: sinceText[changes.since](from) }, gaps),
          isEnough,
          signal,
        )
      : await readRows(asking, list, gaps, isEnough, signal);
  if (from === null) return { rows, complete };
  const fresh = rows.filter(({ ms, ticket }) => ms === null || (ms >= from && told.get(ticket.ref.ticketId) !== ms));
  const reached = areNewestFirst(rows) && rows.some(({ ms }) => (ms ?? 0) < from);
  return { rows: fresh, complete: complete || reached };
}

/** The tickets of these views that are new or were changed since. Throws a `DesksideFault`. */
export async function readChanges(
  { asking, tell = untold }: ListContext,
  viewIds: readonly string[],
  text: string | null,
  signal: AbortSignal,
): Promise<TicketChanges> {
  const mark = parseMark(text);
  const begun = performance.now();
  const all = new Map<string, Listed>();
  let complete = true;
  for (const viewId of new Set(viewIds)) {
    const found = await changedIn(asking, viewId, mark, signal);
    complete &&= found.complete;
    for (const row of found.rows) {
      const known = all.get(row.ticket.ref.ticketId);
      if (known === undefined || (row.ms ?? 0) >= (known.ms ?? 0)) all.set(row.ticket.ref.ticketId, row);
    }
  }
  const rows = newestFirst([...all.values()]).slice(0, mostTickets);
  return {
    tickets: await tell(rows),
    complete: complete && rows.length === all.size,
    mark: writeMark(nextMark(mark, rows, performance.now() - begun)),
  };
}

/**
 * By the desk's own clock, which only its rows tell: the newest change that was seen, less the time that the questions took. Never
 * further than this computer's clock, so that one odd time in the future hides nothing, and never back.
 */
function nextMark(mark: Mark, rows: readonly Listed[], tookMs: number): Mark {
  const timed = rows.flatMap(({ ticket, ms }) => (ms === null ? [] : [[ticket.ref.ticketId, ms] as const]));
  const [newest] = timed;
  if (newest === undefined) return mark;
  const at = Math.max(mark.at ?? Number.NEGATIVE_INFINITY, Math.floor(Math.min(newest[1], Date.now()) - tookMs));
  const told = new Map<string, number>();
  for (const [id, ms] of [...timed, ...mark.told]) if (!told.has(id) && ms >= at - overlapMs) told.set(id, ms);
  return { at, told };
}
