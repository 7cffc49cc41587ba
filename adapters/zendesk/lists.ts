import { DesksideFault } from '../../core/errors';
import { ticketStatuses, type DeskView, type QueueTicket, type TicketChanges, type TicketList } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import { readAs } from '../shared/shape';
import type { ZendeskApi } from './api';
import { scopeOf } from './forms';
import { OVERLAP_MS, readMark, writeMark } from './mark';
import { addNames, createViewReader, isInOrder, type Names, type Row, type RowPage } from './rows';
import { viewShape, viewsShape } from './shapes';
import type { Settled, Words } from './words';

/** Of one answer, as `OpenSource` has it. */
const MOST_TICKETS = 1000;
/** The desk gives no more on a page. */
const PAGE_SIZE = 100;
/** In one answer, over all views; of each view one page at least. */
const MOST_PAGES = MOST_TICKETS / PAGE_SIZE;
const MOST_VIEWS = 500;
const LONGEST_SUBJECT = 2000;

export interface Lists {
  /** Throws a `DesksideFault`, as the others do. */
  views(signal: AbortSignal): Promise<readonly DeskView[]>;
  list(viewId: string, most: number, signal: AbortSignal): Promise<TicketList>;
  changes(viewIds: readonly string[], mark: string | null, signal: AbortSignal): Promise<TicketChanges>;
}

export function createLists(api: ZendeskApi, settled: Settled): Lists {
  const reader = createViewReader(api);

  const ticketsOf = async (rows: readonly Row[], names: Names, signal: AbortSignal): Promise<QueueTicket[]> => {
    if (rows.length === 0) return [];
    await addNames(api, names, rows, signal);
    const words = await settled.words(signal);
    return rows.map((row) => toQueueTicket(row, api.origin, names, words));
  };

  return {
    async views(signal) {
      const views: DeskView[] = [];
      // In the desk's own order: pages by cursor would come by age.
      for await (const page of api.pages(
        `/api/v2/views/active?per_page=${PAGE_SIZE}`,
        viewsShape,
        MOST_VIEWS / PAGE_SIZE + 1,
        signal,
      )) {
        for (const body of page.views) {
          const view = readAs(viewShape, body);
          if (view === undefined || view.active === false || !Number.isSafeInteger(view.id)) continue;
          views.push({ id: String(view.id), title: asNamed(view.title) });
        }
        if (views.length >= MOST_VIEWS) break;
      }
      return views.slice(0, MOST_VIEWS);
    },

    async list(viewId, most, signal) {
      const wanted = Math.max(1, Math.min(most, MOST_TICKETS));
      const names: Names = new Map();
      const found = await readView(reader.pages(viewId, Math.min(wanted, PAGE_SIZE), names, signal), {
        isEnough: (rows) => rows.length >= wanted,
        mostPages: MOST_PAGES,
      });
      const rows = newestFirst(found.rows);
      const tickets = await ticketsOf(rows.slice(0, wanted), names, signal);
      return { tickets, complete: found.ended && !found.broken && rows.length <= wanted };
    },

    async changes(viewIds, mark, signal) {
      const asked = [...new Set(viewIds)];
      const since = readMark(mark, asked);
      const from = since === null ? -Infinity : since.newest - OVERLAP_MS;
      const names: Names = new Map();
      const seen: Row[] = [];
      let [complete, pagesLeft, answered] = [true, MOST_PAGES, 0];
      let refused: unknown;
      for (const [at, viewId] of asked.entries()) {
        try {
          const found = await readView(reader.pages(viewId, PAGE_SIZE, names, signal), {
            isEnough: (rows) => (rows.at(-1)?.changedMs ?? Infinity) < from && isInOrder(rows),
            mostPages: Math.max(1, pagesLeft - (asked.length - at - 1)),
          });
          for (const row of found.rows) seen.push(row);
          complete &&= !found.broken && (found.ended || found.enough);
          pagesLeft -= found.pages;
          answered += 1;
        } catch (thrown) {
          // A view that was taken away does not hold back the others.
          if (!isRefused(thrown)) throw thrown;
          complete = false;
          refused = thrown;
        }
      }
      if (answered === 0 && refused !== undefined) throw refused;
      const recent = newestFirst(seen).filter(({ changedMs }) => changedMs >= from);
      const fresh = recent.filter(({ id, changedMs }) => since?.told.get(id) !== changedMs);
      const given = fresh.slice(0, MOST_TICKETS);
      const newest = Math.max(since?.newest ?? 0, recent[0]?.changedMs ?? 0);
      const left = new Set(fresh.slice(MOST_TICKETS).map(({ id }) => id));
      const told = recent.filter(({ id, changedMs }) => changedMs >= newest - OVERLAP_MS && !left.has(id));
      return {
        tickets: await ticketsOf(given, names, signal),
        complete: complete && left.size === 0,
        mark: writeMark(asked, { newest, told: new Map(told.map(({ id, changedMs }) => [id, changedMs])) }),
      };
    },
  };
}

const isRefused = (thrown: unknown): boolean => thrown instanceof DesksideFault && thrown.error.code === 'desk-refused';

interface Found {
  readonly rows: readonly Row[];
  /** The view has no more. */
  readonly ended: boolean;
  readonly enough: boolean;
  /** Some rows could not be understood. */
  readonly broken: boolean;
  readonly pages: number;
}

interface Bounds {
  readonly isEnough: (rows: readonly Row[]) => boolean;
  readonly mostPages: number;
}

/** The pages of one view until there are enough. */
async function readView(pages: AsyncIterable<RowPage>, { isEnough, mostPages }: Bounds): Promise<Found> {
  const rows: Row[] = [];
  let [count, broken, ended, enough] = [0, false, false, false];
  for await (const page of pages) {
    for (const row of page.rows) rows.push(row);
    count += 1;
    broken ||= page.broken;
    ended = page.last;
    enough = isEnough(rows);
    if (ended || enough || count >= mostPages) break;
  }
  return { rows, ended, enough, broken, pages: count };
}

/** Each ticket once, as it was changed last. */
function newestFirst(rows: readonly Row[]): Row[] {
  const byId = new Map<number, Row>();
  for (const row of rows) if (row.changedMs >= (byId.get(row.id)?.changedMs ?? -Infinity)) byId.set(row.id, row);
  return [...byId.values()].toSorted((a, b) => b.changedMs - a.changedMs || b.id - a.id);
}

function toQueueTicket(row: Row, origin: string, names: Names, words: Words): QueueTicket {
  const nameOf = (id: number | null | undefined): string | undefined => {
    const name = id == null ? undefined : names.get(id);
    return name === undefined ? undefined : asNamed(name);
  };
  const { status, custom_status_id: statusId, priority, created_at: created } = row;
  return {
    ref: { desk: 'zendesk', origin, ticketId: String(row.id) },
    subject: clip(row.subject ?? row.raw_subject ?? '', LONGEST_SUBJECT),
    // Also of a status of the account's own, this is what it counts as.
    status: ticketStatuses.find((each) => each === status) ?? null,
    statusName: (statusId == null ? undefined : words.statuses.get(statusId)) ?? asNamed(status),
    stamp: row.updated_at,
    createdAt: created == null || Number.isNaN(Date.parse(created)) ? null : new Date(created).toISOString(),
    requesterName: nameOf(row.requester_id) ?? '',
    assigneeName: nameOf(row.assignee_id) ?? null,
    priorityName: priority == null ? null : (words.priorities.get(priority) ?? asNamed(priority)),
    scope: scopeOf(row),
  };
}
