import type { Description } from '../../../core/described/description';
import { notable } from '../../desks/shared/story/index';
import { DescribedInPage, shipped } from './kit/desk';
import { does, expect, goesOn, onEveryDescribed, test } from './kit/test';

/** What the shell of a practice page offers to tests. */
interface Shell {
  readonly practice: { held: boolean; go(address: string): void; draw(): Promise<void> };
}

const other = notable.german[0];

onEveryDescribed(
  (practice) => {
    const description = shipped(practice.id) as Description;
    const byAddressAlone = description.ready.agree.every((one) => 'address' in one);

    if (!does(practice, 'shown')) {
      test('no ticket is ever shown, since nothing is known to name one', async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        expect([await desk.detected(), await desk.isShown(ready.idOf(notable.showcase))]).toEqual([null, false]);
      });
      return;
    }

    test('a ticket is shown where everything names it, and no longer than that', async ({ ready }) => {
      const [first, second] = [ready.idOf(notable.showcase), ready.idOf(other)];
      const desk = await ready.at(notable.showcase);
      await expect.poll(() => desk.isShown(first)).toBe(true);
      expect([await desk.detected(), await desk.isShown(second)]).toEqual([first, false]);

      const address = ready.account().addressOf(second);
      await desk.page.evaluate((to) => {
        const { practice: shell } = globalThis as unknown as Shell;
        shell.held = true;
        shell.go(to);
      }, address);
      // The address is the new ticket’s, the page still the old one’s.
      expect([await desk.isShown(first), await desk.isShown(second)]).toEqual([false, byAddressAlone]);
      expect((await desk.read(first)).ok).toBe(false);
      await desk.page.evaluate(() => (globalThis as unknown as Shell).practice.draw());
      if (practice.loads === true) {
        // What the page shows now, its document was not loaded for.
        await expect(desk.page).toHaveTitle(/./);
        expect([await desk.isShown(first), await desk.isShown(second)]).toEqual([false, false]);
        expect(await (await ready.at(other)).detected()).toBe(second);
        return;
      }
      await expect.poll(() => desk.isShown(second)).toBe(true);
      expect(await desk.detected()).toBe(second);

      await desk.page.evaluate(() => void ((globalThis as unknown as Shell).practice.held = false));
      await desk.page.goBack();
      await expect.poll(() => desk.isShown(first)).toBe(true);
    });

    test('in German it is the same', { tag: '@wide' }, async ({ ready }) => {
      ready.server.reset({ language: 'de' });
      const desk = await ready.at(notable.showcase);
      const id = ready.idOf(notable.showcase);
      await expect.poll(() => desk.isShown(id)).toBe(true);
      expect(await desk.page.locator('html').getAttribute('lang')).toBe('de');
      if (does(practice, 'messages')) expect(await desk.read(id)).toMatchObject({ ok: true });
      const { composer } = practice;
      if (composer === undefined) return;
      if (composer.press.public !== undefined) await desk.page.click(composer.press.public);
      await expect.poll(async () => (await desk.composer(id)).mode).toBe(composer.germanMode);
      if (composer.germanMode === 'unknown')
        expect(await desk.insert(id, 'Nicht hier.')).toMatchObject({ error: { code: 'composer-not-public' } });
    });

    test('on a whole page the health report misses nothing but what nobody knows', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const id = ready.idOf(notable.showcase);
      await expect.poll(() => desk.isShown(id)).toBe(true);
      await desk.read(id);
      const opens = practice.composer?.press.public;
      if (opens !== undefined) await desk.page.click(opens);
      const parts = await desk.health(id);
      // A mark of single messages, which not every page has.
      const sometimes = 'mark that contradicts';
      const unknown = (failed: readonly string[]): boolean =>
        failed.some((text) => text.startsWith('not known:') || text.endsWith('(not asked yet)'));
      expect(
        parts.filter(({ name, state, failed }) => name !== sometimes && state !== 'found' && !unknown(failed)),
      ).toEqual([]);
      expect(parts.filter(({ failed }) => failed.some((text) => text.startsWith('not known:')))).toHaveLength(
        description.about.missing.length,
      );
    });

    test('without a session nothing is shown as read', async ({ ready, browser }) => {
      const desk = await ready.at(notable.showcase);
      await ready.context.clearCookies();
      const answer = await desk.source.read(ready.idOf(notable.showcase));
      expect(answer.ok).toBe(false);
      const stranger = await browser.newContext();
      const page = await stranger.newPage();
      const address = ready.server.origin + ready.account().addressOf(ready.idOf(notable.showcase));
      const outside = await DescribedInPage.at(page, address, { description, base: practice.base });
      expect([await outside.detected(), page.url()]).toEqual([null, `${ready.server.origin}/login`]);
      await stranger.close();
    });
  },
  [goesOn],
);
