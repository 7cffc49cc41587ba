import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { addDesk } from '../../../../../entrypoints/background/page-requests/custom-desk-requests';
import { exportData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { listDesks, refreshDesk } from '../../../../../entrypoints/background/page-requests/desk-requests';
import { showPolicy } from '../../../../../entrypoints/background/page-requests/policy-requests';
import { storeSettings } from '../../../../../entrypoints/background/page-requests/settings-saving';
import { syncScripts } from '../../../../../entrypoints/background/desks/scripts';
import { rememberObserved } from '../../../../../entrypoints/background/store/observed';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { loadSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';
import { catalogue, ref } from '../kit/world';
import { sayTold } from '../../../../../core/words/say-phrase';

const KEY = 'sk-organisation-1234567890';
const HELP = 'https://support.acme.example';
let desks: DesksWorld;

beforeEach(() => {
  desks = DesksWorld.install();
  desks.granted.add('http://localhost/*').add('https://api.openai.com/*').add(`${HELP}/*`);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const manage = (policy: Policy): Promise<void> => browser.storage.managed.set(policy);
/** The problems as they are read at their fields. */
const save = async (settings: Settings) =>
  (await storeSettings({ settings })).problems.map(({ path, message }) => ({ path, message: sayTold(message) }));
const stored = async (): Promise<Settings> => (await loadSettings()).settings;
const openai = { openai: { address: '', model: 'gpt-5-mini', contextChars: 48_000 } };
const at = (address: string, model = 'fake') => ({ compatible: { address, model, contextChars: 24_000 } });
const twoProviders = (change: Partial<Settings> = {}): Settings => {
  const one = settingsWith();
  return { ...one, providers: { ...one.providers, ...openai }, ...change };
};

describe('saving under a policy', () => {
  it('keeps what the person wants as it is, and never what the policy says', async () => {
    const wishes = settingsWith({
      capabilities: { triage: true, draft: true, watch: false, summary: false },
      limits: { tokensPerMonth: 5_000_000, resetDay: 3 },
      writing: { rules: 'mine', tone: 'warm', language: 'de', terms: '' },
      customDesks: [{ origin: HELP, desk: 'zendesk' }],
    });
    await store(settingsWith());
    await manage({
      organisation: 'Acme',
      capabilities: { drafts: false },
      provider: { use: 'openai', model: 'gpt-5', key: KEY },
      limits: { tokensPerMonth: 1000, resetDay: 9 },
      writing: { rules: 'theirs', tone: 'brisk', language: 'fr' },
      retentionDays: 10,
      featuresOff: ['own-domains', 'similar-tickets', 'learn-from-decisions'],
    });
    expect([await save(wishes), await stored()]).toEqual([[], wishes]);
    const { settings } = await loadEffective();
    expect(settings).toMatchObject({
      provider: 'openai',
      capabilities: { draft: false },
      limits: { tokensPerMonth: 1000, resetDay: 9 },
      writing: { rules: 'theirs' },
      customDesks: [],
    });
    expect(JSON.stringify(await browser.storage.local.get('settings'))).not.toContain('theirs');
  });

  it('refuses a provider that is not allowed, at its field and in the organisation’s name', async () => {
    await store(settingsWith());
    await manage({ organisation: 'Acme', allowed: { providers: ['compatible'] } });
    expect(await save(twoProviders({ provider: 'openai' }))).toEqual([
      { path: 'provider', message: 'Acme does not allow this: OpenAI is not among the providers that it allows.' },
    ]);
    expect((await stored()).provider).toBe('compatible');
  });

  it.each<[string, Policy, Partial<Settings>, string]>([
    [
      'a server',
      { allowed: { servers: ['localhost:11434'] } },
      { providers: { compatible: { address: 'http://localhost:9999', model: 'fake', contextChars: 24_000 } } },
      'providers.compatible.address',
    ],
    [
      'a server elsewhere',
      { allowed: { localOnly: true } },
      { providers: { compatible: { address: 'https://gateway.example/v1', model: 'fake', contextChars: 24_000 } } },
      'providers.compatible.address',
    ],
    [
      'a provider that is never local',
      { allowed: { localOnly: true } },
      { provider: 'openai', providers: openai },
      'provider',
    ],
    [
      'a model that runs elsewhere',
      { allowed: { localOnly: true } },
      { provider: 'ollama', providers: { ollama: { address: '', model: 'gpt-oss:120b-cloud', contextChars: 24_000 } } },
      'providers.ollama.model',
    ],
    [
      'a fixed server',
      { allowed: { servers: ['localhost'] } },
      {
        provider: 'anthropic',
        providers: { anthropic: { address: '', model: 'claude-sonnet-5-5', contextChars: 24_000 } },
      },
      'provider',
    ],
    [
      'a second provider',
      { featuresOff: ['second-provider'] },
      { providers: twoProviders().providers, fallback: 'openai' },
      'fallback',
    ],
    [
      'a second provider that is not on the list',
      { allowed: { providers: ['compatible'] } },
      { providers: twoProviders().providers, fallback: 'openai' },
      'fallback',
    ],
    [
      'a second provider’s server',
      { allowed: { servers: ['localhost'] } },
      { providers: twoProviders().providers, fallback: 'openai' },
      'fallback',
    ],
  ])('refuses %s that is not allowed, and keeps what was there', async (_name, policy, change, path) => {
    await store(settingsWith());
    await manage(policy);
    const problems = await save(settingsWith(change));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(/^Your organisation does not allow this: .+\.$/);
    expect(await stored()).toEqual(settingsWith());
  });

  it.each<[string, Partial<Settings>, string]>([
    ['a server elsewhere', { providers: at('http://192.168.1.9:1234') }, 'providers.compatible.address'],
    [
      'a model that runs elsewhere',
      { providers: at('http://localhost:11434', 'x:cloud') },
      'providers.compatible.model',
    ],
    ['a provider on the internet', { provider: 'openai', providers: openai }, 'providers.openai.address'],
    ['a second provider', { providers: twoProviders().providers, fallback: 'openai' }, 'fallback'],
  ])('refuses %s while the person keeps everything here, in their own name', async (_name, change, path) => {
    await store(settingsWith({ localOnly: true }));
    const problems = await save(settingsWith({ localOnly: true, ...change }));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(/^You set that nothing leaves this computer \(.+\)\. Nothing was sent\.$/);
  });

  it('lets the person keep everything here whatever is chosen, and take it back', async () => {
    const far = settingsWith({ provider: 'openai', providers: openai });
    await store(far);
    expect(await save({ ...far, localOnly: true })).toEqual([]);
    expect(await save(far)).toEqual([]);
    expect(await stored()).toEqual(far);
  });

  it('tells somebody who never switched it on what comes before a second provider', async () => {
    const untouched = settingsWith({ enabled: null, provider: 'compatible' });
    await store(untouched);
    await manage({
      organisation: 'Acme',
      provisioned: true,
      provider: { use: 'compatible', address: 'http://localhost:11434/v1', model: 'fake' },
    });
    const second = twoProviders({ enabled: null, fallback: 'openai' });
    expect(await save(second)).toEqual([
      {
        path: 'fallback',
        message:
          'Acme switched Deskside on, not you. To choose a second provider, switch Deskside off and on once yourself.',
      },
    ]);
    expect(await save({ ...second, enabled: true })).toEqual([]);
  });

  it('takes what is allowed as ever', async () => {
    await store(settingsWith());
    await manage({
      organisation: 'Acme',
      allowed: { providers: ['compatible', 'openai'], servers: ['localhost', 'api.openai.com'] },
    });
    expect(await save(twoProviders({ fallback: 'openai' }))).toEqual([]);
    expect(await save(twoProviders({ provider: 'openai' }))).toEqual([]);
  });

  it('does not judge what was saved before, so that switching off and all else stays possible', async () => {
    await store(twoProviders({ provider: 'openai', fallback: 'compatible' }));
    await manage({ organisation: 'Acme', allowed: { providers: ['ollama'] }, featuresOff: ['second-provider'] });
    const off = twoProviders({ provider: 'openai', fallback: 'compatible', enabled: false });
    expect([await save(off), await stored()]).toEqual([[], off]);
  });

  it('asks nothing about a provider that the organisation has set instead', async () => {
    await store(settingsWith());
    await manage({ organisation: 'Acme', provider: { use: 'openai', model: 'gpt-5' } });
    const moved = settingsWith({ providers: { compatible: { address: 'http://', model: '', contextChars: 24_000 } } });
    expect([await save(moved), await stored()]).toEqual([[], moved]);
  });

  it('is possible while everything is paused', async () => {
    await store(settingsWith());
    await manage({ enabled: false });
    expect(await save(settingsWith({ enabled: false }))).toEqual([]);
  });
});

describe('help desks', () => {
  const add = (address: string) => addDesk({ address }, () => Promise.resolve());

  it.each<[string, Policy, string, string]>([
    ['on an own domain where those are off', { featuresOff: ['own-domains'] }, HELP, 'not-allowed'],
    ['that is not on the list', { allowed: { desks: ['*.zendesk.com'] } }, HELP, 'not-allowed'],
    ['that is built in and not on the list', { allowed: { desks: ['other.zendesk.com'] } }, ref.origin, 'not-allowed'],
    ['while paused', { enabled: false }, HELP, 'paused'],
  ])('one %s is not added and nothing looks into its tabs', async (_name, policy, address, code) => {
    await store(settingsWith());
    await manage(policy);
    desks.open(1, `${HELP}/agent/tickets/7`, 'zendesk');
    expect(await add(address)).toMatchObject({ origin: null, error: { code } });
    expect([(await stored()).customDesks, desks.injected, desks.changes]).toEqual([[], [], []]);
  });

  it('one on the list is added', async () => {
    await store(settingsWith());
    await manage({ allowed: { desks: ['support.acme.example'] } });
    expect((await add(HELP)).error).toBeNull();
    expect((await stored()).customDesks).toHaveLength(1);
  });

  it('are listed, read anew and get their scripts only where they are allowed', async () => {
    await store(settingsWith({ customDesks: [{ origin: HELP, desk: 'zendesk' }] }));
    await catalogues.put(catalogue);
    await rememberObserved(ref.origin);
    await syncScripts();
    expect([(await listDesks()).desks.map(({ origin }) => origin), [...desks.registered.keys()].toSorted()]).toEqual([
      [ref.origin, HELP],
      [`desk:${HELP}`, `observer:${ref.origin}`],
    ]);
    await manage({ allowed: { desks: ['nowhere.zendesk.com'] } });
    await syncScripts();
    expect([(await listDesks()).desks, desks.registered.size]).toEqual([[], 0]);
    expect(await refreshDesk({ origin: ref.origin })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await stored()).toMatchObject({ customDesks: [{ origin: HELP }] });
  });

  it.each<[string, Policy]>([
    ['paused', { enabled: false }],
    ['not licensed', { licensed: false }],
    ['without own domains', { featuresOff: ['own-domains'] }],
  ])('on an own domain have no script while %s, and have it back afterwards', async (_name, policy) => {
    await store(settingsWith({ customDesks: [{ origin: HELP, desk: 'zendesk' }] }));
    await syncScripts();
    await manage(policy);
    await syncScripts();
    expect(desks.registered.size).toBe(0);
    await browser.storage.session.set({ 'policy.now': { is: 'none' } });
    await syncScripts();
    expect([...desks.registered.keys()]).toEqual([`desk:${HELP}`]);
  });
});

describe('what can be taken away', () => {
  it('holds the settings as set and as they count, with the reason for each, and no key', async () => {
    await store(settingsWith());
    await manage({
      organisation: 'Acme',
      provider: { use: 'openai', model: 'gpt-5', key: KEY },
      retentionDays: 10,
      colour: KEY,
    } as Policy);
    const { json } = await exportData();
    const exported = JSON.parse(json) as Record<string, Record<string, unknown>>;
    expect(exported['settings']).toEqual(settingsWith());
    expect(exported['effective']).toMatchObject({
      managed: true,
      organisation: 'Acme',
      gate: 'open',
      ignored: [{ path: 'colour' }],
    });
    expect(exported['effective']?.['settings']).toMatchObject({
      provider: { value: 'openai', source: 'policy', locked: true, policyKey: 'provider.use' },
      enabled: { value: true, source: 'you', locked: false },
      'learning.retentionDays': { value: 10, source: 'policy' },
    });
    expect(json).not.toContain(KEY);
  });

  it('shows the policy without the key', async () => {
    await manage({ organisation: 'Acme', provider: { use: 'openai', key: KEY } });
    expect(await showPolicy()).toEqual({ policy: { organisation: 'Acme', provider: { use: 'openai' } } });
  });

  it('shows no policy where there is none', async () => {
    expect(await showPolicy()).toEqual({ policy: null });
  });
});
