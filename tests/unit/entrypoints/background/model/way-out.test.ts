import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { toDesksideError, type ErrorCode } from '../../../../../core/errors';
import type { PolicyState } from '../../../../../core/policy/effective';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { wayOut } from '../../../../../entrypoints/background/model/way-out';
import { createModel } from '../../../../../providers';
import { openai } from '../../../../providers/openai';
import { startService } from '../../../../providers/service';
import { call, draft, TestMemory } from '../../../providers/helpers';
import { settingsWith, store } from '../kit/model';
import { manage, policyIsSetHere, setPolicy, unmanage } from '../kit/policy-now';
import { freshBrowser } from '../kit/world';

policyIsSetHere();

const FAR = 'https://api.openai.com/v1/chat/completions';
const HERE = 'http://localhost:11434/v1/chat/completions';

/** What reached the network, and what was told of it before. */
let went: string[];

beforeEach(async () => {
  freshBrowser();
  unmanage();
  await store(settingsWith());
  went = [];
  vi.stubGlobal('fetch', (input: URL) => {
    went.push(`posted ${input.href}`);
    return Promise.resolve(new Response('{}'));
  });
});

async function go(url: string, model = 'm', signal?: AbortSignal): Promise<ErrorCode | null> {
  try {
    await wayOut({ id: 'compatible', model, url: new URL(url) }, signal ? { signal } : {}, () => went.push('leaves'));
    return null;
  } catch (thrown) {
    return toDesksideError(thrown).code;
  }
}

describe('the way out', () => {
  it('lets go what nobody is against, and tells of it right before', async () => {
    expect(await go(FAR)).toBeNull();
    expect(went).toEqual(['leaves', `posted ${FAR}`]);
  });

  it.each<[string, Partial<Settings>, Policy, string, ErrorCode]>([
    ['the person keeps everything here', { localOnly: true }, {}, FAR, 'nothing-leaves'],
    ['the person keeps everything here', { localOnly: true }, {}, 'http://192.168.1.9/v1/models', 'nothing-leaves'],
    ['answers must come from own computers', {}, { allowed: { localOnly: true } }, FAR, 'not-allowed'],
    ['the server is not listed', {}, { allowed: { servers: ['*.acme.example'] } }, HERE, 'not-allowed'],
    ['the provider is not listed', {}, { allowed: { providers: ['openai'] } }, HERE, 'not-allowed'],
    ['everything is paused', {}, { enabled: false }, HERE, 'paused'],
  ])('lets no byte go when %s (%#)', async (_why, settings, policy, url, code) => {
    await store(settingsWith(settings));
    manage(policy);
    expect(await go(url)).toBe(code);
    expect(went).toEqual([]);
  });

  it.each<[PolicyState, ErrorCode]>([
    [{ is: 'waiting' }, 'policy-waiting'],
    [{ is: 'unreadable' }, 'policy-unreadable'],
  ])('lets no byte go while nobody knows what an organisation has set: %o', async (state, code) => {
    setPolicy(state);
    expect(await go(HERE)).toBe(code);
    expect(went).toEqual([]);
  });

  it('lets no byte go while nobody knows what the person has set', async () => {
    await browser.storage.local.set({ settings: { version: 5, localOnly: 'perhaps' } });
    expect(await go(FAR)).toBe('bad-settings');
    expect(went).toEqual([]);
  });

  it('reads what counts anew for each request', async () => {
    expect(await go(FAR)).toBeNull();
    await store(settingsWith({ localOnly: true }));
    expect(await go(FAR)).toBe('nothing-leaves');
    await store(settingsWith());
    expect(await go(FAR)).toBeNull();
    expect(went.filter((each) => each.startsWith('posted'))).toHaveLength(2);
  });

  it('refuses a model that a local server passes on', async () => {
    await store(settingsWith({ localOnly: true }));
    expect(await go(HERE, 'gpt-oss:120b-cloud')).toBe('nothing-leaves');
    expect(await go(HERE, 'llama3.2')).toBeNull();
    expect(went).toEqual(['leaves', `posted ${HERE}`]);
  });

  it.each<[string, string, ErrorCode | null]>([
    ['what a person has let go', '{"a":1}', null],
    ['a body that is another by one byte', '{"a":2}', 'not-approved'],
    ['a body that is longer by one byte', '{"a":1} ', 'not-approved'],
  ])('holds %s against what they have seen', async (_what, body, code) => {
    const approval = { admits: (posted: string) => posted === '{"a":1}' };
    const to = { id: 'compatible', model: 'm', url: new URL(FAR), approval } as const;
    const going = wayOut(to, { method: 'POST', body }, () => went.push('leaves'));
    expect(
      await going.then(
        () => null,
        (thrown: unknown) => toDesksideError(thrown).code,
      ),
    ).toBe(code);
    expect(went).toEqual(code === null ? ['leaves', `posted ${FAR}`] : []);
  });

  it('lets nothing go that is no text where a person was to see it', async () => {
    const approval = { admits: () => true };
    const to = { id: 'compatible', model: 'm', url: new URL(FAR), approval } as const;
    const going = wayOut(to, { method: 'POST', body: new Uint8Array(3) }, () => went.push('leaves'));
    expect(await going.catch((thrown: unknown) => toDesksideError(thrown).code)).toBe('not-approved');
    expect(went).toEqual([]);
  });

  it('lets nothing go that was stopped while the rules were read', async () => {
    const stop = new AbortController();
    const going = go(FAR, 'm', stop.signal);
    stop.abort();
    expect(await going).toBe('stopped');
    expect(went).toEqual([]);
  });
});

describe('a provider', () => {
  const ask = { id: 'openai', address: '', model: 'gpt-4.1-mini', key: 'sk-1234567890-wxyz' } as const;
  const model = () => createModel(ask, { memory: new TestMemory(), wayOut });
  const failing = async (work: Promise<unknown>): Promise<ErrorCode | null> =>
    work.then(
      () => null,
      (thrown: unknown) => toDesksideError(thrown).code,
    );

  it('is refused for a question, a list and a check of its key, and nothing counts as sent', async () => {
    await store(settingsWith({ localOnly: true }));
    const sent: string[] = [];
    expect(await failing(model().complete(draft, call({ onSent: (body) => sent.push(String(body)) })))).toBe(
      'nothing-leaves',
    );
    expect(await failing(model().listModels(new AbortController().signal))).toBe('nothing-leaves');
    expect(await failing(model().checkKey(new AbortController().signal))).toBe('nothing-leaves');
    expect([went, sent]).toEqual([[], []]);
  });

  it('is refused in the middle of its connection test', async () => {
    const server = await startService(openai, { key: ask.key });
    vi.unstubAllGlobals();
    const steps = await createModel(
      { ...ask, id: 'compatible', address: server.url },
      {
        memory: new TestMemory(),
        wayOut: async (to, init, onLeaves) => {
          const answer = await wayOut(to, init, onLeaves);
          await store(settingsWith({ localOnly: true, provider: 'compatible' }));
          manage({ allowed: { servers: ['elsewhere.example'] } });
          return answer;
        },
      },
    ).test(new AbortController().signal, () => undefined);
    await server.close();
    expect(server.received).toHaveLength(1);
    expect(steps.find(({ state }) => state === 'failed')?.error?.code).toBe('not-allowed');
  });
});
