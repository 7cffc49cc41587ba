import { fault, toDesksideError } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { checkShape } from '../shared/http';
import * as s from '../shared/shape';
import { waitFor } from '../shared/wait';
import { ofSla, ofSlot, type Actions, type HaloSource } from './source';
import {
  actionsShape,
  agentShape,
  categoriesShape,
  lookupShape,
  meShape,
  prioritiesShape,
  statusesShape,
  teamsShape,
  ticketShape,
  typeShape,
  typesShape,
  type ActionBody,
} from './shapes';

/** The same names are in `entrypoints/api-observer/`, which must import nothing. */
const askEvent = 'deskside:heard-ask-1';
const answerEvent = 'deskside:heard-1';

/** The page shows a ticket as soon as its answers came; their copies are complete a moment later. */
const lateMs = 1500;
const pollMs = 100;

const answerShape = s.object({
  nonce: s.string,
  answers: s.array(s.object({ resource: s.string, params: s.record(s.string), text: s.string })),
});
type Heard = s.Read<typeof answerShape>['answers'][number];

/** Asks the helper in the page's world, which answers while the event is dispatched. The nonce keeps an answer to another request apart. Newest first; empty when nobody answers. */
function askHelper(document: Document, ticketId: string, resource: string): Heard[] {
  const nonce = crypto.randomUUID();
  let heard: Heard[] = [];
  const hear = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof detail !== 'string' || !detail.includes(nonce)) return;
    const answer = s.readAs(answerShape, parsed(detail));
    if (answer?.nonce === nonce) heard = answer.answers.toReversed();
  };
  document.addEventListener(answerEvent, hear);
  document.dispatchEvent(new CustomEvent(askEvent, { detail: JSON.stringify({ nonce, ticketId, resource }) }));
  document.removeEventListener(answerEvent, hear);
  return heard;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The desk writes ids with zeros before them, also where it asks itself. */
const unpadded = (id: string | undefined): string | undefined => id?.replace(/^0+(?=\d)/, '');

type Wanted = (params: Heard['params']) => boolean;

/** What the page itself has loaded: of one ticket, or with '' only what all tickets share. `reload-needed` where the ticket was loaded before the helper was there. */
export function observedSource(env: Pick<DeskEnv, 'document' | 'help'>, ticketId: string): HaloSource {
  const answersTo = (resource: string, wanted: Wanted): Heard[] =>
    askHelper(env.document, ticketId, resource).filter((each) => each.resource === resource && wanted(each.params));
  const helped = async (signal: AbortSignal): Promise<void> => {
    try {
      await env.help('api-observer');
    } catch (thrown) {
      throw fault(toDesksideError(thrown).code === 'context-lost' ? 'context-lost' : 'reload-needed');
    }
    signal.throwIfAborted();
  };
  /** All answers to a question, newest first; `reload-needed` when there is none yet. */
  const own = async (resource: string, wanted: Wanted, signal: AbortSignal): Promise<Heard[]> => {
    await helped(signal);
    const look = (): Heard[] | null => {
      const found = answersTo(resource, wanted);
      return found.length === 0 ? null : found;
    };
    const nothingMoves = env.document.createElement('i');
    const found = await waitFor(look, { root: nothingMoves, signal, timeoutMs: lateMs, pollMs });
    if (found === undefined) throw fault('reload-needed');
    return found;
  };
  /** Rows of a list from every answer to it; a tenant may load it in parts. */
  const rows = async <T>(
    resource: string,
    shape: s.Shape<readonly T[]>,
    keyOf: (row: T) => unknown,
    signal: AbortSignal,
    wanted: Wanted = () => true,
  ): Promise<T[]> => {
    await helped(signal);
    const found = answersTo(resource, wanted);
    if (found.length === 0) throw fault('desk-refused', 'not loaded by the desk yet');
    const byKey = new Map<unknown, T>();
    for (const row of found.flatMap(({ text }) => checkShape(parsed(text), shape)))
      if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
    return [...byKey.values()];
  };
  const one = async <T>(resource: string, shape: s.Shape<T>, signal: AbortSignal): Promise<T> => {
    await helped(signal);
    const [newest] = answersTo(resource, () => true);
    if (newest === undefined) throw fault('desk-refused', 'not loaded by the desk yet');
    return checkShape(parsed(newest.text), shape);
  };
  const byId = ({ id }: { readonly id: number }): number => id;

  return {
    kind: 'observed',
    ticket: async (id, signal) =>
      checkShape(parsed((await own(`tickets/${id}`, () => true, signal))[0]?.text ?? ''), ticketShape),
    // Nobody asked the desk to leave private ones out here: each row's own flags decide, as everywhere.
    actions: async (id, _which, signal) =>
      together(await own('actions', (params) => unpadded(params['ticket_id']) === id, signal)),
    me: (signal) => one('agent/me', meShape, signal),
    // Only what the desk says of the signed-in agent by itself is kept; nobody is looked up.
    agent: (which, signal) =>
      which === 'me'
        ? one('agent/me', agentShape, signal)
        : Promise.reject(fault('desk-refused', 'not loaded by the desk yet')),
    type: (id, signal) => one(`tickettype/${id}`, typeShape, signal),
    types: (signal) => rows('tickettype', typesShape, byId, signal),
    categories: async (slot, typeId, signal) =>
      ofSlot(
        await rows(
          'category',
          categoriesShape,
          byId,
          signal,
          (params) =>
            params['type_id'] === String(slot) && (typeId === null || params['tickettype_id'] === String(typeId)),
        ),
        slot,
      ),
    priorities: async (slaId, signal) =>
      ofSla(
        await rows('priority', prioritiesShape, ({ slaid, priorityid }) => `${slaid} ${priorityid}`, signal),
        slaId,
      ),
    lookup: (id, signal) => rows('lookup', lookupShape, byId, signal, (params) => params['lookupid'] === String(id)),
    statuses: (which, typeId, signal) =>
      rows(
        'status',
        statusesShape,
        byId,
        signal,
        (params) =>
          (which === 'all' || params['excludeclosed'] === 'true') &&
          (typeId === null || params['tickettype_id'] === String(typeId)),
      ),
    teams: (signal) => rows('team', teamsShape, byId, signal),
  };
}

/** Every row of every answer, so that an action has to be public in all of them. */
function together(heard: readonly Heard[]): Actions {
  const answers = heard.map(({ params, text }) => ({ params, ...checkShape(parsed(text), actionsShape) }));
  const actions: ActionBody[] = answers.flatMap((answer) => answer.actions);
  // An action's number counts within its ticket, and relatives' actions can stand among these.
  const known = new Set(actions.map(({ id, ticket_id: ticketId }) => `${String(ticketId)} ${id}`)).size;
  const [newest] = answers;
  const count = Number(newest?.params['count'] ?? Number.NaN);
  const complete = newest?.record_count == null ? Number.isNaN(count) || known < count : known >= newest.record_count;
  return { actions, complete };
}
