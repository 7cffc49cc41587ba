import { browser } from 'wxt/browser';
import { watchView } from '../watch/watch-view';
import { agreeUnopened, tellViews } from './watch-requests';
import * as z from 'zod/mini';
import { LONGEST_DESCRIPTION } from '../../../core/described/longest';
import { DRAFT_CHARS } from '../../../core/draft-text/bounds';
import { providerIds } from '../../../core/providers';
import { errorCodes } from '../../../core/errors';
import { type RequestName, type Requests } from '../../../core/messages';
import { pageRequests } from '../../../core/page-requests';
import { ticketRefSchema } from '../../../core/schema/ticket';
import { cardSpots } from '../../../core/settings-address';
import { readSent } from '../store/sent';
import { logProblem } from '../log';
import { openBeside } from '../queue/open';
import type { SummaryWork } from '../queue/panel/summary';
import { showQueue } from '../queue/show';
import { tellEverybody } from '../desks/tell';
import type { Work } from '../desks/work';
import { giveUpPassphrase, lock, setPassphrase, unlock } from '../store/vault/vault';
import { eraseData, exportData } from './data-requests';
import { tellCatalogue } from './catalogue-request';
import { addDesk, deskHere, removeDesk } from './custom-desk-requests';
import {
  agreeDescribed,
  dropDescribed,
  saveDescribed,
  showDescribed,
  tellCandidates,
  tellDescribed,
} from './described-requests';
import { listDesks, refreshDesk } from './desk-requests';
import { newsSeen, tellNews } from './news-requests';
import { listOpenDesks, tellActiveDesk } from './open-desks';
import { suggestPractice } from './practice-request';
import { scoreLearning } from './learning-score';
import { tellLastAnswer } from './last-answer-request';
import { listHealth, tellHealth } from './health-requests';
import type { Handlers } from './handler';
import { dropKey, storeKey } from './key-requests';
import { noteUntried } from '../store/untried';
import { providerDraftSchema } from './connection-test';
import { checkDraft } from './draft-request';
import { tellQuestions } from './questions-request';
import { deleteExample, listExamples } from './example-requests';
import { openSettings } from './open-settings';
import { showPolicy } from './policy-requests';
import { insertHandlers } from './insert-requests';
import { noteHandlers } from './note-requests';
import { previewHandlers } from './preview-request';
import { queueHandlers, summaryHandlers } from './queue-requests';
import { listModels, previewAddress } from './provider-requests';
import { requestLogHandlers } from './request-log-requests';
import { usageGet } from './usage-requests';
import { mayAsk, whereFrom, whoAsks, type Asker } from './sender';
import { viewSettings } from './settings-requests';
import { storeSettings } from './settings-saving';
import { injectHelper, injectLate, injectWidgets, savePosition } from './tab-requests';
import { tellValues } from './values-request';
import { tellWords } from './words-request';

const nothing = z.strictObject({});
const text = z.string().check(z.maxLength(20_000));
const desk = z.strictObject({ origin: text });
const providerId = z.enum(providerIds);
const provider = z.strictObject({ provider: providerId });

const inTab = async <T>(asker: Asker, work: (tabId: number, origin: string) => Promise<T>): Promise<T> => {
  if (asker.kind !== 'desk-tab') throw new TypeError('only a desk tab can ask for this');
  return work(asker.tabId, asker.origin);
};

