import { DesksideFault, fault } from '../../core/errors';
import type { ReadMessage, TicketRead } from '../../core/ticket';
import { messagesOf, readConversation } from './comments';
import { valuesOf } from './fields';
import { checkedAgainstPage } from './page-marks';
import { fieldsOnForm, formOf } from './forms';
import { readAnswers, requesterOf, toTicketRead, type JsonContext } from './json-read';
import { readPage, shownRequester } from './page-read';

export interface ReadContext extends JsonContext {
  /** The visible pane of this ticket. Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
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

async function readJson(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  const answers = await readAnswers(context, signal);
  const { ticket, conversation, forms } = answers;
  const shown = context.pane();
  return toTicketRead(context.ref, answers, {
    requesterName: requesterOf(answers) === undefined ? shownRequester(shown) : '',
    fieldsOnForm: fieldsOnForm(shown, formOf(forms, ticket), valuesOf(ticket)),
    messages: checkedAgainstPage(messagesOf(conversation, ticket.requester_id), shown),
  });
}
