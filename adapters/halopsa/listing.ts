import { fault } from '../../core/errors';
import type { AdmissionPart } from '../../core/policy/access';
import type { QueueTicket, TicketList } from '../../core/queue';
import type { SourceEnv } from '../source';
import type { DeskHttp } from '../shared/http';
import { factsOfEach } from '../shared/listed-facts';
import { listFactsOf } from './admission-facts';
import { keptSource } from './kept-source';
import { changedAt, isTold, newestFirst, queueTicket } from './queue-row';
import { rowPageShape, type RowBody } from './queue-shapes';
import { rowWords } from './row-words';

/** Of one answer (`core/schema/queue`). */
export const mostTickets = 1000;
/** As many as every version gives. */
const pageSize = 100;
/** For a thousand tickets, where the desk gives half a page only. */
const mostPages = 20;

/** How many pages a question may still ask for. */
export interface Budget {
  pages: number;
}

/** Rows of one list. */
export interface Found {
  readonly rows: readonly RowBody[];
  /** The desk says how many there are, said the same on every page, and these are so many. */
  readonly complete: boolean;
}

interface Question {
  readonly view: string;
  /** Only those that were changed since. Milliseconds. */
  readonly from?: number;
  readonly most?: number;
  /** Looked at after each page. */
  readonly isEnough?: (rows: ReadonlyMap<number, RowBody>) => boolean;
}

/** Halo reads UTC without saying so, in whole seconds. */
const asParam = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** A list runs by its number (`list_id`, grade H); without `includelastnote` and `includehoversummary` no row should hold a note. */
function addressOf({ view, from, most = mostTickets }: Question, page: number): string {
  if (!/^\d{1,15}$/.test(view)) throw fault('desk-refused', 'no such list');
  const since = from === undefined ? '' : `&lastupdatefromdate=${asParam(from)}`;
  const size = Math.min(pageSize, most);
  return `/api/Tickets?pageinate=true&page_size=${size}&page_no=${page}&list_id=${view}&view_id=0${since}&order=lastactiondate&orderdesc=true`;
}

/**
 * The rows of a list, page by page, each ticket once. Filters that a version does not know are silently ignored, and long answers
 * were seen cut: nothing is complete that was not counted. Throws a `DesksideFault`.
 */
export async function readRows(api: DeskHttp, question: Question, budget: Budget, signal: AbortSignal): Promise<Found> {
  const { most = mostTickets, isEnough = () => false } = question;
  const rows = new Map<number, RowBody>();
  const counts = new Set<number | null>();
  let odd = 0;
  for (let page = 1; budget.pages > 0; page += 1) {
    budget.pages -= 1;
    const answer = await api.get(addressOf(question, page), rowPageShape, signal);
    counts.add(answer.record_count ?? null);
    const before = rows.size;
    for (const row of answer.tickets) {
      if (!isTold(row)) odd += 1;
      else if (newer(row, rows.get(row.id))) rows.set(row.id, row);
    }
    const all = answer.record_count ?? Number.POSITIVE_INFINITY;
    if (rows.size === before || rows.size >= Math.min(most, all) || isEnough(rows)) break;
  }
  const [count] = counts;
  const complete = odd === 0 && counts.size === 1 && count === rows.size && rows.size <= most;
  return { rows: newestFirst([...rows.values()]).slice(0, most), complete };
}

/** A ticket that is changed meanwhile comes to the front of the pages and can be met twice. */
const newer = (row: RowBody, known: RowBody | undefined): boolean =>
  known === undefined || (changedAt(row) ?? 0) > (changedAt(known) ?? 0);

/** By whom and of whom a list is asked for. */
export interface Asker {
  readonly env: SourceEnv;
  readonly api: DeskHttp;
  /** What each row is to say of who works on it and whose it is. */
  readonly asks: readonly AdmissionPart[];
}

/** In the words of the contract; the desk's words are asked for only where there is a ticket. Throws a `DesksideFault`. */
export async function toTickets(
  { rows, complete }: Found,
  { env, api, asks }: Asker,
  signal: AbortSignal,
): Promise<TicketList> {
  const words = await rowWords(env, api, rows, signal);
  const listed = rows.map((row) => ({ id: String(row.id), changedAt: null, ticket: row }));
  const facts = await factsOfEach(listed, asks, listFactsOf(keptSource(env, api.get), asks, signal));
  const tickets = rows.map((row, at): QueueTicket => {
    const admissionFacts = facts?.[at];
    return { ...queueTicket(api.origin, row, words), ...(admissionFacts && { admissionFacts }) };
  });
  return { tickets, complete };
}

/**
 * The tickets of a list. That they are in it is the desk's own word: no row says so. An answer holds at most `most` of them, 1,000 at
 * the utmost. Throws a `DesksideFault`.
 */
export async function readList(asker: Asker, view: string, most: number, signal: AbortSignal): Promise<TicketList> {
  const wanted = Math.min(mostTickets, Math.max(1, Math.floor(most) || 1));
  return toTickets(await readRows(asker.api, { view, most: wanted }, { pages: mostPages }, signal), asker, signal);
}
