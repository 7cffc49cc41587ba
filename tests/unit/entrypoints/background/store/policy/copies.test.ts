import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepingPolicy, loadPolicy, lookForPolicy } from '../../../../../../entrypoints/background/rules/arrival';
import { ManagedArea, firefoxHasNone, onDisk, reopen } from '../../kit/managed-area';

let area = ManagedArea.install();

beforeEach(() => {
  area = ManagedArea.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

/** Nothing that one test has begun goes on in the next one. */
afterEach(async () => {
  area.says = firefoxHasNone();
  await pass(60_000);
  vi.useRealTimers();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const now = async (): Promise<string> => (await loadPolicy()).state.is;
const acme = { organisation: 'Acme', enabled: false };

/** Has this browser find out, and closes it. */
async function once(says: ManagedArea['says']): Promise<void> {
  area.says = says;
  const look = lookForPolicy();
  await pass(4_500);
  await look;
  await reopen();
}

describe('what is ignored', () => {
  it('is named again at the next start, before the browser has loaded anything', async () => {
    await once({ set: { ...acme, retentionDays: 'long', colour: 'red' } });
    area.says = 'slow';
    const { state, problems } = await loadPolicy();
    expect(state).toEqual({ is: 'known', policy: acme });
    expect(problems.map(({ path }) => path)).toEqual(['retentionDays', 'colour']);
  });

  it('is news of its own', async () => {
    await once({ set: acme });
    area.says = { set: { ...acme, colour: 'red' } };
    expect(await lookForPolicy()).toBe(true);
    expect(await lookForPolicy()).toBe(false);
  });
});

describe('a copy that cannot be understood', () => {
  it.each<[string, unknown]>([
    ['is no object', 'managed'],
    ['is of a later version', { version: 2, is: 'none' }],
    ['has more in it', { version: 1, is: 'none', until: 'tomorrow' }],
    ['holds a policy that is none', { version: 1, is: 'known', policy: 'x', problems: [], key: null }],
    [
      'holds a value that would be ignored',
      { version: 1, is: 'known', policy: { enabled: 'no' }, problems: [], key: null },
    ],
    [
      'holds a key that nothing opens',
      { version: 1, is: 'known', policy: acme, problems: [], key: { iv: 'AAAA', data: 'AAAA' } },
    ],
  ])('because it %s: nothing is allowed until the browser says what counts', async (_name, copy) => {
    await browser.storage.local.set({ 'policy.last': copy });
    expect(await now()).toBe('waiting');
    const look = lookForPolicy();
    await pass(1_000);
    expect(await now()).toBe('waiting');
    area.says = { set: acme };
    await pass(250);
    await look;
    await reopen();
    expect(await now()).toBe('known');
  });
});

describe('an erasure', () => {
  const erase = (): Promise<void> => keepingPolicy(() => browser.storage.local.clear());

  it.each<[string, ManagedArea['says'], string]>([
    ['under a policy leaves it in force', { set: acme }, 'known'],
    ['without one leaves nobody waiting', 'nothing', 'none'],
  ])('%s, also before the browser has said anything', async (_name, says, is) => {
    await once(says);
    await browser.storage.local.set({ settings: { secret: 'CANARY' } });
    await erase();
    expect([await now(), await onDisk()]).toEqual([is, expect.not.stringContaining('CANARY')]);
  });

  it('under a policy is never a moment without, also while it goes on', async () => {
    await once({ set: acme });
    await lookForPolicy();
    const seen: string[] = [];
    await keepingPolicy(async () => {
      await browser.storage.local.clear();
      seen.push(await now());
    });
    await reopen();
    seen.push(await now());
    expect(seen).toEqual(['known', 'known']);
  });

  it('on the very first start goes on waiting', async () => {
    await erase();
    expect(await now()).toBe('waiting');
  });
});
