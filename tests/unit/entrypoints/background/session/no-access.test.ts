import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { describeError } from '../../../../../core/error-text';
import { toDesksideError, type DesksideError } from '../../../../../core/errors';
import type { TestStep } from '../../../../../core/messages';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { draftedModel, listModels } from '../../../../../entrypoints/background/page-requests/provider-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { LanguageModel } from '../../../../../providers/provider';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { inNoTime } from '../../../in-no-time';

const HOST = 'models.acme.example:8443';
const ADDRESS = `https://${HOST}/v1`;
const draft = { provider: 'compatible', address: ADDRESS, model: 'llama3.2' } as const;
const request = { system: '', user: '', maxTokens: 1 };
const signal = new AbortController().signal;
const asked: string[] = [];

/** As the browser does where it lets nobody through, and as it does where nothing answers. */
const nothingComes = (): void => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
const browserSays = (contains: () => Promise<boolean>): void =>
  void Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) => {
        asked.push(...origins);
        return contains();
      },
    },
  });

beforeEach(async () => {
  freshBrowser();
  asked.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  nothingComes();
  await store(
    settingsWith({ providers: { compatible: { address: ADDRESS, model: 'llama3.2', contextChars: 24_000 } } }),
  );
  return () => vi.unstubAllGlobals();
});

async function model(): Promise<LanguageModel> {
  const selected = await selectProviders(await loadEffective());
  if (!selected.ok || selected.value.first.kind === 'classifier') throw new Error('there is a model');
  return selected.value.first;
}

const errorOf = (asking: Promise<unknown>): Promise<DesksideError | 'none'> =>
  asking.then(() => 'none' as const, toDesksideError);

async function streamed(): Promise<void> {
  for await (const _answer of (await model()).stream(request, { signal })) continue;
}

async function tested(): Promise<DesksideError | undefined> {
  const told: (readonly TestStep[])[] = [];
  const last = await (await draftedModel(await loadEffective(), draft)).test(signal, (steps) => told.push(steps));
  expect(told.at(-1)).toEqual(last);
  return last.find(({ state }) => state === 'failed')?.error;
}

/** What each way of asking met; each of them tries again for a moment. */
const met = (): Promise<readonly unknown[]> =>
  inNoTime(async () => {
    const chosen = await model();
    const listed = async () => (await listModels(draft, new Hub().signal)).error;
    return Promise.all([
      errorOf(chosen.complete(request, { signal })),
      errorOf(streamed()),
      errorOf(chosen.checkKey(signal)),
      listed(),
      tested(),
    ]);
  });

describe('a server that is not heard of', () => {
  it('is out of the browser’s reach where its grant is missing', async () => {
    browserSays(() => Promise.resolve(false));
    const noAccess = { code: 'no-access', detail: HOST };
    expect(await met()).toEqual([noAccess, noAccess, noAccess, noAccess, noAccess]);
    expect(new Set(asked)).toEqual(new Set(['https://models.acme.example/*']));
  });

  it.each<[string, () => Promise<boolean>]>([
    ['has the grant', () => Promise.resolve(true)],
    ['cannot say whether it has', () => Promise.reject(new Error('no such pattern'))],
  ])('does not answer where the browser %s', async (_name, contains) => {
    browserSays(contains);
    const notRunning = { code: 'not-running', detail: HOST };
    expect(await met()).toEqual([notRunning, notRunning, notRunning, notRunning, notRunning]);
  });
});

it('a server that answers, whatever it says, was reached: the grant is not asked about', async () => {
  browserSays(() => Promise.resolve(false));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 401 })));
  expect(await errorOf((await model()).complete(request, { signal }))).toMatchObject({ code: 'no-key' });
  expect(asked).toEqual([]);
});

it('tells a person with a locked address what to press, and lets them try again', () => {
  expect(describeError({ code: 'no-access', detail: 'acme.openai.azure.com' })).toMatchObject({
    sentence: expect.stringMatching(
      /^The browser does not let Deskside reach acme\.openai\.azure\.com\. Press “Allow access” in Deskside’s popup,/,
    ),
    action: 'retry',
  });
});
