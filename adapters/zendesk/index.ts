import type { DeskAdapter, DeskEnv, DeskTicket } from '../adapter';
import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import { all, isVisible, nearest } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { replyText } from '../shared/reply-text';
import { scrollerAround } from '../shared/scroller';
import { once, queue, settle } from '../shared/settle';
import { createApi } from './api';
import { valueShown } from './apply';
import { readCatalogue } from './catalogue';
import { composerAnchor, findComposer } from './composer';
import { ownsZendesk } from './detect';
import { propertiesAnchor, readForms } from './forms';
import { ticketHealth } from './health';
import { findPane } from './pane';
import { readNewest, readTicket, type ReadContext } from './read';
import { log, neverClick } from './selectors';
import { readAdmissionFacts } from './admission-facts';
import { waitFor } from '../shared/wait';
import type { Writing } from './writing';

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
    admissionFacts: (signal) => readAdmissionFacts(reading, signal),
    newestPublicMessage: (signal) => settle(signal, () => readNewest(reading, signal)),
    currentValue: (field) => {
      const shown = find();
      return shown === null ? undefined : valueShown(shown, field);
    },
    saves: (target) => nearest(target, neverClick) !== null,
    prepare: (signal) => settle(signal, async () => void (await env.writing<Writing>(signal))),
    apply: (choice, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { applyChoice } = await env.writing<Writing>(signal);
          await applyChoice({ document: env.document, pane }, choice, signal);
        }),
      ),
    updateDirectly: (choices, updatedStamp, signal) =>
      settle(signal, async () => {
        const { updateTicket } = await env.writing<Writing>(signal);
        pane();
        await updateTicket(api, ref, choices, updatedStamp, signal);
      }),
    composer: () => {
      const shown = find();
      if (shown === null) return { mode: 'missing', kind: 'rich', empty: true };
      const { mode, kind, empty } = findComposer(shown, ref.ticketId);
      return { mode, kind, empty };
    },
    insert: (text, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { insertText } = await env.writing<Writing>(signal);
          await insertText(text, { env, composer }, signal);
        }),
      ),
    replyText: (signal) => settle(signal, async () => replyText(composer())),
    anchors: () => {
      const shown = find();
      return shown === null
        ? { card: null, draft: null }
        : { card: propertiesAnchor(shown), draft: composerAnchor(shown, ref.ticketId) };
    },
    conversation: (messageId) => {
      const shown = find();
      if (shown === null) return { scroller: null, message: null };
      // While nothing was read, no message is named, and no selector can look for that.
      const message = messageId === '' ? null : shown.querySelector<HTMLElement>(`#${CSS.escape(messageId)}`);
      return { scroller: scrollerAround(message ?? all(shown, log).find(isVisible) ?? null), message };
    },
    health: () => ticketHealth(ref, env),
  };
}

export const zendesk: DeskAdapter = {
  id: 'zendesk',
  owns: ownsZendesk,
  open: openTicket,
  readCatalogue,
};
