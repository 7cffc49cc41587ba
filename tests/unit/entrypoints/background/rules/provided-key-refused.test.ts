import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { toDesksideError, type DesksideError } from '../../../../../core/errors';
import type { ProviderDraft, TestProgress } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import type { Feature } from '../../../../../core/features';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { serveTest } from '../../../../../entrypoints/background/page-requests/connection-test';
import { listModels } from '../../../../../entrypoints/background/page-requests/provider-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { keyHints, saveKey } from '../../../../../entrypoints/background/store/vault/vault';
import type { LanguageModel } from '../../../../../providers/provider';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { anyPort, until } from '../kit/running';
import { inWords } from '../../../in-words';

const THEIRS = 'sk-organisation-1234567890-zyxw';
const OWN = 'sk-person-1234567890-abcd';
const request = { system: '', user: '', maxTokens: 1 };
const call = () => ({ signal: new AbortController().signal });
let server: ModelServer;

beforeEach(async () => {
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startModelServer({ key: 'sk-another-that-is-right' });
  await store(
    settingsWith({ providers: { compatible: { address: server.url, model: 'llama3.2', contextChars: 24_000 } } }),
  );
  const policy: Policy = {
    organisation: 'Acme',
    provider: { use: 'compatible', address: server.url, model: 'llama3.2', key: THEIRS },
  };
  await browser.storage.managed.set(policy);
});
afterEach(() => server.close());

const draft = (change: Partial<ProviderDraft> = {}): ProviderDraft => ({
  provider: 'compatible',
  address: server.url,
  model: 'llama3.2',
  ...change,
});

async function chosen(feature: Feature): Promise<LanguageModel> {
  const selected = await selectProviders(await loadEffective(), feature);
  if (!selected.ok || selected.value.first.kind === 'classifier') throw new Error('there is a model');
  return selected.value.first;
}

async function test(wire: ProviderDraft): Promise<TestProgress> {
  const port = anyPort<TestProgress>();
  serveTest(port.port as unknown as Browser.runtime.Port, new Hub());
  port.say(wire);
  await until(() => port.told.at(-1)?.running === false);
  // Everything that was told on the way counts, the last of it above all.
  expect(JSON.stringify(port.told)).not.toContain('zyxw');
  return port.told.at(-1) as TestProgress;
}

const errorOf = async (asking: () => Promise<unknown>): Promise<DesksideError> => {
  try {
    await asking();
  } catch (thrown) {
    return toDesksideError(thrown);
  }
  throw new Error('it was refused');
};

async function streamed(model: LanguageModel): Promise<void> {
  for await (const _answer of model.stream(request, call())) continue;
}

describe('an organisation’s key that is refused', () => {
  const refused: DesksideError = { code: 'organisation-key-refused' };

  it('is said to be that, without a character of it, to a suggestion and to a draft', async () => {
    expect(await errorOf(async () => (await chosen('triage')).complete(request, call()))).toEqual(refused);
    expect(await errorOf(async () => streamed(await chosen('draft')))).toEqual(refused);
    expect(server.allBytes()).toContain(THEIRS);
  });

  it('also to the list of models, to the check of a key and in the connection test', async () => {
    expect(await listModels(draft(), new Hub().signal)).toEqual({ models: [], error: refused });
    expect(await errorOf(async () => (await chosen('triage')).checkKey(call().signal))).toEqual(refused);
    const { steps } = await test(draft());
    expect(inWords(steps.filter(({ state }) => state === 'failed'))).toEqual([
      {
        name: 'key',
        state: 'failed',
        text: 'The provider did not accept your organisation’s key. Tell whoever manages it.',
        error: refused,
      },
    ]);
  });

  it('marks no key of a person’s', async () => {
    await saveKey(`compatible@${server.url}`, OWN);
    await browser.storage.managed.set({
      provider: { use: 'compatible', address: server.url, model: 'llama3.2', key: THEIRS, ownKeys: false },
    });
    expect(await errorOf(async () => (await chosen('triage')).complete(request, call()))).toEqual(refused);
    expect(Object.values(await keyHints()).map((hint) => hint.refused)).toEqual([false]);
  });
});

it('a person’s own key that is refused is still named by its last characters, and marked', async () => {
  await saveKey(`compatible@${server.url}`, OWN);
  expect(await errorOf(async () => (await chosen('triage')).complete(request, call()))).toEqual({
    code: 'bad-key',
    detail: 'abcd',
  });
  expect(await listModels(draft(), new Hub().signal)).toEqual({
    models: [],
    error: { code: 'bad-key', detail: 'abcd' },
  });
  expect(await listModels(draft({ key: 'sk-typed-1234567890-efgh' }), new Hub().signal)).toEqual({
    models: [],
    error: { code: 'bad-key', detail: 'efgh' },
  });
  await vi.waitFor(async () => expect((await keyHints())[`compatible@${server.url}`]?.refused).toBe(true));
});
