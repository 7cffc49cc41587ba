import { galleryVocabulary } from '../fixtures/gallery/words';
import type { ProviderDraft, RequestName, Requests, SettingsView } from '../../core/messages';
import { settingsSchema, type Settings } from '../../core/settings';
import { countExamples, deleteExample, forgetExamples, listExamples } from '../fixtures/gallery/example-samples';
import { describedDesk, toldOf } from '../fixtures/gallery/described-samples';
import { allTabs, goodTab, notAdmittedTab } from '../fixtures/gallery/health-samples';
import { managedState, shownUnder } from '../fixtures/gallery/managed-states';
import { requestSamples } from '../fixtures/gallery/request-samples';
import { desk, desksInEveryState } from '../fixtures/gallery/options-samples';
import { viewOf } from '../fixtures/gallery/options-states';
import { startAnswers, startModels, startView } from '../fixtures/gallery/start-samples';
import { galleryQueue } from './gallery-queue';
import { agree, isWatchState, viewsOf, watchView } from '../fixtures/gallery/watch-samples';
import { addressOf, modelsOf, priceRows, unopenedRow, usageRows } from '../fixtures/gallery/provider-samples';

/** `?state=` chooses what the worker answers; the settings are kept as a real worker would. */
export const state = new URLSearchParams(location.search).get('state') ?? 'fresh';
const used = state !== 'fresh';

let view: SettingsView = startView(viewOf(state));

/** What tells the queue's page its tickets. */
export const queue = galleryQueue(state);

type Answers = { readonly [N in RequestName]?: (payload: Requests[N]['in']) => Requests[N]['out'] };

/** Every request that was made, for the tests. */
export const asked: { name: string; payload: unknown }[] = [];

/** In `slow` these are never answered, so that the page is seen while it waits. */
const slow: readonly RequestName[] = ['usage.get', 'desks.list', 'health.list', 'provider.models', 'examples.list'];

const answers: Answers = {
  ...startAnswers,
  ...queue.answers,
  'settings.get': () => view,
  'settings.save': ({ settings }) => {
    const parsed = settingsSchema.safeParse(settings);
    if (!parsed.success)
      return { problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) };
    const problems = refusedOf(parsed.data);
    if (problems.length === 0) view = { ...view, ...shownUnder(state, parsed.data), problem: null };
    return { problems };
  },
  'key.save': ({ provider, key }) => {
    view = { ...view, keys: { ...view.keys, [provider]: { last4: key.slice(-4), refused: false } } };
    return { last4: key.slice(-4), check: null };
  },
  'provider.untried': ({ providers, untried }) => {
    view = { ...view, untried: untried ? providers : [] };
    return {};
  },
  'key.remove': ({ provider }) => {
    const { [provider]: _gone, ...keys } = view.keys;
    view = { ...view, keys };
    return {};
  },
  'vault.unlock': ({ passphrase }) => {
    const unlocked = passphrase === 'correct horse battery';
    if (unlocked) view = { ...view, vault: 'open' };
    return { unlocked };
  },
  'vault.lock': () => {
    view = { ...view, vault: 'locked' };
    return {};
  },
  'vault.giveUp': () => {
    view = { ...view, vault: 'no-passphrase', keys: {} };
    return { gone: true };
  },
  'vault.passphrase': ({ passphrase }) => {
    view = { ...view, vault: passphrase === null ? 'no-passphrase' : 'open' };
    return { error: null };
  },
  'provider.address': ({ provider, address, model }) => addressOf(provider, address, model),
  'provider.models': (draft: ProviderDraft) =>
    startModels(draft) ??
    (draft.key?.includes('bad')
      ? { models: [], error: { code: 'bad-key', detail: draft.key.slice(-4) } }
      : { models: modelsOf(draft.provider), error: null }),
  'usage.get': () => ({
    ...(used
      ? { rows: isWatchState(state) ? [unopenedRow, ...usageRows] : usageRows, prices: priceRows }
      : { rows: [], prices: [] }),
    limit: view.managed.limit,
  }),
  'policy.get': () => {
    const { policy } = managedState(state);
    if (typeof policy !== 'object') return { policy: null };
    const { key: _never, ...provider } = policy.provider ?? {};
    return { policy: { ...policy, provider } };
  },
  'examples.list': listExamples,
  'example.delete': deleteExample,
  'desks.list': () => ({
    desks:
      describedAlone() ??
      (state === 'desks'
        ? desksInEveryState
        : state === 'managed'
          ? managedDesks()
          : used
            ? [{ ...desk, examples: countExamples(), open: state !== 'watch-closed' }]
            : []),
  }),
  'described.get': () => ({ described: toldOf(state) }),
  'described.save': ({ text }) =>
    text.includes('refused')
      ? { desk: null, error: { code: 'not-allowed', detail: 'descriptions of your own' } }
      : { desk: null, error: null },
  'described.agree': () => ({}),
  'described.drop': () => ({}),
  'desk.add': ({ address }) => ({
    origin: address,
    desk: null,
    name: null,
    error: address.includes('blog') ? { code: 'unknown-desk', detail: new URL(address).host } : null,
  }),
  'desk.remove': () => ({}),
  'watch.get': () => watchView(state, view.settings),
  'watch.views': () => viewsOf(state),
  'watch.agree': () => {
    agree();
    return {};
  },
  'desks.refresh': () => ({ error: null }),
  'health.list': () => ({
    on: view.effective.enabled,
    tabs: !view.effective.enabled
      ? []
      : state === 'health'
        ? [...allTabs]
        : state === 'not-admitted'
          ? [notAdmittedTab]
          : state === 'no-desk'
            ? []
            : used
              ? [goodTab]
              : [],
  }),
  'requests.list': () => ({ requests: used && state !== 'no-requests' ? [...requestSamples] : [] }),
  'requests.text': ({ id }) => ({ text: id === 'request-1' ? { text: '{"model":"llama3.2"}', cut: true } : null }),
  'requests.export': () => ({ requests: used ? [...requestSamples] : [] }),
  'requests.erase': () => ({}),
  'data.export': () => ({ json: '{}' }),
  'data.erase': () => ({ parts: {} }),
};

const describedAlone = () => {
  const one = describedDesk(state);
  return one === null ? null : [one];
};

/** One that the organisation allows, and one of the person's that it does not. */
const managedDesks = () => [
  { ...desk, examples: countExamples() },
  ...desksInEveryState.filter(({ origin }) => origin.includes('localhost')),
];

if (state === 'nothing-learned') forgetExamples();

function refusedOf({ provider, providers }: Settings): { path: string; message: string }[] {
  if (providers[provider]?.model !== 'refused') return [];
  return [{ path: `providers.${provider}.model`, message: 'Type the model’s name exactly as the server lists it.' }];
}

/** Undefined as the real worker's silence; a promise that never ends while it is slow. */
export function answer<N extends RequestName>(
  name: N,
  payload: Requests[N]['in'],
): Promise<Requests[N]['out'] | undefined> {
  asked.push({ name, payload });
  if (state === 'slow' && slow.includes(name)) return new Promise(() => {});
  if (name === 'words.get') return galleryVocabulary() as Promise<Requests[N]['out']>;
  return Promise.resolve(answers[name]?.(payload));
}
