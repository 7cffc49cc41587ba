import { DesksideFault } from '../../core/errors';
import type { AdmissionPart } from '../../core/policy/access';
import type { DeskView, QueueTicket, TicketChanges, TicketList } from '../../core/queue';
import { asNamed } from '../../core/text';
import { factsOfEach } from '../shared/listed-facts';
import { readAs } from '../shared/shape';
import { listFactsOf, type OrganisationNames } from './admission-facts';
import type { ZendeskApi } from './api';
import { OVERLAP_MS, readMark, writeMark } from './mark';
import { addOrganisations } from './organisations';
import { newestFirst, toQueueTicket } from './queue-row';
import { viewShape, viewsShape } from './queue-shapes';
import { addNames, createViewReader, isInOrder, type Names, type Row, type RowPage } from './rows';
import type { Settled } from './words';

/** Of one answer, as `OpenSource` has it. */
const MOST_TICKETS = 1000;
/** The desk gives no more on a page. */
const PAGE_SIZE = 100;
/** In one answer, over all views; of each view one page at least. */
const MOST_PAGES = MOST_TICKETS / PAGE_SIZE;
const MOST_VIEWS = 500;

/** As `OpenSource.list` has them. */
type Asks = readonly AdmissionPart[];

export interface Lists {
  /** Throws a `DesksideFault`, as the others do. */
  views(signal: AbortSignal): Promise<readonly DeskView[]>;
  list(viewId: string, most: number, signal: AbortSignal, asks: Asks): Promise<TicketList>;
  changes(viewIds: readonly string[], mark: string | null, signal: AbortSignal, asks: Asks): Promise<TicketChanges>;
}

export function createLists(api: ZendeskApi, settled: Settled): Lists {
  const reader = createViewReader(api);
  const organisations: OrganisationNames = new Map();

  const ticketsOf = async (
    rows: readonly Row[],
    names: Names,
    asks: Asks,
    signal: AbortSignal,
  ): Promise<QueueTicket[]> => {
    if (rows.length === 0) return [];
    await addNames(api, names, rows, signal);
    const words = await settled.words(signal);
    const listed = rows.map(({ id, admission }) => ({ id: String(id), changedAt: null, admission }));
    if (asks.includes('organisation')) await addOrganisations(api, organisations, listed, signal);
    const facts = await factsOfEach(listed, asks, listFactsOf(api, asks, signal, organisations));
    return rows.map((row, at) => ({
      ...toQueueTicket(row, api.origin, names, words),
      ...(facts === null ? {} : { admissionFacts: facts[at] }),
    }));
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

    async list(viewId, most, signal, asks) {
      const wanted = Math.max(1, Math.min(most, MOST_TICKETS));
      const names: Names = new Map();
      const found = await readView(reader.pages(viewId, Math.min(wanted, PAGE_SIZE), names, signal), {
        isEnough: (rows) => rows.length >= wanted,
        mostPages: MOST_PAGES,
      });
      const rows = newestFirst(found.rows);
      const tickets = await ticketsOf(rows.slice(0, wanted), names, asks, signal);
      return { tickets, complete: found.ended && !found.broken && rows.length <= wanted };
    },

    async changes(viewIds, mark, signal, asks) {
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
        tickets: await ticketsOf(given, names, asks, signal),
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
