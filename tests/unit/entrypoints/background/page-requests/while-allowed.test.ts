import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { ErrorCode } from '../../../../../core/errors';
import type { LearnProgress, ProviderDraft, TestProgress } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { serveLearning } from '../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../entrypoints/background/desks/learn/learner';
import { serveTest } from '../../../../../entrypoints/background/page-requests/connection-test';
import { storeKey } from '../../../../../entrypoints/background/page-requests/key-requests';
import { listModels } from '../../../../../entrypoints/background/page-requests/provider-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { saveKey } from '../../../../../entrypoints/background/store/vault/vault';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';
import { ref } from '../kit/world';
import { anyPort, until } from '../kit/running';
import { inWords } from '../../../in-words';

const THEIRS = 'sk-organisation-1234567890';
const OWN = 'sk-person-1234567890-wxyz';
let server: ModelServer;
let desks: DesksWorld;
const hub = new Hub();

beforeEach(async () => {
  desks = DesksWorld.install();
  desks.open(7, `${ref.origin}/agent/tickets/1042`);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startModelServer();
  await set();
});
afterEach(() => server.close());

const set = (change: Partial<Settings> = {}): Promise<void> =>
  store(
    settingsWith({
      providers: { compatible: { address: server.url, model: 'llama3.2', contextChars: 24_000 } },
      ...change,
    }),
  );
const manage = (policy: Policy): Promise<void> => browser.storage.managed.set(policy);
const draft = (change: Partial<ProviderDraft> = {}): ProviderDraft => ({
  provider: 'compatible',
  address: server.url,
  model: 'llama3.2',
  ...change,
});

async function test(wire: ProviderDraft): Promise<TestProgress> {
  const port = anyPort<TestProgress>();
  serveTest(port.port as unknown as Browser.runtime.Port, hub);
  port.say(wire);
  await until(() => port.told.at(-1)?.running === false);
  return port.told.at(-1) as TestProgress;
}

async function learn(): Promise<LearnProgress | 'begun'> {
  const [page, desk] = [anyPort<LearnProgress>(), anyPort<unknown>()];
  Object.assign(browser.tabs, { connect: vi.fn(() => desk.port) });
  serveLearning(page.port as unknown as Browser.runtime.Port, new Learner(hub));
  page.say({ type: 'start', origin: ref.origin });
  await until(() => page.told.length > 0 || desk.told.length > 0);
  page.leave();
  return page.told.at(-1) ?? 'begun';
}

/** What each of the four met first. */
const refusals = async (wire = draft()): Promise<readonly (ErrorCode | undefined)[]> => {
  const key = await storeKey(wire.provider, OWN, hub.signal);
  const learnt = await learn();
  return [
    (await test(wire)).steps.find(({ state }) => state === 'failed')?.error?.code,
    (await listModels(wire, hub.signal)).error?.code,
    'error' in key ? key.error.code : key.check?.code,
    learnt === 'begun' ? undefined : learnt.error?.code,
  ];
};

