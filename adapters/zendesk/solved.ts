import { DesksideFault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { Example } from '../../core/learning';
import type { TicketRef } from '../../core/ticket';
import { toExample } from '../shared/example';
import { readAs } from '../shared/shape';
import type { ZendeskApi } from './api';
import { messagesOf, readConversation } from './comments';
import { valuesOf } from './fields';
import { searchShape, ticketBodyShape, type TicketBody } from './shapes';

/** The desk's search ends after 1,000 results. */
const mostPages = 10;
const searchPath = '/api/v2/search?query=type:ticket%20status:solved&sort_by=updated_at&sort_order=desc&per_page=100';

/** Solved tickets, newest first, from public comments only; `null` for one that cannot teach. Throws a `DesksideFault`. */
export async function* readSolved(
  api: ZendeskApi,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<{ example: Example | null; of: number }, void> {
  let given = 0;
  if (limit <= 0) return;
  for await (const page of api.pages(searchPath, searchShape, mostPages, signal)) {
    const of = Math.min(limit, page.count ?? limit);
    for (const result of page.results) {
      const ticket = readAs(ticketBodyShape, result);
      yield { example: ticket === undefined ? null : await readExample(api, catalogue, ticket, signal), of };
      given += 1;
      if (given >= limit) return;
    }
  }
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(
  api: ZendeskApi,
  catalogue: Catalogue,
  ticket: TicketBody,
  signal: AbortSignal,
): Promise<Example | null> {
  try {
    const conversation = await readConversation(api, String(ticket.id), [ticket.requester_id], signal);
    const requesterName = conversation.users.get(ticket.requester_id)?.name ?? '';
    const ref: TicketRef = { desk: 'zendesk', origin: api.origin, ticketId: String(ticket.id) };
    const messages = messagesOf(conversation, ticket.requester_id);
    return toExample(
      { ref, subject: ticket.subject ?? '', requesterName, messages, values: valuesOf(ticket) },
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
