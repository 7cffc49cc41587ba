import { DesksideFault, fault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import { ok } from '../../core/result';
import type { GoOn, SolvedReader, SolvedStep } from '../adapter';
import { noLesson, toLesson, type Lesson } from '../shared/example';
import { inBackground, type DeskHttp } from '../shared/http';
import { readAs } from '../shared/shape';
import { fromNewest, numberedPages, readInTurn, type Listed } from '../shared/solved';
import { listFactsOf, type SolvedRow } from './admission-facts';
import { canAsk, createApi, keptToItself } from './api';
import { readCatalogue } from './catalogue';
import { readConversation, timeOf } from './conversation';
import { ownsHalopsa } from './detect';
import { valuesOf } from './fields';
import { ticketShape, ticketsShape } from './shapes';
import { askingSource, ownTicket, type HaloSource } from './source';

const pageSize = 100;
/** Filters may be ignored, so that open ones stand between them. */
const mostPages = 300;

/** Solved tickets, newest first, from public actions only. Throws a `DesksideFault`. */
async function* readSolved(
  api: DeskHttp,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
  goOn: GoOn,
): AsyncGenerator<SolvedStep, void> {
  if (limit <= 0) return;
  const source = askingSource(api.get);
  const closing = await closingStatuses(source, signal);
  const pages = numberedPages((page) => readPage(api, closing, page, signal), goOn.from, mostPages);
  const read = ({ id }: Listed): Promise<Lesson> => readExample(source, api.origin, catalogue, id, signal);
  yield* readInTurn(pages, read, limit, goOn, listFactsOf(source, goOn.admission?.asks ?? [], signal));
}

/** Statuses are the tenant's own; the desk says which ones close a ticket only by leaving them out. */
async function closingStatuses(source: HaloSource, signal: AbortSignal): Promise<Set<number>> {
  const [all, open] = await Promise.all([source.statuses('all', null, signal), source.statuses('open', null, signal)]);
  const stillOpen = new Set(open.map(({ id }) => id));
  const closing = all.map(({ id }) => id).filter((id) => !stillOpen.has(id));
  if (closing.length === 0) throw fault('desk-refused', 'no word of which statuses close a ticket');
  return new Set(closing);
}

/** Filters may be ignored, so each row's status decides. */
async function readPage(
  api: DeskHttp,
  closing: ReadonlySet<number>,
  page: number,
  signal: AbortSignal,
): Promise<{ ids: string[]; solved: SolvedRow[] }> {
  const rows = await api.get(
    `/api/Tickets?pageinate=true&page_size=${pageSize}&page_no=${page}&closed_only=true&order=lastactiondate&orderdesc=true`,
    ticketsShape,
    signal,
  );
  const tickets = rows.flatMap((row) => readAs(ticketShape, row) ?? []);
  return {
    ids: tickets.map(({ id }) => String(id)),
    solved: tickets
      .filter(({ status_id: status }) => closing.has(status ?? 0))
      .map((ticket) => ({
        id: String(ticket.id),
        changedAt: ticket.last_update ? timeOf(ticket.last_update) : null,
        ticket,
      })),
  };
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(
  source: HaloSource,
  origin: string,
  catalogue: Catalogue,
  id: string,
  signal: AbortSignal,
): Promise<Lesson> {
  try {
    const ticket = await ownTicket(source, id, signal);
    const { messages, complete } = await readConversation(source, ticket, signal, { paragraphs: true });
    if (!complete) return noLesson;
    return toLesson(
      {
        ref: { desk: 'halopsa', origin, ticketId: id },
        subject: ticket.summary ?? '',
        requesterName: ticket.user_name ?? '',
        messages,
        values: valuesOf(ticket),
      },
      catalogue,
    );
  } catch (thrown) {
    if (
      thrown instanceof DesksideFault &&
      (thrown.error.code === 'desk-refused' || thrown.error.code === 'scrape-partial')
    )
      return noLesson;
    throw thrown;
  }
}

export const solvedHalopsa: SolvedReader = {
  id: 'halopsa',
  owns: ownsHalopsa,
  readCatalogue,
  // What the desk calls canned text is not known well enough.
  readMacros: () => Promise.resolve(ok([])),
  solved: async function* (origin, catalogue, env, limit, signal, goOn = fromNewest) {
    // What the page loads by itself shows no solved tickets.
    if (!canAsk(origin, env)) throw fault('desk-refused', keptToItself);
    yield* readSolved(createApi(origin, env, inBackground), catalogue, limit, signal, goOn);
  },
};
