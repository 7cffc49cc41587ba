import type { Deskside } from '../support/deskside';
import { learnFromSolved } from '../support/learn';
import { onFirstDesk } from './kit/index';
import { expect, onEveryDesk, test } from './kit/test';
import { showSettings } from '../support/settings';

const examplesOf = async (deskside: Deskside): Promise<unknown[]> =>
  (JSON.parse((await deskside.ask('data.export', {})).json) as { examples: unknown[] }).examples;

onEveryDesk((kit) => {
  test(
    'learn from solved tickets: progress, then surer suggestions; only public words are kept; erasing forgets them',
    onFirstDesk(kit),
    async ({ deskside, tab, newTab, desk }) => {
      const ticket = desk.notable.showcase;
      await deskside.switchOn();
      await tab.open(ticket);
      await tab.state(/^(suggestion|not-sure)$/);
      const { page: options } = await newTab();
      await showSettings(options, `desks/${new URL(kit.facts.origin).host}/learning`);
      await options.getByRole('button', { name: 'Learn now' }).click();
      await expect(options.getByRole('button', { name: /Learn again/ })).toBeVisible();
      const { json } = await deskside.ask('data.export', {});
      expect((await examplesOf(deskside)).length).toBeGreaterThanOrEqual(30);
      expect(desk.canaries().filter(({ canary }) => json.includes(canary))).toEqual([]);
      expect(desk.saves).toEqual([]);

      await tab.page.reload();
      // What was learnt is trained on first, which takes a busy machine long.
      await tab.state(/^(suggestion|not-sure)$/, 45_000);
      await expect(tab.card).toContainText('Paper jam');

      await deskside.ask('data.erase', { what: 'learned' });
      expect(await examplesOf(deskside)).toEqual([]);
    },
  );

  test(
    'learning can be stopped: what was read stays, the rest is left',
    onFirstDesk(kit),
    async ({ deskside, tab, newTab, desk }) => {
      desk.quirks.slowConversation(150);
      await deskside.switchOn();
      await tab.open(desk.notable.showcase);
      await tab.state(/^(suggestion|not-sure)$/);
      const { page: options } = await newTab();
      await showSettings(options, `desks/${new URL(kit.facts.origin).host}/learning`);
      await options.getByRole('button', { name: 'Learn now' }).click();
      await expect(options.getByRole('progressbar')).toBeVisible();
      await expect.poll(async () => (await examplesOf(deskside)).length).toBeGreaterThan(0);
      await options.getByRole('button', { name: 'Stop' }).click();
      await expect(options.getByRole('button', { name: /Learn (now|again)/ })).toBeVisible();
      expect((await examplesOf(deskside)).length).toBeLessThan(30);
    },
  );

  test(
    'a tab in which no ticket was opened reads them too, and as much when it is asked again',
    { tag: ['@wide'] },
    async ({ deskside, tab, desk }) => {
      const { origin } = kit.facts;
      await deskside.switchOn();
      await tab.page.goto(origin + kit.listPath);
      const [first, again] = [await learnFromSolved(deskside, origin), await learnFromSolved(deskside, origin)];
      expect(first.kept).toBeGreaterThanOrEqual(30);
      expect(again).toEqual(first);
      const { json } = await deskside.ask('data.export', {});
      expect(desk.canaries().filter(({ canary }) => json.includes(canary))).toEqual([]);
    },
  );
});
