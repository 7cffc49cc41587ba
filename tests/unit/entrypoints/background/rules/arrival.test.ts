import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { loadPolicy, lookForPolicy } from '../../../../../entrypoints/background/rules/arrival';
import { ManagedArea, firefoxHasNone, reopen } from '../kit/managed-area';

let area = ManagedArea.install();
let warned: string[] = [];

beforeEach(() => {
  area = ManagedArea.install();
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warned.push(text));
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

describe('the very first start', () => {
  it('allows nothing until nothing has been set for 4.5 s, and remembers that', async () => {
    expect(await now()).toBe('waiting');
    const look = lookForPolicy();
    await pass(4_400);
    expect(await now()).toBe('waiting');
    await pass(100);
    expect([await look, await now()]).toEqual([true, 'none']);
    await reopen();
    expect(await now()).toBe('none');
  });

  it('takes up a policy that arrives late, as soon as it is there', async () => {
    const look = lookForPolicy();
    await pass(2_000);
    area.says = { set: acme };
    await pass(250);
    expect([await look, await loadPolicy()]).toEqual([true, { state: { is: 'known', policy: acme }, problems: [] }]);
  });

  it('allows nothing while the browser does not answer at all, and keeps asking', async () => {
    area.says = 'slow';
    const look = lookForPolicy();
    await pass(60_000);
    expect(await now()).toBe('waiting');
    area.says = { set: acme };
    await pass(10_000);
    expect([await look, await now()]).toEqual([true, 'known']);
  });

  it('goes on at once where the browser is sure that there is none', async () => {
    area.says = firefoxHasNone();
    expect([await lookForPolicy(), await now(), area.asked]).toEqual([true, 'none', 1]);
  });

  it('goes on at once where browsers have no such thing', async () => {
    const { managed } = browser.storage;
    Reflect.deleteProperty(browser.storage, 'managed');
    try {
      expect([await lookForPolicy(), await now()]).toEqual([true, 'none']);
    } finally {
      Object.assign(browser.storage, { managed });
    }
  });

  it('stays closed when the browser fails to say, until it says', async () => {
    area.says = new Error('the policy service is gone');
    const look = lookForPolicy();
    await pass(4_250);
    expect(await now()).toBe('waiting');
    await pass(250);
    expect([await look, await now(), warned.length]).toEqual([true, 'unreadable', 1]);
    area.says = { set: acme };
    expect([await lookForPolicy(), await now()]).toEqual([true, 'known']);
  });

  it('survives a moment in which the browser fails to say', async () => {
    area.says = new Error('not yet');
    const look = lookForPolicy();
    await pass(1_000);
    area.says = { set: acme };
    await pass(250);
    expect([await look, await now(), warned]).toEqual([true, 'known', []]);
  });

  it('is taken up again by the next look when the worker ended meanwhile', async () => {
    vi.resetModules();
    const earlier = await import('../../../../../entrypoints/background/rules/arrival');
    void earlier.lookForPolicy();
    await pass(3_000);
    vi.resetModules();
    vi.clearAllTimers();
    const later = await import('../../../../../entrypoints/background/rules/arrival');
    expect((await later.loadPolicy()).state.is).toBe('waiting');
    const look = later.lookForPolicy();
    await pass(4_500);
    expect([await look, (await later.loadPolicy()).state.is]).toEqual([true, 'none']);
  });
});

describe('a later start', () => {
  it('under a policy goes by the last one at once, while the browser is still loading it', async () => {
    await once({ set: acme });
    area.says = 'slow';
    void lookForPolicy();
    expect(await loadPolicy()).toEqual({ state: { is: 'known', policy: acme }, problems: [] });
  });

  it('under a policy does not drop it for a moment without, and does when it stays away', async () => {
    await once({ set: acme });
    area.says = 'nothing';
    let look = lookForPolicy();
    await pass(4_250);
    expect(await now()).toBe('known');
    area.says = { set: acme };
    await pass(250);
    expect([await look, await now()]).toEqual([false, 'known']);
    area.says = 'nothing';
    look = lookForPolicy();
    await pass(4_500);
    expect([await look, await now()]).toEqual([true, 'none']);
    await reopen();
    expect(await now()).toBe('none');
  });

  it('counts the time without a policy without a break', async () => {
    await once({ set: acme });
    area.says = 'nothing';
    const look = lookForPolicy();
    await pass(3_000);
    area.says = new Error('busy');
    await pass(1_000);
    area.says = 'nothing';
    await pass(4_250);
    expect(await now()).toBe('known');
    await pass(500);
    expect([await look, await now()]).toEqual([true, 'none']);
  });

  it('under a policy keeps the last one when the browser fails to say', async () => {
    await once({ set: acme });
    area.says = new Error('the policy service is gone');
    const look = lookForPolicy();
    await pass(4_500);
    expect([await look, await now()]).toEqual([false, 'known']);
  });

  it('drops a policy at once where the browser is sure that there is none', async () => {
    await once({ set: acme });
    area.says = firefoxHasNone();
    expect([await lookForPolicy(), await now()]).toEqual([true, 'none']);
  });

  it('without a policy waits for nothing, and takes up one that is loaded late though the browser tells nobody', async () => {
    await once('nothing');
    expect(await now()).toBe('none');
    const look = lookForPolicy();
    await pass(3_000);
    expect(await now()).toBe('none');
    area.says = { set: acme };
    await pass(250);
    expect([await look, await now()]).toEqual([true, 'known']);
  });

  it('asks once where it was found out since the browser was opened', async () => {
    await once('nothing');
    void lookForPolicy();
    await pass(4_500);
    area.asked = 0;
    expect([await lookForPolicy(), area.asked]).toEqual([false, 1]);
  });
});
