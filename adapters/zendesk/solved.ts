import { DesksideFault } from '../../core/errors';
import { optionOf, type Catalogue } from '../../core/fields';
import type { Example } from '../../core/learning';
import type { ReadMessage } from '../../core/ticket';
import type { ZendeskApi } from './api';
import { messagesOf, readConversation } from './comments';
import { valuesOf } from './fields';
import { searchShape, ticketBodyShape, type TicketBody } from './shapes';

const longestText = 2000;
const longestReply = 4000;
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
      const ticket = ticketBodyShape.safeParse(result);
      yield { example: ticket.success ? await readExample(api, catalogue, ticket.data, signal) : null, of };
      given += 1;
      if (given >= limit) return;
    }
  }
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(api: ZendeskApi, catalogue: Catalogue, ticket: TicketBody, signal: AbortSignal): Promise<Example | null> {
  try {
    const conversation = await readConversation(api, String(ticket.id), [ticket.requester_id], signal);
    const requesterName = conversation.users.get(ticket.requester_id)?.name ?? '';
    return toExample(api.origin, catalogue, ticket, messagesOf(conversation, ticket.requester_id), requesterName);
  } catch (thrown) {
    if (thrown instanceof DesksideFault && (thrown.error.code === 'desk-refused' || thrown.error.code === 'scrape-partial')) return null;
    throw thrown;
  }
}

function toExample(origin: string, catalogue: Catalogue, ticket: TicketBody, messages: readonly ReadMessage[], requesterName: string): Example | null {
  const spoken = messages.filter((message) => message.visibility === 'public' && message.text !== '');
  const problem = spoken.find((message) => message.author === 'requester');
  const values = knownValues(catalogue, ticket);
  const reply = spoken.findLast((message) => message.author === 'agent');
  if (problem === undefined || (reply === undefined && Object.keys(values).length === 0)) return null;
  return {
    ref: { desk: 'zendesk', origin, ticketId: String(ticket.id) },
    text: `${ticket.subject ?? ''}\n\n${problem.text}`.trim().slice(0, longestText),
    values,
    // Half an answer would be offered as a whole one, so a longer reply is left out.
    ...(reply !== undefined && reply.text.length <= longestReply ? { reply: reply.text } : {}),
    requesterName,
    agentName: reply?.authorName ?? '',
    from: 'solved',
    learnedAt: new Date().toISOString(),
  };
}

/** The values that the desk still offers. */
function knownValues(catalogue: Catalogue, ticket: TicketBody): Record<string, string> {
  const current = valuesOf(ticket);
  const values: Record<string, string> = {};
  for (const field of catalogue.fields) {
    const option = optionOf(field, current[field.id]);
    if (option !== undefined) values[field.id] = option.id;
  }
  return values;
}
