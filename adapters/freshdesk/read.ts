import { DesksideFault, fault } from '../../core/errors';
import type { TicketRead } from '../../core/ticket';
import { descriptionId, messagesOf, readConversations } from './conversation';
import { fieldsOnForm } from './on-form';
import { checkedAgainstPage, readMarks } from './page-marks';
import { readPage, shownRequester } from './page-read';
import type { Pane } from './pane';
import { readOwn, readParts, toTicketRead, type JsonContext } from './read-json';

export interface ReadContext extends JsonContext {
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => Pane;
}

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

async function readJson(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  const { ref, pane } = context;
  const parts = await readParts(context, signal);
  const shown = pane();
  return toTicketRead(ref, parts, {
    messages: checkedAgainstPage(parts.messages, readMarks(shown), descriptionId(ref.ticketId)),
    fieldsOnForm: fieldsOnForm(shown, parts.bodies, parts.values),
    requesterName: parts.ticket.requester?.name ?? shownRequester(shown),
  });
}
