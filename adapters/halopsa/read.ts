import { DesksideFault, fault } from '../../core/errors';
import type { DeskField } from '../../core/fields';
import type { TicketRead, TicketRef } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import { readConversation } from './conversation';
import { valuesOf } from './fields';
import type { Offered } from './labels';
import { lookups } from './names';
import { named } from './options';
import { found, readPage, shownRequester } from './page-read';
import { editableRows } from './rows';
import type { TicketBody, TypeBody } from './shapes';
import { ownTicket, type HaloSource } from './source';
import { fieldsOnForm, offeredOf } from './ticket-type';

/** What was learnt of a ticket while it is open. */
export interface Known {
  /** For telling a reply from a mail to somebody else; '' before it was read, or where there is none. */
  requesterEmail: string;
  offered: Offered;
}

export interface ReadContext {
  readonly ref: TicketRef;
  /** Where the JSON comes from right now. */
  readonly source: () => HaloSource;
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
  readonly known: Known;
}

/** What the page can help with, by saying honestly what it shows. A session that ended, a limit to wait for and a stop are not among it. */
const pageHelps = new Set(['desk-refused', 'desk-unreachable', 'scrape-partial']);

/** The ticket from the desk's JSON. From the page alone, where nothing can be public, when the JSON cannot be had. Throws a `DesksideFault`. */
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
  context.pane();
  const source = context.source();
  const { messages } = await readConversation(source, await readOwn(context, source, signal), signal);
  context.pane();
  const id = messages.findLast((message) => message.visibility === 'public')?.id;
  if (id === undefined) throw fault('nothing-public');
  return id;
}

/** The ticket's own JSON; what it says of the requester is remembered. */
export async function readOwn(
  { ref, known }: Pick<ReadContext, 'ref' | 'known'>,
  source: HaloSource,
  signal: AbortSignal,
): Promise<TicketBody> {
  const ticket = await ownTicket(source, ref.ticketId, signal);
  known.requesterEmail = ticket.user_email || ticket.user_emailaddress || ticket.reportedby || '';
  return ticket;
}

/** What this ticket can take, remembered for choosing. */
export async function readOffered(
  { known }: Pick<ReadContext, 'known'>,
  source: HaloSource,
  ticket: TicketBody,
  signal: AbortSignal,
): Promise<TypeBody | null> {
  const type = ticket.tickettype_id == null ? null : await orRefused(source.type(ticket.tickettype_id, signal), null);
  known.offered = await offeredOf(source, ticket, type, signal);
  return type;
}

async function readJson(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  const { ref, pane, known } = context;
  const source = context.source();
  const ticket = await readOwn(context, source, signal);
  const [conversation, me, type] = await Promise.all([
    readConversation(source, ticket, signal),
    orRefused(source.me(signal), { name: '' }),
    readOffered(context, source, ticket, signal),
  ]);
  const shown = pane();
  const requesterName = asNamed(ticket.user_name ?? '') || shownRequester(shown);
  const onForm = fieldsOnForm(type, editableRows(shown));
  return {
    ref,
    subject: asNamed(ticket.summary ?? ''),
    requesterName,
    agentName: asNamed(me.name),
    values: valuesOf(ticket),
    fieldsOnForm: onForm,
    offered: known.offered,
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

export const isClosed = ({ locked, _canupdate }: TicketBody): boolean => locked === true || _canupdate === false;

/**
 * Halo has no version of a ticket that a write could be bound to. The times of its last change stand for one, with every value
 * that Deskside could overwrite beside them; '' where the desk says no such time.
 */
export function stampOf(ticket: TicketBody): string {
  const times = [ticket.last_update ?? '', ticket.lastactiondate ?? ''];
  return times.every((time) => time === '') ? '' : JSON.stringify([...times, ...Object.values(valuesOf(ticket))]);
}

/** Impact and urgency as fields, for a priority that follows them. Throws a `DesksideFault`. */
export async function readSources(
  source: HaloSource,
  signal: AbortSignal,
): Promise<{ impact: DeskField; urgency: DeskField }> {
  const [impact, urgency] = await Promise.all([
    source.lookup(lookups.impact, signal),
    source.lookup(lookups.urgency, signal),
  ]);
  return {
    impact: { id: 'impact', title: '', kind: 'dropdown', options: named(impact) },
    urgency: { id: 'urgency', title: '', kind: 'dropdown', options: named(urgency) },
  };
}
