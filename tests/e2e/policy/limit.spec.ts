import type { Worker } from '@playwright/test';
import { isChat } from '../desks/kit/says';
import { decided, type DeskTab } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet, type ManagedBrowser } from './kit/world';
import { showSettings } from '../support/settings';

const reached = (tab: DeskTab): Promise<void> => expect(tab.card).toContainText('Limit reached');

/** From now on the worker's clock is ahead. */
const moveClock = (worker: Worker, days: number): Promise<void> =>
  worker.evaluate(`{
    const Real = Date;
    const ahead = ${days} * 24 * 60 * 60 * 1000;
    globalThis.Date = class extends Real {
      constructor(...parts) { parts.length === 0 ? super(Real.now() + ahead) : super(...parts); }
      static now() { return Real.now() + ahead; }
    };
  }`);

async function meter({ open }: ManagedBrowser): Promise<{
  readonly colour: string | null;
  readonly percent: string | null;
  readonly text: string;
}> {
  const page = await showSettings(await open('options.html'), 'use');
  const bar = page.getByRole('meter', { name: 'Used of the monthly limit' });
  await expect(bar).toBeVisible();
  const shown = {
    colour: await bar.getAttribute('data-colour'),
    percent: await bar.getAttribute('aria-valuenow'),
    text: (await page.locator('.limit-text').first().textContent()) ?? '',
  };
  await page.close();
  return shown;
}

underPolicy('a monthly limit', () => {
  test('reached while four tabs are at work: only what was under way is spent, the others say so, and a higher limit brings them back without a reload', async ({
    ready,
    browserUnderPolicy,
    deskside,
    kit,
    desk,
    model,
  }) => {
    await deskside.useModel(model.port);
    await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: 100 } });
    const firstBytes = model.holdFirstByte();
    const tabs = await Promise.all(
      desk.notable.ordinary.slice(0, 4).map(async (ticket) => {
        const tab = await browserUnderPolicy.newTab(kit);
        await tab.open(ticket);
        await tab.state('waiting');
        return tab;
      }),
    );
    // The server takes two at a time; the others stand in line.
    await expect.poll(() => model.received.filter(isChat).length).toBe(2);
    firstBytes.open();
    const states = () => Promise.all(tabs.map((tab) => tab.card.getAttribute('data-state')));
    await expect.poll(async () => (await states()).filter((state) => state === 'failed').length).toBe(2);
    await expect.poll(async () => (await states()).filter((state) => decided.test(state ?? '')).length).toBe(2);
    expect(model.received.filter(isChat)).toHaveLength(2);
    const stopped = (await states()).flatMap((state, index) => (state === 'failed' ? [tabs[index] as DeskTab] : []));
    for (const tab of stopped) {
      await reached(tab);
      await expect(tab.draft).toHaveCount(0);
    }
    const { rows, limit } = await deskside.ask('usage.get', {});
    const counted = rows.reduce((sum, { tokensIn, tokensOut }) => sum + tokensIn + tokensOut, 0);
    expect(limit).toMatchObject({ used: counted, estimated: 0, limit: 100 });
    expect(counted).toBeGreaterThan(100);
    expect(await meter(browserUnderPolicy)).toMatchObject({
      colour: 'red',
      percent: '100',
      text: expect.stringContaining('Monthly limit reached') as unknown,
    });

    await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: counted * 10 } });
    for (const tab of tabs) await tab.state(decided);
    for (const tab of stopped) await expect(tab.draft).toBeVisible();
    expect(model.received.filter(isChat)).toHaveLength(4);
  });

  test(
    'the bar is green, yellow and red, the card warns from 80 % on, and the person may only go lower',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: 1_000_000 } });
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      const { used } = (await deskside.ask('usage.get', {})).limit;
      expect(used).toBeGreaterThan(100);
      for (const [share, colour, warns] of [
        [0.5, 'green', false],
        [0.75, 'yellow', false],
        [0.85, 'yellow', true],
        [0.95, 'red', true],
      ] as const) {
        await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: Math.ceil(used / share) } });
        const shown = await meter(browserUnderPolicy);
        expect([share, shown.colour, shown.text.startsWith('Warning')]).toEqual([share, colour, warns]);
      }
      await expect(tab.card.locator('.limit-line')).toContainText('of this month’s tokens are used');
      await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: 1_000_000 } });
      await deskside.configure({ limits: { tokensPerMonth: 50, resetDay: 1 } });
      const [other = 0] = desk.notable.ordinary;
      await tab.switchTo(other);
      await reached(tab);
      expect(model.chats()).toHaveLength(1);
    },
  );

  test(
    'counting starts anew with the next period, and what runs on this device is never counted',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerMonth: 100, resetDay: 1 } });
      const [second = 0, third = 0] = desk.notable.ordinary;
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      await tab.switchTo(second);
      await reached(tab);
      const asked = model.chats().length;
      const [worker] = browserUnderPolicy.launched.context.serviceWorkers();
      if (!worker) throw new Error('The worker does not run');
      await moveClock(worker, 31);
      await tab.switchTo(third);
      await tab.state(decided);
      expect(model.chats()).toHaveLength(asked + 1);
      await deskside.restartWorker();

      await deskside.configure({ provider: 'on-device' });
      await tab.switchTo(second);
      await tab.state(decided);
      expect(model.chats()).toHaveLength(asked + 1);
    },
  );
});
