import { fault } from '../../core/errors';
import type { ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { orRefused } from '../shared/http';
import type { FreshdeskApi } from './api';
import { messagesOf, readConversations, readTicketBody } from './conversation';
import { levelKeys, valuesOf } from './fields';
import type { AgentsGroups, Me } from './people';
import type { FieldBody, TicketBody } from './shapes';

/** What was learnt of a ticket while it is open. */
export interface Known {
  /** For telling a reply from a forward; '' before it was read, or where there is none. */
  requesterEmail: string;
  levels: ReadonlyMap<string, readonly string[]>;
}

/** What a ticket's JSON is read with. */
export interface JsonContext {
  readonly ref: TicketRef;
  readonly api: FreshdeskApi;
  readonly me: (signal: AbortSignal) => Promise<Me>;
  /** Both change rarely: they are not read for each reading of a ticket. */
  readonly fields: (signal: AbortSignal) => Promise<readonly FieldBody[]>;
  readonly people: (signal: AbortSignal) => Promise<AgentsGroups>;
  readonly known: Known;
}

const closedStatus = 5;

/** The ticket's own JSON; what it says of the requester is remembered. */
export async function readOwn(
  { ref, api, known }: Pick<JsonContext, 'ref' | 'api' | 'known'>,
  signal: AbortSignal,
): Promise<TicketBody> {
  const ticket = await readTicketBody(api, ref.ticketId, signal);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  known.requesterEmail = ticket.requester?.email ?? '';
  return ticket;
}

/** The ticket's fields; what they say of levels is remembered. Empty where the desk refuses them. */
export async function readLevels(
  { fields, known }: Pick<JsonContext, 'fields' | 'known'>,
  signal: AbortSignal,
): Promise<readonly FieldBody[]> {
  const bodies = await orRefused(fields(signal), []);
  known.levels = new Map(bodies.map((body) => [body.name, levelKeys(body)]));
  return bodies;
}

/** What the JSON alone tells of a ticket. */
export interface JsonParts {
  readonly ticket: TicketBody;
  /** Judged by the JSON; a page may doubt some of them. */
  readonly messages: readonly ReadMessage[];
  readonly agentName: string;
  readonly bodies: readonly FieldBody[];
  readonly values: Readonly<Record<string, string | null>>;
}

/** Throws a `DesksideFault`. */
export async function readParts(context: JsonContext, signal: AbortSignal): Promise<JsonParts> {
  const { ref, api } = context;
  const [ticket, conversations, me, { agents }, bodies] = await Promise.all([
    readOwn(context, signal),
    readConversations(api, ref.ticketId, signal),
    context.me(signal),
    context.people(signal),
    readLevels(context, signal),
  ]);
  return {
    ticket,
    messages: messagesOf(ticket, conversations, agents),
    agentName: me.name,
    bodies,
    values: valuesOf(ticket, bodies),
  };
}

/** `messages`: as far as they are proven where the ticket is read. */
export function toTicketRead(
  ref: TicketRef,
  { ticket, agentName, values }: JsonParts,
  {
    messages,
    fieldsOnForm,
    requesterName,
  }: Pick<TicketRead, 'messages' | 'fieldsOnForm'> & { readonly requesterName: string },
): TicketRead {
  return {
    ref,
    subject: ticket.subject ?? '',
    requesterName,
    agentName,
    values,
    fieldsOnForm,
    scope: null,
    messages,
    closed: ticket.status === closedStatus,
    canReplyPublicly: true,
    updatedStamp: ticket.updated_at,
    source: 'json',
    parts: {
      subject: 'found',
      requester: requesterName === '' ? 'missing' : 'found',
      conversation: messages.length > 0 ? 'found' : 'missing',
      fields: fieldsOnForm.length > 0 ? 'found' : 'missing',
    },
  };
}
