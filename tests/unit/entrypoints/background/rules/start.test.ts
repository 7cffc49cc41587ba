import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { parsePolicy } from '../../../../../core/policy/parse';
import { defaultSettings } from '../../../../../core/settings';
import { tellEverybody } from '../../../../../entrypoints/background/desks/tell';
import { showBadge } from '../../../../../entrypoints/background/desks/health/badge';
import { lookForPolicy } from '../../../../../entrypoints/background/rules/arrival';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { planWelcome, welcome } from '../../../../../entrypoints/background/rules/welcome';
import { tellHealth } from '../../../../../entrypoints/background/page-requests/health-requests';
import { injectHelper, injectWidgets } from '../../../../../entrypoints/background/page-requests/tab-requests';
import { settingsWith, store } from '../kit/model';
import { ref } from '../kit/world';
import { firefoxHasNone, reopen } from '../kit/managed-area';
import { Running, until } from '../kit/running';
import { readMessages, wordsOf } from '../../../../../modules/words/catalogue';
import { fc, runs } from '../../../property';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

const title = (tabId?: number): Promise<string> => browser.action.getTitle(tabId === undefined ? {} : { tabId });

describe('after the installation the options', () => {
  const opened = async (says: Running['area']['says']): Promise<number> => {
    const running = new Running();
    const open = vi.fn(() => Promise.resolve());
    Object.assign(browser.runtime, { openOptionsPage: open });
    await reopen();
    await planWelcome();
    await welcome();
    expect(open).not.toHaveBeenCalled();
    running.area.says = says;
    await lookForPolicy();
    await Promise.all([welcome(), welcome()]);
    await welcome();
    return open.mock.calls.length;
  };

  it.each<[string, Running['area']['says'], number]>([
    ['open once where there is no policy', firefoxHasNone(), 1],
    ['open once where the policy leaves something to set', { set: { organisation: 'Acme' } }, 1],
    [
      'stay closed for somebody who is provisioned',
      { set: { organisation: 'Acme', provisioned: true, provider: { use: 'on-device' } } },
      0,
    ],
    ['stay closed without a licence', { set: { licensed: false } }, 0],
    ['stay closed while paused', { set: { enabled: false } }, 0],
  ])('%s, and not before that is known', async (_name, says, times) => {
    expect(await opened(says)).toBe(times);
  });

  it('stay closed at every other start', async () => {
    new Running();
    const open = vi.fn(() => Promise.resolve());
    Object.assign(browser.runtime, { openOptionsPage: open });
    await welcome();
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the toolbar', () => {
  /** The build writes its words into a file of the extension. */
  beforeEach(() => {
    const { href } = new URL('/words/en.toolbar.json', browser.runtime.getURL('/'));
    const words = JSON.stringify(wordsOf(readMessages('en')));
    vi.stubGlobal('fetch', (asked: URL) =>
      Promise.resolve(asked.href === href ? new Response(words) : new Response('', { status: 404 })),
    );
  });

  it('says why nothing is to be seen, on every tab, and takes it back', async () => {
    const running = await Running.start();
    await until(async () => (await title()) === 'Deskside');
    await showBadge(7, true, 'open');
    await running.area.change({ set: { enabled: false } });
    await until(async () => (await title(7)) === 'Deskside is paused by your organisation');
    expect([await title(), await browser.action.getBadgeText({ tabId: 7 })]).toEqual([
      'Deskside is paused by your organisation',
      '',
    ]);
    await tellHealth(7, { bad: false });
    expect(await title(7)).toBe('Deskside is paused by your organisation');
    await running.area.change({ set: { licensed: false } });
    await until(async () => (await title(7)) === 'Deskside is not included in what your organisation has');
    await running.area.change({ set: { organisation: 'Acme' } });
    await until(async () => (await title(7)) === 'Deskside');
    expect(await title()).toBe('Deskside');
  });

  it('leaves the mark of a tab that could not be read alone while nothing about the gate changes', async () => {
    const running = await Running.start();
    await until(async () => (await title()) === 'Deskside');
    await showBadge(7, true, 'open');
    await tellEverybody(running.hub);
    expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('!');
  });
});

describe('a tab', () => {
  it('gets neither widgets nor helpers while the gate is closed', async () => {
    const running = await Running.start({}, { enabled: false });
    running.desks.injected.length = 0;
    expect(await injectWidgets(7, ref.origin)).toEqual({ on: false });
    for (const helper of ['editor-bridge', 'api-observer'] as const) await injectHelper(7, ref.origin, helper);
    expect(running.desks.injected).toEqual([]);
  });

  it('that was open gets its widgets without a reload once a policy provisions', async () => {
    const running = await Running.start({ ...defaultSettings() });
    expect(await injectWidgets(7, ref.origin)).toEqual({ on: false });
    await running.area.change({ set: { provisioned: true, provider: { use: 'on-device' } } });
    await until(() => running.told > 0);
    expect(await injectWidgets(7, ref.origin)).toEqual({ on: true });
  });

  it('of a desk on an own domain hears that the organisation has taken it away', async () => {
    const running = new Running();
    running.desks.granted.add('https://support.acme.example/*');
    running.desks.open(8, 'https://support.acme.example/agent/tickets/1', 'zendesk');
    await store(settingsWith({ customDesks: [{ origin: 'https://support.acme.example', desk: 'zendesk' }] }));
    running.area.says = { set: { featuresOff: ['own-domains'] } };
    await lookForPolicy();
    await tellEverybody(running.hub);
    expect(running.desks.told.map(({ tabId }) => tabId)).toEqual([7, 8]);
  });
});

describe('the worker', () => {
  it('that starts anew under a pause lets nothing in line, though nothing has changed', async () => {
    const earlier = await Running.start({}, { enabled: false });
    const says = earlier.area.says;
    const next = await Running.start({}, { enabled: false });
    next.area.says = says;
    const { signal } = next.hub;
    await tellEverybody(next.hub);
    expect([signal.aborted, (await loadEffective()).rules.gate]).toEqual([true, 'paused']);
  });
});

it('what is said about ignored values never quotes one', () => {
  const canary = 'CANARY-sk-1234567890';
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constant(canary),
      fc.constant(12345678901),
      fc.array(tie('any')),
      fc.dictionary(fc.constantFrom('use', 'key', 'field', 'meanings', 'value', 'users', 'link'), tie('any')),
    ),
  })).any;
  const keys = fc.constantFrom(
    'organisation',
    'licensed',
    'enabled',
    'capabilities',
    'provider',
    'allowed',
    'access',
    'limits',
    'fields',
    'confidence',
    'writing',
    'retentionDays',
    'featuresOff',
    'support',
    'else',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, value), (raw) => {
      const said = JSON.stringify(parsePolicy(raw).problems);
      expect(said).not.toContain('CANARY');
      expect(said).not.toContain('12345678901');
    }),
    { numRuns: runs },
  );
});
