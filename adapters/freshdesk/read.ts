import { DesksideFault, fault } from '../../core/errors';
import type { PartState, TicketRead, TicketRef } from '../../core/ticket';
import { orRefused } from '../shared/http';
import type { FreshdeskApi } from './api';
import { messagesOf, readConversations, readTicketBody } from './conversation';
import { levelKeys, valuesOf } from './fields';
import { fieldsOnForm } from './on-form';
import { checkedAgainstPage, descriptionId, readMarks } from './page-marks';
import { readPage, shownRequester } from './page-read';
import type { Pane } from './pane';
import { readMe, type AgentsGroups } from './people';
import type { FieldBody, TicketBody } from './shapes';

/** What was learnt of a ticket while it is open. */
export interface Known {
  /** For telling a reply from a forward; '' before it was read, or where there is none. */
  requesterEmail: string;
  levels: ReadonlyMap<string, readonly string[]>;
}

export interface ReadContext {
  readonly ref: TicketRef;
  readonly api: FreshdeskApi;
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => Pane;
  /** Both change rarely: read once per open ticket. */
  readonly fields: (signal: AbortSignal) => Promise<readonly FieldBody[]>;
  readonly people: (signal: AbortSignal) => Promise<AgentsGroups>;
  readonly known: Known;
}

const closedStatus = 5;

/** What the page can help with, by saying honestly what it shows. A session that ended, a limit to wait for and a stop are not among it. */
const pageHelps = new Set(['desk-refused', 'desk-unreachable', 'scrape-partial']);

/** The ticket from the desk's JSON, held against the page. From the page alone, where nothing can be public, when the JSON cannot be had. Throws a `DesksideFault`. */
export async function readTicket(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  context.pane();
  try {
    return await readJson(context, signal);
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault) || !pageHelps.has(thrown.error.code)) throw thrown;
    return readPage(context.ref, context.pane());
  }
}

/** Id of the newest message that is proven public. From the JSON alone: the page proves nothing. Throws a `DesksideFault`, `nothing-public` among others. */
export async function readNewest(context: ReadContext, signal: AbortSignal): Promise<string> {
  const { ref, api, pane, people } = context;
  pane();
  const [ticket, conversations, { agents }] = await Promise.all([
    readOwn(context, signal),
    readConversations(api, ref.ticketId, signal),
    people(signal),
  ]);
  const messages = checkedAgainstPage(
    messagesOf(ticket, conversations, agents),
    readMarks(pane()),
    descriptionId(ref.ticketId),
  );
  const id = messages.findLast((message) => message.visibility === 'public')?.id;
  if (id === undefined) throw fault('nothing-public');
  return id;
}

/** The ticket's own JSON; what it says of the requester is remembered. */
export async function readOwn(
  { ref, api, known }: Pick<ReadContext, 'ref' | 'api' | 'known'>,
  signal: AbortSignal,
): Promise<TicketBody> {
  const ticket = await readTicketBody(api, ref.ticketId, signal);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  known.requesterEmail = ticket.requester?.email ?? '';
  return ticket;
}

/** The ticket's fields; what they say of levels is remembered. Empty where the desk refuses them. */
export async function readLevels(
  { fields, known }: Pick<ReadContext, 'fields' | 'known'>,
  signal: AbortSignal,
): Promise<readonly FieldBody[]> {
  const bodies = await orRefused(fields(signal), []);
  known.levels = new Map(bodies.map((body) => [body.name, levelKeys(body)]));
  return bodies;
}

async function readJson(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  const { ref, api, pane, people } = context;
  const [ticket, conversations, me, { agents }, bodies] = await Promise.all([
    readOwn(context, signal),
    readConversations(api, ref.ticketId, signal),
    readMe(api, signal),
    people(signal),
    readLevels(context, signal),
  ]);
  const shown = pane();
  const messages = checkedAgainstPage(
    messagesOf(ticket, conversations, agents),
    readMarks(shown),
    descriptionId(ref.ticketId),
  );
  const values = valuesOf(ticket, bodies);
  const onForm = fieldsOnForm(shown, bodies, values);
  const requesterName = ticket.requester?.name ?? shownRequester(shown);
  return {
    ref,
    subject: ticket.subject ?? '',
    requesterName,
    agentName: me.name,
    values,
    fieldsOnForm: onForm,
    messages,
    closed: ticket.status === closedStatus,
    canReplyPublicly: true,
    updatedStamp: ticket.updated_at,
    source: 'json',
    parts: {
      subject: 'found',
      requester: found(requesterName !== ''),
      conversation: found(messages.length > 0),
      fields: found(onForm.length > 0),
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');