describe('a test, a list of models, the check of a key, and learning', () => {
  it.each<[string, Policy, readonly (ErrorCode | undefined)[]]>([
    [
      'are all possible under a policy that has nothing against them',
      { organisation: 'Acme' },
      [undefined, undefined, undefined, undefined],
    ],
    ['are refused while paused', { enabled: false }, ['paused', 'paused', 'paused', 'paused']],
    [
      'are refused without a licence',
      { licensed: false },
      ['not-licensed', 'not-licensed', 'not-licensed', 'not-licensed'],
    ],
    [
      'are refused for a provider that is not allowed',
      { allowed: { providers: ['openai'] } },
      ['not-allowed', 'not-allowed', 'not-allowed', 'off'],
    ],
    [
      'are refused for a server that is not allowed',
      { allowed: { servers: ['models.acme.com'] } },
      ['not-allowed', 'not-allowed', 'not-allowed', 'off'],
    ],
    [
      'learn nothing where learning is switched off',
      { featuresOff: ['learn-from-solved'] },
      [undefined, undefined, undefined, 'not-allowed'],
    ],
    [
      'learn nothing from a desk that is not allowed',
      { allowed: { desks: ['other.zendesk.com'] } },
      [undefined, undefined, undefined, 'not-allowed'],
    ],
  ])('%s', async (_name, policy, codes) => {
    await manage(policy);
    expect(await refusals()).toEqual(codes);
    if (codes[0] !== undefined) expect(server.received).toEqual([]);
    else expect(server.received.length).toBeGreaterThan(0);
  });

  it('no question is asked when the month’s limit is used up; what costs nothing goes on', async () => {
    await manage({ limits: { tokensPerMonth: 0 } });
    expect(await refusals()).toEqual(['limit-reached', undefined, undefined, undefined]);
    expect(server.chats()).toEqual([]);
    expect(server.received.length).toBeGreaterThan(0);
  });

  it.each([
    ['while it is not known whether there is a policy', null, 'policy-waiting'],
    ['while the policy cannot be read', { is: 'unreadable' }, 'policy-unreadable'],
  ])('are refused %s', async (_name, now, code) => {
    await browser.storage.session.set({ 'policy.now': now });
    expect(await refusals()).toEqual([code, code, code, code]);
    expect(server.received).toEqual([]);
  });

  it('are possible while the person has Deskside off, but for learning', async () => {
    await set({ enabled: false });
    expect(await refusals()).toEqual([undefined, undefined, undefined, 'off']);
  });

  it('of a provider that answers inside of the browser are nothing that a limit counts', async () => {
    await manage({ limits: { tokensPerMonth: 0 } });
    expect((await listModels(draft({ provider: 'browser', address: '', model: '' }), hub.signal)).error?.code).not.toBe(
      'limit-reached',
    );
  });
});

describe('the organisation’s key', () => {
  const preset = (change: Policy['provider'] = {}): Policy => ({
    organisation: 'Acme',
    provider: { use: 'compatible', address: server.url, model: 'llama3.2', key: THEIRS, ...change },
  });
  const bearers = (): string[] => [...new Set(server.received.map(({ headers }) => headers.authorization ?? 'none'))];

  it('is used for the preset provider where the person has none', async () => {
    await manage(preset());
    await test(draft());
    expect(bearers()).toEqual([`Bearer ${THEIRS}`]);
  });

  it('gives way to a key that is typed, and to one that was saved', async () => {
    await manage(preset());
    await listModels(draft({ key: 'sk-typed-1234567890' }), hub.signal);
    await saveKey(`compatible@${server.url}`, OWN);
    await listModels(draft(), hub.signal);
    expect(bearers()).toEqual(['Bearer sk-typed-1234567890', `Bearer ${OWN}`]);
  });

  it.each<[string, (url: string) => Partial<ProviderDraft>]>([
    ['at another path', (url) => ({ address: `${url}/elsewhere/v1` })],
    ['at another name of the same computer', (url) => ({ address: url.replace('127.0.0.1', 'localhost') })],
    ['with another provider', () => ({ provider: 'ollama' })],
  ])('goes nowhere else: %s', async (_name, change) => {
    await manage(preset());
    await listModels(draft(change(server.url)), hub.signal);
    await test(draft(change(server.url)));
    expect(server.allBytes()).not.toContain(THEIRS);
    expect(server.received.length).toBeGreaterThan(0);
  });

  it('alone is used where own keys are forbidden, whatever was saved before; none is saved and none is tried', async () => {
    await saveKey(`compatible@${server.url}`, OWN);
    const before = JSON.stringify(await browser.storage.local.get('vault'));
    await manage(preset({ ownKeys: false }));
    await listModels(draft(), hub.signal);
    expect(bearers()).toEqual([`Bearer ${THEIRS}`]);
    expect(inWords(await storeKey('compatible', 'sk-another-1234567890', hub.signal))).toEqual({
      error: { code: 'not-allowed', detail: 'a key of your own for OpenAI-compatible server' },
    });
    expect(await listModels(draft({ key: OWN }), hub.signal)).toMatchObject({ error: { code: 'not-allowed' } });
    expect((await test(draft({ key: OWN }))).steps).toMatchObject([
      { name: 'address', state: 'failed', error: { code: 'not-allowed' } },
    ]);
    expect([JSON.stringify(await browser.storage.local.get('vault')), bearers()]).toEqual([
      before,
      [`Bearer ${THEIRS}`],
    ]);
  });
});
