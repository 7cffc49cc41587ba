import { DesksideFault, fault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { Example } from '../../core/learning';
import { toExample } from '../shared/example';
import type { DeskHttp } from '../shared/http';
import { readAs } from '../shared/shape';
import { readConversation } from './conversation';
import { valuesOf } from './fields';
import { ticketShape, ticketsShape, type TicketBody } from './shapes';
import { askingSource, ownTicket, type HaloSource } from './source';

const pageSize = 100;
const mostPages = 20;

/** Solved tickets, newest first, from public actions only; `null` for one that cannot teach. Throws a `DesksideFault`. */
export async function* readSolved(
  api: DeskHttp,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<{ example: Example | null; of: number }, void> {
  if (limit <= 0) return;
  const source = askingSource(api.get);
  const tickets = await solvedTickets(api, await closingStatuses(source, signal), limit, signal);
  for (const ticket of tickets)
    yield { example: await readExample(source, api.origin, catalogue, ticket, signal), of: tickets.length };
}

/** Statuses are the tenant's own; the desk says which ones close a ticket only by leaving them out. */
async function closingStatuses(source: HaloSource, signal: AbortSignal): Promise<Set<number>> {
  const [all, open] = await Promise.all([source.statuses('all', signal), source.statuses('open', signal)]);
  const stillOpen = new Set(open.map(({ id }) => id));
  const closing = all.map(({ id }) => id).filter((id) => !stillOpen.has(id));
  if (closing.length === 0) throw fault('desk-refused', 'no word of which statuses close a ticket');
  return new Set(closing);
}

/** Page by page until there are enough; a page that brings nothing new is the last. Filters may be ignored, so each row's status decides. */
async function solvedTickets(
  api: DeskHttp,
  closing: ReadonlySet<number>,
  limit: number,
  signal: AbortSignal,
): Promise<TicketBody[]> {
  const seen = new Set<number>();
  const solved: TicketBody[] = [];
  for (let page = 1; page <= mostPages && solved.length < limit; page += 1) {
    const before = seen.size;
    const rows = await api.get(
      `/api/Tickets?pageinate=true&page_size=${pageSize}&page_no=${page}&closed_only=true&order=lastactiondate&orderdesc=true`,
      ticketsShape,
      signal,
    );
    for (const row of rows) {
      const ticket = readAs(ticketShape, row);
      if (ticket === undefined || seen.has(ticket.id)) continue;
      seen.add(ticket.id);
      if (closing.has(ticket.status_id ?? 0)) solved.push(ticket);
    }
    if (seen.size === before) break;
  }
  return solved.slice(0, limit);
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(
  source: HaloSource,
  origin: string,
  catalogue: Catalogue,
  { id }: TicketBody,
  signal: AbortSignal,
): Promise<Example | null> {
  try {
    const ticket = await ownTicket(source, String(id), signal);
    const { messages, complete } = await readConversation(source, ticket, signal);
    if (!complete) return null;
    return toExample(
      {
        ref: { desk: 'halopsa', origin, ticketId: String(id) },
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
      return null;
    throw thrown;
  }
}