function makeHandlers(work: Work & SummaryWork, changed: () => Promise<void>): Handlers {
  const thenTell = async <T>(result: T): Promise<T> => {
    await changed();
    return result;
  };
  return {
    'settings.get': { shape: nothing, handle: viewSettings },
    'settings.save': {
      shape: z.strictObject({ settings: z.unknown() }),
      handle: async (payload) => thenTell(await storeSettings(payload)),
    },
    'key.save': {
      shape: z.strictObject({ provider: providerId, key: text.check(z.minLength(1)), tried: z.optional(z.boolean()) }),
      handle: async ({ provider: name, key, tried }) => thenTell(await storeKey(name, key, work.signal, tried)),
    },
    'provider.untried': {
      shape: z.strictObject({ providers: z.array(providerId), untried: z.boolean() }),
      handle: async ({ providers, untried }) => (await noteUntried(providers, untried), {}),
    },
    'key.remove': { shape: provider, handle: async ({ provider: name }) => thenTell(await dropKey(name)) },
    'vault.unlock': {
      shape: z.strictObject({ passphrase: text }),
      handle: async ({ passphrase }) => thenTell({ unlocked: await unlock(passphrase) }),
    },
    'vault.lock': { shape: nothing, handle: async () => thenTell((await lock(), {})) },
    'vault.giveUp': { shape: nothing, handle: async () => thenTell({ gone: await giveUpPassphrase() }) },
    'vault.passphrase': {
      shape: z.strictObject({ passphrase: z.nullable(text.check(z.minLength(8))) }),
      handle: async ({ passphrase }) => {
        const result = await setPassphrase(passphrase);
        return thenTell({ error: result.ok ? null : result.error });
      },
    },
    'provider.address': {
      shape: z.strictObject({ provider: providerId, address: text, model: text }),
      handle: previewAddress,
    },
    'provider.models': { shape: providerDraftSchema, handle: (draft) => listModels(draft, work.signal) },
    'policy.get': { shape: nothing, handle: showPolicy },
    'usage.get': { shape: nothing, handle: usageGet },
    'examples.list': {
      shape: z.strictObject({ origin: text, query: z.optional(text), from: z.optional(z.number().check(z.gte(0))) }),
      handle: listExamples,
    },
    'example.delete': { shape: z.strictObject({ key: text }), handle: deleteExample },
    'desks.list': { shape: nothing, handle: listDesks },
    'desks.open': { shape: nothing, handle: listOpenDesks },
    'desk.active': { shape: nothing, handle: tellActiveDesk },
    'learning.score': { shape: desk, handle: scoreLearning },
    'provider.last': { shape: nothing, handle: tellLastAnswer },
    'practice.suggest': { shape: nothing, handle: () => suggestPractice(work.signal) },
    'news.get': { shape: nothing, handle: tellNews },
    'news.seen': { shape: nothing, handle: newsSeen },
    'desks.refresh': { shape: desk, handle: refreshDesk },
    'data.export': { shape: nothing, handle: exportData },
    'data.erase': {
      shape: z.strictObject({ what: z.enum(['learned', 'activity', 'everything']) }),
      // Nothing is allowed or known after activity is erased that was not before: what is under way goes on, and nobody looks again.
      handle: (payload) =>
        payload.what === 'activity' ? eraseData(payload) : (work.stopAll(), eraseData(payload, changed)),
    },
    'sent.get': {
      shape: z.strictObject({ id: text }),
      handle: async ({ id }, asker) => ({
        record: await readSent(id, asker.kind === 'desk-tab' ? asker.origin : null),
      }),
    },
    'catalogue.get': { shape: desk, handle: tellCatalogue },
    'values.get': { shape: z.strictObject({ origin: text, fieldId: text }), handle: tellValues },
    'draft.check': {
      shape: z.strictObject({
        ticket: z.unknown(),
        instruction: z.string().check(z.maxLength(2000)),
        text: z.string().check(z.maxLength(DRAFT_CHARS)),
      }),
      handle: checkDraft,
    },
    'draft.questions': {
      shape: z.strictObject({
        ticket: z.unknown(),
        values: z.array(z.strictObject({ fieldId: text, optionId: text })).check(z.maxLength(100)),
        draft: z.string().check(z.maxLength(2 * DRAFT_CHARS)),
      }),
      handle: tellQuestions,
    },
    'ticket.show': {
      shape: z.strictObject({ ref: ticketRefSchema }),
      handle: (payload, asker) => inTab(asker, (tabId, origin) => openBeside(payload, { tabId, origin })),
    },
    'widgets.inject': { shape: nothing, handle: (_payload, asker) => inTab(asker, injectWidgets) },
    'late.inject': {
      shape: z.strictObject({ name: z.enum(['writing', 'seldom', 'later', 'craft', 'more', 'summary', 'preview']) }),
      handle: ({ name }, asker) => inTab(asker, (tabId, origin) => injectLate(tabId, origin, name)),
    },
    'helper.inject': {
      shape: z.strictObject({ helper: z.enum(['editor-bridge', 'api-observer']) }),
      handle: ({ helper }, asker) => inTab(asker, (tabId, origin) => injectHelper(tabId, origin, helper)),
    },
    'desk.here': { shape: nothing, handle: (_payload, asker) => deskHere(asker, changed) },
    'desk.described': { shape: nothing, handle: (_payload, asker) => tellDescribed(asker) },
    'desk.candidates': { shape: nothing, handle: (_payload, asker) => tellCandidates(asker) },
    'described.get': { shape: desk, handle: showDescribed },
    'described.save': {
      shape: z.strictObject({
        origin: text,
        text: z.string().check(z.maxLength(LONGEST_DESCRIPTION)),
        description: z.unknown(),
      }),
      handle: (payload) => saveDescribed(payload, changed),
    },
    'described.agree': { shape: desk, handle: (payload) => agreeDescribed(payload, changed) },
    'described.drop': { shape: desk, handle: (payload) => dropDescribed(payload, changed) },
    'desk.add': { shape: z.strictObject({ address: text }), handle: (payload) => addDesk(payload, changed) },
    'desk.remove': {
      shape: z.strictObject({ origin: text, examples: z.optional(z.boolean()) }),
      handle: (payload) => removeDesk(payload, changed),
    },
    'watch.get': { shape: nothing, handle: watchView },
    'watch.views': { shape: desk, handle: tellViews },
    'watch.agree': { shape: z.strictObject({ destination: text }), handle: agreeUnopened },
    ...queueHandlers,
    ...noteHandlers,
    ...insertHandlers,
    ...summaryHandlers(work),
    ...requestLogHandlers,
    ...previewHandlers,
    'health.list': { shape: z.strictObject({ again: z.optional(z.boolean()) }), handle: listHealth },
    'health.tell': {
      shape: z.strictObject({ bad: z.boolean() }),
      handle: (payload, asker) => inTab(asker, (tabId) => tellHealth(tabId, payload)),
    },
    'position.save': {
      shape: z.strictObject({
        origin: text,
        widget: z.enum(['card', 'draft']),
        position: z.nullable(z.strictObject({ right: z.number(), bottom: z.number() })),
      }),
      handle: async (payload, asker) =>
        asker.kind === 'desk-tab' && asker.origin === payload.origin ? savePosition(payload) : {},
    },
    'options.open': {
      shape: z.strictObject({ at: z.optional(z.enum([...errorCodes, ...cardSpots])) }),
      handle: openSettings,
    },
    'words.get': {
      shape: z.strictObject({ of: z.enum(['page', 'all']), unless: z.optional(z.string()) }),
      handle: ({ of, unless }) => tellWords(of, unless),
    },
  };
}

