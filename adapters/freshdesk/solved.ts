import { DesksideFault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { TicketRef } from '../../core/ticket';
import type { GoOn, SolvedReader, SolvedStep } from '../adapter';
import { noLesson, toLesson, type Lesson } from '../shared/example';
import { inBackground, orRefused } from '../shared/http';
import { settle } from '../shared/settle';
import * as s from '../shared/shape';
import { fromNewest, numberedPages, readInTurn, type Listed, type ListPage } from '../shared/solved';
import { listFactsOf, type SolvedRow } from './admission-facts';
import { createApi, type FreshdeskApi } from './api';
import { readCatalogue } from './catalogue';
import { messagesOf, readConversations, readTicketBody } from './conversation';
import { ownsFreshdesk } from './detect';
import { readFieldBodies, valuesOf } from './fields';
import { readMacros } from './macros';
import { readAgentsGroups } from './people';
import { internalTicketListShape, searchShape, ticketAdmissionShape, type FieldBody } from './shapes';

/** Resolved and closed; other statuses are the account's own and say nothing certain. */
const solvedStatuses = [4, 5];
const listedShape = s.object({ id: s.number, status: s.number, updated_at: s.nullish(s.string) });
const pageSize = 100;
/** The documented search ends after ten pages. */
const mostSearched = 10;
/** Other statuses stand between the solved ones. */
const mostPages = 300;

/** Solved tickets, newest first, from public messages only. Throws a `DesksideFault`. */
async function* readSolved(
  api: FreshdeskApi,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
  goOn: GoOn,
): AsyncGenerator<SolvedStep, void> {
  if (limit <= 0) return;
  const [bodies, { agents }] = await Promise.all([
    orRefused(readFieldBodies(api, signal), []),
    readAgentsGroups(api, signal),
  ]);
  const read = ({ id }: Listed): Promise<Lesson> => readExample({ api, catalogue, bodies, agents }, Number(id), signal);
  const facts = listFactsOf(api, goOn.admission?.asks ?? [], signal);
  yield* readInTurn(solvedPages(api, signal, goOn.from), read, limit, goOn, facts);
}

interface Page {
  readonly ids: readonly string[];
  readonly solved: readonly SolvedRow[];
}

function pageOf(rows: readonly unknown[]): Page {
  const tickets = rows.flatMap((row) => {
    const listed = s.readAs(listedShape, row);
    return listed === undefined ? [] : { ...listed, admission: s.readAs(ticketAdmissionShape, row) ?? null };
  });
  return {
    ids: tickets.map(({ id }) => String(id)),
    solved: tickets
      .filter(({ status }) => solvedStatuses.includes(status))
      .map(({ id, updated_at: changedAt, admission }) => ({ id: String(id), changedAt: changedAt ?? null, admission })),
  };
}

/** By the agents' own list, which has no known end, or, where that is refused, by the documented search. */
function solvedPages(api: FreshdeskApi, signal: AbortSignal, from: string | null): AsyncIterable<ListPage<SolvedRow>> {
  const internal = async (page: number): Promise<Page> => {
    const path = `/api/_/tickets?filter=all_tickets&order_by=updated_at&order_type=desc&per_page=${pageSize}&page=${page}`;
    return pageOf((await api.get(path, internalTicketListShape, signal)).tickets);
  };
  const query = encodeURIComponent(`"${solvedStatuses.map((status) => `status:${status}`).join(' OR ')}"`);
  const documented = async (page: number): Promise<Page> =>
    page > mostSearched
      ? { ids: [], solved: [] }
      : pageOf((await api.get(`/api/v2/search/tickets?query=${query}&page=${page}`, searchShape, signal)).results);
  return numberedPages(
    (page) =>
      api.either(
        () => internal(page),
        () => documented(page),
      ),
    from,
    mostPages,
  );
}

interface Reading {
  readonly api: FreshdeskApi;
  readonly catalogue: Catalogue;
  readonly bodies: readonly FieldBody[];
  readonly agents: ReadonlyMap<number, string>;
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(
  { api, catalogue, bodies, agents }: Reading,
  id: number,
  signal: AbortSignal,
): Promise<Lesson> {
  try {
    const [ticket, conversations] = await Promise.all([
      readTicketBody(api, String(id), signal),
      readConversations(api, String(id), signal),
    ]);
    if (ticket.id !== id) return noLesson;
    const ref: TicketRef = { desk: 'freshdesk', origin: api.origin, ticketId: String(id) };
    const messages = messagesOf(ticket, conversations, agents, { paragraphs: true });
    return toLesson(
      {
        ref,
        subject: ticket.subject ?? '',
        requesterName: ticket.requester?.name ?? '',
        messages,
        values: valuesOf(ticket, bodies),
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

export const solvedFreshdesk: SolvedReader = {
  id: 'freshdesk',
  owns: ownsFreshdesk,
  readCatalogue,
  readMacros: (origin, env, signal) => settle(signal, () => readMacros(createApi(origin, env), signal)),
  solved: (origin, catalogue, env, limit, signal, goOn = fromNewest) =>
    readSolved(createApi(origin, env, inBackground), catalogue, limit, signal, goOn),
};
