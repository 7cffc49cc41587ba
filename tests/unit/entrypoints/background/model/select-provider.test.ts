import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { sayTold } from '../../../../../core/words/say-phrase';
import type { Settings } from '../../../../../core/settings';
import type { Choice } from '../../../../../providers';
import type { Feature } from '../../../../../core/features';
import { contextCharsFor, selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { isOn } from '../../../../../entrypoints/background/rules/usable';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { agreements, firstUse } from '../../../../../entrypoints/background/tickets/agreement';
import { findPermitted } from '../../../../../entrypoints/background/tickets/permitted';
import {
  keyHints,
  saveKey,
  unlock,
  setPassphrase,
  lock,
} from '../../../../../entrypoints/background/store/vault/vault';
import { fault, type ErrorCode } from '../../../../../core/errors';
import { settingsWith, store } from '../kit/model';
import { freshBrowser, ref } from '../kit/world';
import { manage, unmanage } from '../kit/policy-now';

const made: Choice[] = [];
vi.mock('../../../../../entrypoints/background/rules/arrival', async () => ({
  loadPolicy: (await import('../kit/policy-now')).loadPolicy,
}));
vi.mock('../../../../../providers', async (original) => {
  const real = await original<typeof import('../../../../../providers')>();
  return {
    ...real,
    createProvider: (...args: Parameters<typeof real.createProvider>) => {
      made.push(args[0]);
      const provider = real.createProvider(...args);
      return provider.kind === 'language-model'
        ? { ...provider, complete: () => Promise.reject(fault('bad-key')) }
        : provider;
    },
  };
});

const OPENAI_SLOT = 'openai@https://api.openai.com';
const openai: Policy = { provider: { use: 'openai', model: 'gpt-5-mini', key: 'sk-theirs' } };
const select = async (feature: Feature = 'triage') => selectProviders(await loadEffective(), feature);
const keyUsed = async (feature?: Feature): Promise<string | null> => {
  made.length = 0;
  const selected = await select(feature);
  return selected.ok ? (made[0]?.key ?? null) : `${selected.error.code}: ${sayTold(selected.error.detail ?? '')}`;
};

beforeEach(async () => {
  freshBrowser();
  unmanage();
  await store(settingsWith());
});

describe('the key', () => {
  it('is the person’s own where there is one, else the organisation’s', async () => {
    manage(openai);
    expect(await keyUsed()).toBe('sk-theirs');
    await saveKey(OPENAI_SLOT, 'sk-my-own-key');
    expect(await keyUsed()).toBe('sk-my-own-key');
  });

  it('is never the person’s where the organisation wants none of those', async () => {
    await saveKey(OPENAI_SLOT, 'sk-my-own-key');
    manage({ provider: { ...openai.provider, ownKeys: false } });
    expect(await keyUsed()).toBe('sk-theirs');
    manage({ provider: { use: 'openai', model: 'gpt-5-mini', ownKeys: false } });
    expect(await keyUsed()).toBe('not-allowed: it wants no keys of your own, and provides none for OpenAI');
  });

  it('is missed when nobody has one, and locked when the person’s is', async () => {
    manage({ provider: { use: 'openai', model: 'gpt-5-mini' } });
    expect(await keyUsed()).toBe('no-key: OpenAI');
    manage(openai);
    await saveKey(OPENAI_SLOT, 'sk-my-own-key');
    await setPassphrase('correct horse');
    await lock();
    expect(await keyUsed()).toBe('key-locked: ');
    await unlock('correct horse');
    expect(await keyUsed()).toBe('sk-my-own-key');
  });

  it('of the organisation goes to no other provider', async () => {
    manage(openai);
    await store(settingsWith({ fallback: 'compatible' }));
    made.length = 0;
    await select();
    expect(made.map(({ id, key }) => [id, key])).toEqual([
      ['openai', 'sk-theirs'],
      ['compatible', null],
    ]);
  });

  it('that is refused is noted only when it is the person’s', async () => {
    const refused = async (code: ErrorCode): Promise<unknown> => {
      const selected = await select();
      if (!selected.ok || selected.value.first.kind === 'classifier') throw new Error('there is a model');
      await expect(
        selected.value.first.complete({ system: '', user: '', maxTokens: 1 }, { signal: new AbortController().signal }),
      ).rejects.toMatchObject({ error: { code } });
      return keyHints();
    };
    manage(openai);
    expect(await refused('organisation-key-refused')).toEqual({});
    await saveKey(OPENAI_SLOT, 'sk-my-own-key');
    await refused('bad-key');
    await vi.waitFor(async () => expect((await keyHints())[OPENAI_SLOT]?.refused).toBe(true));
  });
});

describe('the model', () => {
  const models: Policy = {
    provisioned: true,
    provider: { use: 'openai', model: 'base', modelForSuggestions: 'small', modelForDrafts: 'large', key: 'sk-theirs' },
  };

  it('is the one that the organisation names for each', async () => {
    manage(models);
    const { providers, draftProviders } = await findPermitted(ref);
    expect([providers?.first.label, draftProviders?.first.label]).toEqual([
      expect.stringContaining('small'),
      expect.stringContaining('large'),
    ]);
    manage({ ...models, provider: { ...models.provider, modelForSuggestions: 'large' } });
    const same = await findPermitted(ref);
    expect(same.providers?.first).toBe(same.draftProviders?.first);
  });

  it('of one of them is enough to be on', async () => {
    manage({ provisioned: true, provider: { use: 'openai', modelForDrafts: 'large', key: 'sk-theirs' } });
    expect(isOn(await loadEffective())).toBe(true);
    manage({ provisioned: true, provider: { use: 'openai', key: 'sk-theirs' } });
    expect(isOn(await loadEffective())).toBe(false);
  });

  it('that is part of the address is agreed to for both at once', async () => {
    manage({
      provider: {
        use: 'azure',
        address: 'https://acme.openai.azure.com/openai/deployments/base/chat/completions?api-version=2024-10-21',
        model: 'base',
        modelForSuggestions: 'small',
        modelForDrafts: 'large',
        key: 'k',
      },
    });
    const permitted = await findPermitted(ref);
    const question = firstUse(permitted);
    expect(question).toMatchObject({
      is: 'first-use',
      chosenBy: 'organisation',
      destination: expect.stringContaining('/deployments/small/') as string,
    });
    expect(agreements(permitted, 'https://elsewhere.example')).toEqual([]);
    const agreed = agreements(permitted, question?.is === 'first-use' ? question.destination : '');
    expect(agreed).toEqual([
      expect.stringMatching(/^managed .*\/deployments\/small\//),
      expect.stringMatching(/^managed .*\/deployments\/large\//),
    ]);
    await store(settingsWith({ agreed: [...agreed] }));
    expect(firstUse(await findPermitted(ref))).toBeNull();
    await store(settingsWith({ agreed: agreed.slice(0, 1) }));
    expect(firstUse(await findPermitted(ref))).toMatchObject({
      destination: expect.stringContaining('/deployments/large/') as string,
    });
    await store(
      settingsWith({
        agreed: agreed.slice(0, 1),
        capabilities: { triage: true, draft: false, watch: false, summary: false },
      }),
    );
    expect(firstUse(await findPermitted(ref))).toBeNull();
  });
});

describe('who is asked', () => {
  it('is nobody whom the organisation does not allow, and the person is told', async () => {
    manage({ allowed: { providers: ['compatible'], servers: ['llm.acme.com'] } });
    expect(await select()).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  const identity = async (change: Partial<Settings> = {}, feature?: Feature): Promise<string> => {
    await store(settingsWith(change));
    const selected = await select(feature);
    return selected.ok ? selected.value.identity : selected.error.code;
  };

  it('is called in the same way until something about that changes', async () => {
    const before = await identity();
    const untouched: Partial<Settings>[] = [
      {},
      { prices: { 'openai x': { in: 1 } } },
      { learning: { fromDecisions: false, retentionDays: 7 } },
      { limits: { tokensPerMonth: 5, resetDay: 3 } },
      { desks: { [ref.origin]: { descriptions: {}, watched: [{ id: 'v1', title: 'Mine' }] } } },
    ];
    for (const change of untouched) expect(await identity(change)).toBe(before);
    const { compatible } = settingsWith().providers;
    const touched: Partial<Settings>[] = [
      { examplesInPrompt: false },
      { providers: { compatible: { ...(compatible ?? { address: '', contextChars: 0 }), model: 'other' } } },
      { fallback: 'on-device' },
    ];
    for (const change of touched) expect(await identity(change)).not.toBe(before);
    await saveKey('compatible@http://localhost:11434', 'sk-a-key-for-it');
    expect(await identity()).not.toBe(before);
  });

  it.each([{ articlesInDrafts: true }, { macrosInDrafts: true }])(
    'for a draft it changes with %j, for a suggestion it does not',
    async (change) => {
      expect(await identity(change, 'draft')).not.toBe(await identity({}, 'draft'));
      expect(await identity(change, 'triage')).toBe(await identity({}, 'triage'));
    },
  );
});

it('a conversation is cut to half of what one request may take', async () => {
  expect(contextCharsFor(await loadEffective(), null)).toBe(24_000);
  manage({ limits: { tokensPerRequest: 4000 } });
  expect(contextCharsFor(await loadEffective(), null)).toBe(6000);
});
