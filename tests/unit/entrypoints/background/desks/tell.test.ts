import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { tellEverybody } from '../../../../../entrypoints/background/desks/tell';
import { askTab } from '../../../../../entrypoints/background/desks/health/ask-tab';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { deskTabs, reviveOpenTabs, tellTabs } from '../../../../../entrypoints/background/desks/tabs';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';
import { ref } from '../kit/world';

const FROZEN = 7;
const AWAKE = 8;
const changed = { type: 'settings-changed' } as const;
const never = (): Promise<never> => new Promise(() => undefined);

let desks: DesksWorld;
beforeEach(async () => {
  desks = DesksWorld.install();
  desks.open(FROZEN, `${ref.origin}/agent/tickets/1042`);
  desks.open(AWAKE, `${ref.origin}/agent/tickets/1043`);
  await store(settingsWith());
  const { sendMessage } = browser.tabs;
  Object.assign(browser.tabs, {
    sendMessage: (tabId: number, message: unknown) => (tabId === FROZEN ? never() : sendMessage(tabId, message)),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What the work answers when it has waited this long; `pending` when it has not. Milliseconds. */
async function after<T>(ms: number, work: Promise<T>): Promise<T | 'pending'> {
  let answer: T | 'pending' = 'pending';
  void work.then((value) => (answer = value));
  // It may have something to read before it begins to wait.
  if (ms > 0) while (vi.getTimerCount() === 0) await turn();
  await vi.advanceTimersByTimeAsync(ms);
  await turn();
  return answer;
}

describe('a tab that the browser has frozen', () => {
  it('is given three seconds, like one that is asked how it is, and has the message when it wakes: its script is not begun anew', async () => {
    const tabs = await deskTabs();
    const [told, asked] = [tellTabs(tabs, changed), askTab(FROZEN, false)];
    expect([await after(2999, told), await after(0, asked)]).toEqual(['pending', 'pending']);
    expect([await after(1, told), await after(0, asked)]).toEqual([[], { health: null, silent: true }]);
    expect(desks.told).toEqual([{ tabId: AWAKE, message: changed }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps nobody waiting who saves the settings', async () => {
    const silent = await after(3000, tellEverybody(new Hub()));
    expect(silent).toEqual([]);
  });

  it('keeps no other tab from its script', async () => {
    const { executeScript } = browser.scripting;
    Object.assign(browser.scripting, {
      executeScript: (what: Parameters<typeof executeScript>[0]) =>
        what.target.tabId === FROZEN ? never() : executeScript(what),
    });
    expect(
      await after(
        3000,
        reviveOpenTabs().then(() => 'done'),
      ),
    ).toBe('done');
    expect(desks.filesIn(AWAKE)).toEqual(['/desk-bootstrap.js']);
  });
});
