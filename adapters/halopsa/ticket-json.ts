import type { TicketRead, TicketRef } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import { readConversation } from './conversation';
import { valuesOf } from './fields';
import type { Offered } from './labels';
import type { TicketBody, TypeBody } from './shapes';
import { ownTicket, type HaloSource } from './source';
import { stampOf } from './stamp';
import { fieldsOnForm, offeredOf, scopeOf } from './ticket-type';

/** What was learnt of a ticket while it is open. */
export interface Known {
  /** For telling a reply from a mail to somebody else; '' before it was read, or where there is none. */
  requesterEmail: string;
  offered: Offered;
}

export const nothingKnown = (): Known => ({ requesterEmail: '', offered: {} });

export interface JsonContext {
  readonly ref: TicketRef;
  readonly known: Known;
}

/** What a page adds to the JSON: the fields whose rows can be changed, and the requester's name. */
interface Beside {
  readonly rows: readonly string[];
  readonly requester: string;
}

/** Where no page is looked at. */
export const noPage = (): Beside => ({ rows: [], requester: '' });

/** The ticket's own JSON; what it says of the requester is remembered. */
export async function readOwn(
  { ref, known }: JsonContext,
  source: HaloSource,
  signal: AbortSignal,
): Promise<TicketBody> {
  const ticket = await ownTicket(source, ref.ticketId, signal);
  known.requesterEmail = ticket.user_email || ticket.user_emailaddress || ticket.reportedby || '';
  return ticket;
}

/** What this ticket can take, remembered for choosing. */
export async function readOffered(
  { known }: Pick<JsonContext, 'known'>,
  source: HaloSource,
  ticket: TicketBody,
  signal: AbortSignal,
): Promise<TypeBody | null> {
  const type = ticket.tickettype_id == null ? null : await orRefused(source.type(ticket.tickettype_id, signal), null);
  known.offered = await offeredOf(source, ticket, type, signal);
  return type;
}

/** The ticket from the JSON. `beside` is asked when everything has been read. Throws a `DesksideFault`. */
export async function readJson(
  context: JsonContext,
  source: HaloSource,
  beside: () => Beside,
  signal: AbortSignal,
): Promise<TicketRead> {
  const { ref, known } = context;
  const ticket = await readOwn(context, source, signal);
  const [conversation, me, type] = await Promise.all([
    readConversation(source, ticket, signal),
    orRefused(source.me(signal), { name: '' }),
    readOffered(context, source, ticket, signal),
  ]);
  const { rows, requester } = beside();
  const requesterName = asNamed(ticket.user_name ?? '') || requester;
  const onForm = fieldsOnForm(type, rows);
  return {
    ref,
    subject: asNamed(ticket.summary ?? ''),
    requesterName,
    agentName: asNamed(me.name),
    values: valuesOf(ticket),
    fieldsOnForm: onForm,
    offered: known.offered,
    scope: scopeOf(ticket),
    messages: conversation.messages,
    closed: isClosed(ticket),
    canReplyPublicly: true,
    updatedStamp: stampOf(ticket),
    source: source.kind,
    parts: {
      subject: found(typeof ticket.summary === 'string'),
      requester: found(requesterName !== ''),
      conversation: conversation.messages.length === 0 ? 'missing' : conversation.complete ? 'found' : 'ambiguous',
      fields: found(onForm.length > 0),
    },
  };
}

const found = (is: boolean): 'found' | 'missing' => (is ? 'found' : 'missing');

export const isClosed = ({ locked, _canupdate }: TicketBody): boolean => locked === true || _canupdate === false;
