import type { DeskAdapter, DeskEnv, DeskTicket, FieldChoice } from '../adapter';
import { fault } from '../../core/errors';
import type { DeskField } from '../../core/fields';
import type { TicketRef } from '../../core/ticket';
import { all, first, isVisible, nearest } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { replyText } from '../shared/reply-text';
import { scrollerAround } from '../shared/scroller';
import { once, queue, settle } from '../shared/settle';
import { waitFor } from '../shared/wait';
import { canAsk, createApi, keptToItself } from './api';
import type { ApplyContext } from './apply';
import { readCatalogue } from './catalogue';
import { composerAnchor, findComposer } from './composer';
import { ownsHalopsa } from './detect';
import { valueShown } from './form';
import { ticketHealth } from './health';
import { findPane } from './pane';
import { readNewest, readSources, readTicket, type ReadContext } from './read';
import { action, detailsGroup, detailsPanel, feed, neverClick } from './selectors';
import { sourceFor } from './source-for';
import { readAdmissionFacts } from './admission-facts';
import { nothingKnown, readOffered, readOwn } from './ticket-json';
import type { Writing } from './writing';

/** How often the address is looked at while a ticket is awaited: no event announces a client-side navigation. */
const addressMs = 200;

function openTicket(ref: TicketRef, env: DeskEnv): DeskTicket {
  const find = (): HTMLElement | null => findPane(ref, env);
  const pane = (): HTMLElement => {
    const found = find();
    if (found === null) throw fault('not-the-same-ticket', ref.ticketId);
    return found;
  };
  const known = nothingKnown();
  const reading: ReadContext = { ref, source: () => sourceFor(ref.origin, env, ref.ticketId), pane, known };
  const applying: ApplyContext = {
    document: env.document,
    pane,
    offered: () => known.offered,
    habits: { savesAtOnce: undefined },
  };
  const composer = (): Composer => findComposer(pane(), known.requesterEmail);
  const sources = once((signal) => readSources(reading.source(), signal));
  const savedDirectly = new Map<string, string | null | undefined>();
  const inTurn = queue();

  /** The page need not notice what was saved behind its back: what it showed then is no value now. */
  const shownNow = (shown: HTMLElement, field: DeskField): string | null | undefined => {
    const value = valueShown(shown, field, known.offered);
    if (savedDirectly.has(field.id) && savedDirectly.get(field.id) === value) return undefined;
    savedDirectly.delete(field.id);
    return value;
  };

  const choose = async (choice: FieldChoice, signal: AbortSignal): Promise<void> => {
    const { applyChoice, applyDerived, isDerived } = await env.writing<Writing>(signal);
    pane();
    if (choice.field.kind === 'type') throw fault('field-not-on-form', choice.field.title);
    // Other SLAs have priorities of the same names.
    if (choice.field.kind === 'priority' && known.offered['priority'] === undefined)
      await readOffered(reading, reading.source(), await readOwn(reading, reading.source(), signal), signal);
    if (isDerived(pane(), choice.field)) await applyDerived(applying, choice, await sources(signal), signal);
    else await applyChoice(applying, choice, signal);
  };

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
      return shown === null ? undefined : shownNow(shown, field);
    },
    saves: (target) => nearest(target, neverClick) !== null,
    prepare: (signal) => settle(signal, async () => void (await env.writing<Writing>(signal))),
    apply: (choice, signal) => settle(signal, () => inTurn(() => choose(choice, signal))),
    updateDirectly: (choices, updatedStamp, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { updateTicket } = await env.writing<Writing>(signal);
          const shown = pane();
          if (!canAsk(ref.origin, env)) throw fault('desk-refused', keptToItself);
          const before = choices.map(
            ({ field, optionId }) => [field.id, valueShown(shown, field, known.offered), optionId] as const,
          );
          await updateTicket(reading, createApi(ref.origin, env), choices, updatedStamp, signal);
          for (const [id, value, wanted] of before) if (value !== wanted) savedDirectly.set(id, value);
        }),
      ),
    composer: () => {
      const shown = find();
      if (shown === null) return { mode: 'missing', kind: 'rich', empty: true };
      const { mode, kind, empty } = findComposer(shown, known.requesterEmail);
      return { mode, kind, empty };
    },
    insert: (text, signal) =>
      settle(signal, () =>
        inTurn(async () => {
          const { insertText } = await env.writing<Writing>(signal);
          // Whom a mail goes to tells a reply from a mail to a supplier.
          if (known.requesterEmail === '' && composer().mode === 'unknown')
            await readOwn(reading, reading.source(), signal);
          await insertText(text, { env, composer }, signal);
        }),
      ),
    replyText: (signal) => settle(signal, async () => replyText(composer())),
    anchors: () => {
      const shown = find();
      return shown === null
        ? { card: null, draft: null }
        : { card: detailsAnchor(shown), draft: composerAnchor(shown) };
    },
    conversation: (messageId) => {
      const shown = find();
      if (shown === null) return { scroller: null, message: null };
      const id = /^action-(\d+)$/.exec(messageId)?.[1];
      const message = all(shown, action).find(({ dataset }) => id !== undefined && dataset['id'] === id) ?? null;
      return { scroller: scrollerAround(message ?? all(shown, feed).find(isVisible) ?? null), message };
    },
    health: () => ticketHealth(ref, env),
  };
}

/** The column of details, or what holds its first group. */
function detailsAnchor(pane: HTMLElement): HTMLElement | null {
  const panel = all(pane, detailsPanel).find(isVisible) ?? first(pane, detailsGroup)?.parentElement ?? null;
  return panel !== null && panel !== pane && isVisible(panel) ? panel : null;
}

export const halopsa: DeskAdapter = {
  id: 'halopsa',
  owns: ownsHalopsa,
  open: openTicket,
  readCatalogue,
};
