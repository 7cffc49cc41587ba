import { DesksideFault, fault } from '../../core/errors';
import type { DeskField } from '../../core/fields';
import type { TicketRead } from '../../core/ticket';
import { readConversation } from './conversation';
import { lookups } from './names';
import { named } from './options';
import { readPage, shownRequester } from './page-read';
import { editableRows } from './rows';
import type { HaloSource } from './source';
import { readJson, readOwn, type JsonContext } from './ticket-json';

export interface ReadContext extends JsonContext {
  /** Where the JSON comes from right now. */
  readonly source: () => HaloSource;
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
}

/** What the page can help with, by saying honestly what it shows. A session that ended, a limit to wait for and a stop are not among it. */
const pageHelps = new Set(['desk-refused', 'desk-unreachable', 'scrape-partial']);

/** The ticket from the desk's JSON. From the page alone, where nothing can be public, when the JSON cannot be had. Throws a `DesksideFault`. */
export async function readTicket(context: ReadContext, signal: AbortSignal): Promise<TicketRead> {
  context.pane();
  try {
    return await readJson(
      context,
      context.source(),
      () => {
        const shown = context.pane();
        return { rows: editableRows(shown), requester: shownRequester(shown) };
      },
      signal,
    );
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