const envelope = z.strictObject({ request: z.string(), payload: z.unknown() });

const isName = (handlers: Handlers, name: string): name is RequestName => Object.hasOwn(handlers, name);

async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  asker: Asker,
): Promise<Requests[N]['out'] | undefined> {
  if (!mayAsk(asker, name)) return undefined;
  const { shape, handle } = handlers[name];
  const parsed = shape.safeParse(payload);
  if (!parsed.success) {
    logProblem(name, new TypeError('the request did not have the wanted shape'));
    return undefined;
  }
  return handle(parsed.data, asker);
}

/** Answers one-shot requests: the extension's own pages all of them, a desk's tab only its few, strangers none. */
export function answerRequests(work: Work & SummaryWork): void {
  const handlers = makeHandlers(work, async () => {
    await tellEverybody(work);
  });
  // A promise is the answer; `undefined` leaves the message to others, and strangers without one.
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<unknown> | undefined => {
    const parsed = envelope.safeParse(message);
    const from = whereFrom(sender);
    if (!parsed.success || !isName(handlers, parsed.data.request) || from.kind === 'stranger') return undefined;
    const { request: name, payload } = parsed.data;
    if (from.kind === 'tab' && !pageRequests.includes(name)) return undefined;
    // The browser counts the press for this only while its message is being told.
    if (name === 'queue.show' && from.kind === 'tab')
      return showQueue(from.tabId).catch((thrown: unknown) => logProblem(name, thrown));
    return whoAsks(sender)
      .then((asker) => answer(handlers, name, payload, asker))
      .catch((thrown: unknown) => logProblem(name, thrown));
  });
}
