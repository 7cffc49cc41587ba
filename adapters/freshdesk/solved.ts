import { DesksideFault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { Example } from '../../core/learning';
import type { TicketRef } from '../../core/ticket';
import { toExample } from '../shared/example';
import { orRefused } from '../shared/http';
import * as s from '../shared/shape';
import type { FreshdeskApi } from './api';
import { messagesOf, readConversations, readTicketBody } from './conversation';
import { readFieldBodies, valuesOf } from './fields';
import { readAgentsGroups } from './people';
import { internalTicketListShape, searchShape, type FieldBody } from './shapes';

/** Resolved and closed; other statuses are the account's own and say nothing certain. */
const solvedStatuses = [4, 5];
const listedShape = s.object({ id: s.number, status: s.number });
const pageSize = 100;
/** The documented search ends after ten pages. */
const mostPages = 10;

/** Solved tickets, newest first, from public messages only; `null` for one that cannot teach. Throws a `DesksideFault`. */
export async function* readSolved(
  api: FreshdeskApi,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<{ example: Example | null; of: number }, void> {
  if (limit <= 0) return;
  const [ids, bodies, { agents }] = await Promise.all([
    solvedIds(api, limit, signal),
    orRefused(readFieldBodies(api, signal), []),
    readAgentsGroups(api, signal),
  ]);
  for (const id of ids)
    yield { example: await readExample({ api, catalogue, bodies, agents }, id, signal), of: ids.length };
}

async function solvedIds(api: FreshdeskApi, limit: number, signal: AbortSignal): Promise<number[]> {
  const internal = async (page: number): Promise<readonly unknown[]> =>
    (
      await api.get(
        `/api/_/tickets?filter=all_tickets&order_by=updated_at&order_type=desc&per_page=${pageSize}&page=${page}`,
        internalTicketListShape,
        signal,
      )
    ).tickets;
  const query = encodeURIComponent(`"${solvedStatuses.map((status) => `status:${status}`).join(' OR ')}"`);
  const documented = async (page: number): Promise<readonly unknown[]> =>
    (await api.get(`/api/v2/search/tickets?query=${query}&page=${page}`, searchShape, signal)).results;
  return await api.either(
    () => collect(internal, limit),
    () => collect(documented, limit),
  );
}

/** Page by page until there are enough; a page that brings nothing new is the last. */
async function collect(readPage: (page: number) => Promise<readonly unknown[]>, limit: number): Promise<number[]> {
  const seen = new Set<number>();
  const solved = new Set<number>();
  for (let page = 1; page <= mostPages && solved.size < limit; page += 1) {
    const before = seen.size;
    for (const row of await readPage(page)) {
      const ticket = s.readAs(listedShape, row);
      if (ticket === undefined) continue;
      seen.add(ticket.id);
      if (solvedStatuses.includes(ticket.status)) solved.add(ticket.id);
    }
    if (seen.size === before) break;
  }
  return [...solved].slice(0, limit);
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
): Promise<Example | null> {
  try {
    const [ticket, conversations] = await Promise.all([
      readTicketBody(api, String(id), signal),
      readConversations(api, String(id), signal),
    ]);
    if (ticket.id !== id) return null;
    const ref: TicketRef = { desk: 'freshdesk', origin: api.origin, ticketId: String(id) };
    const messages = messagesOf(ticket, conversations, agents);
    return toExample(
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
      return null;
    throw thrown;
  }
}
