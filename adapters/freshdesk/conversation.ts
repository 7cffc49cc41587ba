import type { Author, ReadMessage } from '../../core/ticket';
import type { FreshdeskApi } from './api';
import { readEach } from '../shared/bounds';
import { readBody } from './body';
import { asMessage } from '../shared/mail/message';
import type { Layout } from '../shared/mail/types';
import { ticketNumber } from '../shared/ticket-number';
import {
  conversationsShape,
  internalConversationsShape,
  internalTicketShape,
  ticketBodyShape,
  type Conversation,
  type TicketBody,
} from './shapes';
import { forwardsOf, judgeConversation } from './visibility';

const mostPages = 60;
/** A ticket that an agent began by an e-mail of their own. */
const outboundEmail = 10;

/** A message's id is the conversation's, the description's is the ticket's with this before it. */
export const descriptionId = (ticketId: string): string => `ticket-${ticketId}`;

export const internalTicket = (ticketId: string): string => `/api/_/tickets/${ticketNumber(ticketId)}`;
export const documentedTicket = (ticketId: string): string => `/api/v2/tickets/${ticketNumber(ticketId)}`;

/** Throws a `DesksideFault`. */
export async function readTicketBody(api: FreshdeskApi, ticketId: string, signal: AbortSignal): Promise<TicketBody> {
  const query = '?include=requester,stats';
  return await api.either(
    async () => (await api.get(internalTicket(ticketId) + query, internalTicketShape, signal)).ticket,
    () => api.get(documentedTicket(ticketId) + query, ticketBodyShape, signal),
  );
}

/** Every message but the description, oldest first, private ones included. Read anew each time: a message can become private later. */
export async function readConversations(
  api: FreshdeskApi,
  ticketId: string,
  signal: AbortSignal,
): Promise<Conversation[]> {
  const internal = (page: number) => async (): Promise<{ rows: Conversation[]; count: number | undefined }> => {
    const path = `${internalTicket(ticketId)}/conversations?per_page=100&page=${page}&order_type=asc&include=requester`;
    const { conversations, meta } = await api.get(path, internalConversationsShape, signal);
    return { rows: conversations, count: meta?.count ?? undefined };
  };
  const documented = async (page: number): Promise<{ rows: Conversation[] }> => ({
    rows: await api.get(
      `${documentedTicket(ticketId)}/conversations?per_page=100&page=${page}`,
      conversationsShape,
      signal,
    ),
  });
  const messages = await api.either(
    () => api.pages((page) => internal(page)(), mostPages),
    () => api.pages(documented, mostPages),
  );
  return messages.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id);
}

/** The description first: it is the ticket's opening message and always the requester's to see. */
export function messagesOf(
  ticket: TicketBody,
  conversations: readonly Conversation[],
  agents: ReadonlyMap<number, string>,
  layout: Layout = {},
): ReadMessage[] {
  const forwards = forwardsOf(ticket, conversations);
  const byAgent = ticket.source === outboundEmail;
  const opening: ReadMessage = {
    id: descriptionId(String(ticket.id)),
    visibility: 'public',
    evidence: 'json description',
    author: byAgent ? 'agent' : 'requester',
    authorName: byAgent ? '' : (ticket.requester?.name ?? ''),
    ...asMessage(readBody(ticket.description, 'opening', layout)),
    createdAt: ticket.created_at,
  };
  const later = readEach(conversations, {
    judge: (message) => judgeConversation(message, ticket, forwards),
    read: (message) => asMessage(readBody(message.body, 'later', layout)),
    rest: (message) => ({
      id: String(message.id),
      author: authorOf(message, ticket),
      authorName: nameOf(message, ticket, agents),
      createdAt: message.created_at,
    }),
  });
  // A description that holds nothing at all proves nothing: a ticket of internal notes has one as well.
  return opening.only === 'nothing' ? later : [opening, ...later];
}

function authorOf({ user_id, incoming }: Conversation, ticket: TicketBody): Author {
  if (user_id === ticket.requester_id) return 'requester';
  return incoming === false ? 'agent' : 'other';
}

function nameOf({ user_id, requester }: Conversation, ticket: TicketBody, agents: ReadonlyMap<number, string>): string {
  if (user_id == null) return '';
  const inline = requester?.id === user_id ? requester.name : null;
  return inline ?? agents.get(user_id) ?? (user_id === ticket.requester_id ? ticket.requester?.name : null) ?? '';
}
