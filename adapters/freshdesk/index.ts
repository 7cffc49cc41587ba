import type { DeskAdapter, DeskEnv, DeskTicket } from '../adapter';
import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import { visibleIn } from '../shared/deep';
import { nearest } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { replyText } from '../shared/reply-text';
import { scrollerAround } from '../shared/scroller';
import { once, queue, settle } from '../shared/settle';
import { waitFor } from '../shared/wait';
import { createApi } from './api';
import { readCatalogue } from './catalogue';
import { composerAnchor, findComposer } from './composer';
import { ownsFreshdesk } from './detect';
import { fieldsTogether, peopleTogether } from './fields';
import { ticketHealth } from './health';
import { messageElement } from './page-marks';
import { findPane, type Pane } from './pane';
import { readMe } from './people';
import { readNewest, readTicket, type ReadContext } from './read';
import { readLevels, readOwn, type Known } from './read-json';
import { description, neverClick, properties } from './selectors';
import { StalePanel } from './stale-panel';
import { readAdmissionFacts } from './admission-facts';
import type { Writing } from './writing';

/** How often the address is looked at while a ticket is awaited: no event announces a client-side navigation. */
const addressMs = 200;

function openTicket(ref: TicketRef, env: DeskEnv): DeskTicket {
  const api = createApi(ref.origin, env);
  const find = (): Pane | null => findPane(ref, env);
  const pane = (): Pane => {
    const found = find();
    if (found === null) throw fault('not-the-same-ticket', ref.ticketId);
    return found;
  };
  const known: Known = { requesterEmail: '', levels: new Map() };
  const levelNames = (fieldId: string): readonly string[] => known.levels.get(fieldId) ?? [fieldId];
  const reading: ReadContext = {
    ref,
    api,
    pane,
    known,
    me: (signal) => readMe(api, signal),
    fields: once((signal) => fieldsTogether(api, env, signal)),
    people: once((signal) => peopleTogether(api, env, signal)),
  };
  const composer = (): Composer => findComposer(pane(), known.requesterEmail);
  const panel = new StalePanel(pane, levelNames);
  const inTurn = queue();

  return {
    ref,
    isShown: () => find() !== null,
    whenShown: async (signal) => {
      await waitFor(find, { root: env.document, signal, pollMs: addressMs });
    },
    read: (signal) => settle(signal, () => readTicket(reading, signal)),
    admissionFacts: (signal) => readAdmissionFacts(reading, signal),
    newestPublicMessage: (signal) => settle(signal, () => readNewest(reading, signal)),
    currentValue: (field) => {
      const shown = find();
      return shown === null ? undefined : panel.value(shown, field);
    },
    saves: (target) => nearest(target, neverClick) !== null,
    prepare: (signal) => settle(signal, async () => void (await env.writing<Writing>(signal))),
    apply: (choice, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { applyChoice } = await env.writing<Writing>(signal);
          pane();
          if (known.levels.size === 0) await readLevels(reading, signal);
          await applyChoice({ document: env.document, pane, levelNames }, choice, signal);
        }),
      ),
    updateDirectly: (choices, updatedStamp, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { updateTicket } = await env.writing<Writing>(signal);
          panel.remember(choices);
          await updateTicket(reading, choices, updatedStamp, signal);
          await panel.refresh(env.document, signal);
        }),
      ),
    composer: () => {
      const shown = find();
      if (shown === null) return { mode: 'missing', kind: 'rich', empty: true };
      const { mode, kind, empty } = findComposer(shown, known.requesterEmail);
      return { mode, kind, empty };
    },
    openReply: (signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { openReply } = await env.writing<Writing>(signal);
          // Whom a reply is addressed to tells it from a forward.
          if (known.requesterEmail === '') await readOwn(reading, signal);
          await openReply({ document: env.document, pane, composer }, signal);
        }),
      ),
    insert: (text, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { insertText } = await env.writing<Writing>(signal);
          // Whom a reply is addressed to tells it from a forward.
          if (known.requesterEmail === '' && composer().mode === 'unknown') await readOwn(reading, signal);
          await insertText(text, { env, composer }, signal);
        }),
      ),
    replyText: (signal) => settle(signal, async () => replyText(composer())),
    anchors: () => {
      const shown = find();
      return shown === null
        ? { card: null, draft: null }
        : { card: visibleIn(shown, properties)[0] ?? null, draft: composerAnchor(shown) };
    },
    conversation: (messageId) => {
      const shown = find();
      if (shown === null) return { scroller: null, message: null };
      const message = messageElement(shown, messageId, ref.ticketId);
      return { scroller: scrollerAround(message ?? visibleIn(shown, description)[0] ?? null), message };
    },
    health: () => ticketHealth(ref, env),
  };
}

export const freshdesk: DeskAdapter = {
  id: 'freshdesk',
  owns: ownsFreshdesk,
  open: openTicket,
  readCatalogue,
};
