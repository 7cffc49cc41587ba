import type { DeskAdapter, DeskEnv, DeskTicket } from '../adapter';
import { desksideError, fault, toDesksideError } from '../../core/errors';
import { fail, ok, type Result } from '../../core/result';
import type { TicketRef } from '../../core/ticket';
import { createApi, inBackground } from './api';
import { applyChoice, valueShown } from './apply';
import { composerAnchor, findComposer, type Composer } from './composer';
import { detectZendesk, ownsZendesk, zendeskMatches, zendeskSamples } from './detect';
import { readFieldCatalogue } from './fields';
import { propertiesAnchor, readForms } from './forms';
import { insertText } from './insert';
import { findPane } from './pane';
import { readNewest, readTicket, type ReadContext } from './read';
import type { FormBody } from './shapes';
import { readSolved } from './solved';
import { updateTicket } from './update';
import { waitFor } from './wait';

/** How often the address is looked at while a ticket is awaited: no event announces a client-side navigation. */
const addressMs = 200;

function openTicket(ref: TicketRef, env: DeskEnv): DeskTicket {
  const api = createApi(ref.origin, env);
  const find = (): HTMLElement | null => findPane(ref, env);
  const pane = (): HTMLElement => {
    const found = find();
    if (found === null) throw fault('not-the-same-ticket', ref.ticketId);
    return found;
  };
  const composer = (): Composer => findComposer(pane(), ref.ticketId);
  const reading: ReadContext = { ref, api, pane, forms: once((signal) => readForms(api, signal)) };
  const inTurn = queue();

  return {
    ref,
    isShown: () => find() !== null,
    whenShown: async (signal) => {
      await waitFor(find, { root: env.document, signal, pollMs: addressMs });
    },
    read: (signal) => settle(signal, () => readTicket(reading, signal)),
    newestPublicMessage: (signal) => settle(signal, () => readNewest(reading, signal)),
    currentValue: (field) => {
      const shown = find();
      return shown === null ? undefined : valueShown(shown, field);
    },
    apply: (choice, signal) => settle(signal, () => inTurn(() => applyChoice({ document: env.document, pane }, choice, signal))),
    updateDirectly: (choices, updatedStamp, signal) =>
      settle(signal, async () => {
        pane();
        await updateTicket(api, ref, choices, updatedStamp, signal);
      }),
    composer: () => {
      const shown = find();
      if (shown === null) return { mode: 'missing', kind: 'rich', empty: true };
      const { mode, kind, empty } = findComposer(shown, ref.ticketId);
      return { mode, kind, empty };
    },
    insert: (text, signal) => settle(signal, () => inTurn(() => insertText(text, { env, composer }, signal))),
    anchors: () => {
      const shown = find();
      return shown === null ? { card: null, draft: null } : { card: propertiesAnchor(shown), draft: composerAnchor(shown, ref.ticketId) };
    },
  };
}

/** Whatever is thrown inside becomes one member of the error union. */
async function settle<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Result<T>> {
  try {
    signal.throwIfAborted();
    return ok(await work());
  } catch (thrown) {
    return fail(signal.aborted ? desksideError('stopped') : toDesksideError(thrown));
  }
}

/** Remembers an answer, but not a failure. */
function once(read: (signal: AbortSignal) => Promise<readonly FormBody[]>): (signal: AbortSignal) => Promise<readonly FormBody[]> {
  let known: readonly FormBody[] | undefined;
  return async (signal) => (known ??= await read(signal));
}

/** One after the other: two menus that open at once cannot be told apart. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

export const zendesk: DeskAdapter = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: zendeskMatches,
  samples: zendeskSamples,
  owns: ownsZendesk,
  detect: detectZendesk,
  open: openTicket,
  readCatalogue: (origin, env, signal) => settle(signal, () => readFieldCatalogue(createApi(origin, env), signal)),
  solved: (origin, catalogue, env, limit, signal) => readSolved(createApi(origin, env, inBackground), catalogue, limit, signal),
};
