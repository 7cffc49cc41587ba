import { DesksideFault, fault } from '../../core/errors';
import type { PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { messagesOf, readConversation } from './comments';
import { valuesOf } from './fields';
import { checkedAgainstPage } from './page-marks';
import { fieldsOnForm, formOf, ticketPath } from './forms';
import { readPage, shownRequester } from './page-read';
import { meShape, ticketShape, type FormBody } from './shapes';

export interface ReadContext {
  readonly ref: TicketRef;
  readonly api: ZendeskApi;
  /** The visible pane of this ticket. Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
  /** Forms change rarely: read once per open ticket. */
  readonly forms: (signal: AbortSignal) => Promise<readonly FormBody[]>;
}

/** The ticket from the desk's JSON, held against the page; from the page alone where the JSON cannot be had. Throws a `DesksideFault`. */
export function readTicket(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  return fromJsonOrPage(
    context,
    () => readJson(context, signal),
    (page) => page,
  );
}

/** Id of the newest message that is proven public. Throws `nothing-public`. */
export function readNewest(context: ReadContext, signal: AbortSignal): Promise<string> {
  const newest = (messages: readonly ReadMessage[]): string => {
    const id = messages.findLast((message) => message.visibility === 'public')?.id;
    if (id === undefined) throw fault('nothing-public');
    return id;
  };
  const fromJson = async (): Promise<string> => {
    const conversation = await readConversation(context.api, context.ref.ticketId, [], signal);
    return newest(checkedAgainstPage(messagesOf(conversation, 0), context.pane()));
  };
  return fromJsonOrPage(context, fromJson, (page) => newest(page.messages));
}

/** What the page can help with. A session that ended, a limit to wait for and a stop are not among it. */
const pageHelps = new Set(['desk-refused', 'desk-unreachable', 'scrape-partial']);

async function fromJsonOrPage<T>(
  { ref, pane }: ReadContext,
  fromJson: () => Promise<T>,
  fromPage: (page: TicketRead) => T,
): Promise<T> {
  pane();
  try {
    const answer = await fromJson();
    pane();
    return answer;
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault) || !pageHelps.has(thrown.error.code)) throw thrown;
    return fromPage(readPage(ref, pane()));
  }
}

async function readJson({ ref, api, pane, forms }: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  const [{ ticket }, { user: me }, knownForms] = await Promise.all([
    api.get(ticketPath(ref), ticketShape, signal),
    api.get('/api/v2/users/me', meShape, signal),
    orRefused(forms(signal), []),
  ]);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const conversation = await readConversation(api, ref.ticketId, [ticket.requester_id], signal);
  const shown = pane();
  const requester = conversation.users.get(ticket.requester_id);
  const requesterName = requester?.name ?? shownRequester(shown);
  const values = valuesOf(ticket);
  const onForm = fieldsOnForm(shown, formOf(knownForms, ticket), values);
  return {
    ref,
    subject: ticket.subject ?? ticket.raw_subject ?? '',
    requesterName,
    agentName: me.name,
    values,
    fieldsOnForm: onForm,
    messages: checkedAgainstPage(messagesOf(conversation, ticket.requester_id), shown),
    closed: ticket.status === 'closed',
    canReplyPublicly: me.only_private_comments !== true,
    updatedStamp: ticket.updated_at,
    source: 'json',
    parts: {
      // The desk said so: a messaging ticket may have no subject at all.
      subject: 'found',
      requester: found(requesterName !== ''),
      conversation: found(conversation.comments.length > 0),
      fields: found(onForm.length > 0),
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');
