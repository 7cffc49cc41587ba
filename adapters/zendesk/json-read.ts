import { fault } from '../../core/errors';
import type { PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { readConversation, type Conversation } from './comments';
import { valuesOf } from './fields';
import { scopeOf, ticketPath } from './forms';
import { readMe } from './me';
import { ticketShape, type FormBody, type Me, type TicketBody } from './shapes';

export interface JsonContext {
  readonly ref: TicketRef;
  readonly api: ZendeskApi;
  /** Forms change rarely, so whoever reads keeps them for a while. */
  readonly forms: (signal: AbortSignal) => Promise<readonly FormBody[]>;
}

/** All that the desk's JSON says of a ticket. */
export interface JsonAnswers {
  readonly ticket: TicketBody;
  readonly me: Me;
  /** Empty where the plan has none, or the role may not list them. */
  readonly forms: readonly FormBody[];
  readonly conversation: Conversation;
}

/** Throws a `DesksideFault`. */
export async function readAnswers({ ref, api, forms }: JsonContext, signal: AbortSignal): Promise<JsonAnswers> {
  const [{ ticket }, me, knownForms] = await Promise.all([
    api.get(ticketPath(ref), ticketShape, signal),
    readMe(api, signal),
    orRefused(forms(signal), []),
  ]);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const conversation = await readConversation(api, ref.ticketId, [ticket.requester_id], signal);
  return { ticket, me, forms: knownForms, conversation };
}

/** What the page may know better than the JSON, or the JSON only by more than one answer. */
interface Beside {
  /** Of the requester, where the JSON does not tell; empty when nobody knows. */
  readonly requesterName: string;
  readonly fieldsOnForm: readonly string[];
  readonly messages: readonly ReadMessage[];
}

export const requesterOf = ({ ticket, conversation }: JsonAnswers) => conversation.users.get(ticket.requester_id);

export function toTicketRead(ref: TicketRef, answers: JsonAnswers, beside: Beside): TicketRead {
  const { ticket, me, conversation } = answers;
  const requester = requesterOf(answers);
  const requesterName = requester?.name ?? beside.requesterName;
  return {
    ref,
    subject: ticket.subject ?? ticket.raw_subject ?? '',
    requesterName,
    agentName: me.name,
    values: valuesOf(ticket),
    fieldsOnForm: beside.fieldsOnForm,
    scope: scopeOf(ticket),
    messages: beside.messages,
    closed: ticket.status === 'closed',
    canReplyPublicly: me.only_private_comments !== true,
    updatedStamp: ticket.updated_at,
    source: 'json',
    parts: {
      // The desk said so: a messaging ticket may have no subject at all.
      subject: 'found',
      requester: found(requesterName !== ''),
      conversation: found(conversation.comments.length > 0),
      fields: found(beside.fieldsOnForm.length > 0),
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');
