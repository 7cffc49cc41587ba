import type { Page } from '@playwright/test';
import type { PracticePage } from '../../desks/contract';
import { chosen, leaked, nothingLeft } from './kit/checks';
import { isAbout, pathOf, sureOf } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** Whether the desk shows the ticket at the very moment when our card speaks of it. */
async function deskWhenCardSays(page: Page, words: string, ticketId: number): Promise<string> {
  const handle = await page.waitForFunction(
    ([text, id]) => {
      if (!document.querySelector('deskside-ui')?.shadowRoot?.textContent?.includes(text)) return null;
      const { values } = (window as unknown as { __practice: PracticePage }).__practice;
      return values(id) === undefined ? 'still shows another one' : 'shows the ticket';
    },
    [words, ticketId] as const,
    { polling: 'raf' },
  );
  return (await handle.jsonValue()) ?? '';
}

onEveryDesk(
  (kit) => {
    for (const ms of [0, 600, 3000]) {
      const title = `the desk shows a ticket ${ms} ms after its address: nothing of the old one is taken for the new one`;
      test(
        title,
        { tag: ms > 1000 ? ['@patient'] : ms === 0 ? ['@wide'] : [] },
        async ({ deskside, tab, desk, model }) => {
          const { withNotes: first, longName: second } = desk.notable;
          const other = pathOf(kit, 1);
          desk.setLate(ms);
          model.settings.answer = sureOf(
            kit,
            second,
            { path: other, reason: 'About the second' },
            { reason: 'About the first' },
          );
          await deskside.useModel(model.port);
          await tab.open(first);
          await tab.state('suggestion');
          const before = await chosen(tab, kit, first);

          await tab.switchTo(second);
          // The card may only speak of the second ticket once the desk shows it: before that, Accept would fill the first one's form.
          expect(await deskWhenCardSays(tab.page, 'About the second', second)).toBe('shows the ticket');
          const values = await tab.values(second);
          await expect(tab.card).toHaveCount(1);
          await expect(tab.card).not.toContainText('About the first');
          expect(model.chats().map((request) => [isAbout(request, first), isAbout(request, second)])).toEqual([
            [true, false],
            [false, true],
          ]);
          await tab.accept();
          await tab.state('accepted');
          expect((await chosen(tab, kit, second)).category).toBe(kit.optionId(other));
          expect(values[kit.facts.category.fieldId]).not.toBe(kit.optionId(other));

          await tab.switchTo(first);
          await expect(tab.card).toContainText('About the first');
          expect(await chosen(tab, kit, first)).toEqual(before);
          expect(leaked(desk, model)).toEqual([]);
          nothingLeft(desk);
        },
      );
    }

    test(
      'back and forth faster than the desk follows: the last ticket’s suggestion stands, once',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const { showcase: first, longName: second } = desk.notable;
        desk.setLate(300);
        model.settings.answer = sureOf(kit, second, { reason: 'About the second' }, { reason: 'About the first' });
        await deskside.useModel(model.port);
        await tab.open(first);
        await tab.state('suggestion');
        await tab.page.evaluate(
          ([a, b]) => {
            const { open } = (window as unknown as { __practice: { open(id: number): void } }).__practice;
            for (let round = 0; round < 10; round += 1) open(round % 2 === 0 ? b : a);
            open(b);
          },
          [first, second] as const,
        );
        await tab.values(second);
        await expect(tab.card).toContainText('About the second');
        await expect(tab.card).toHaveCount(1);
        expect(model.chats().filter((request) => isAbout(request, second)).length).toBeGreaterThanOrEqual(1);
        nothingLeft(desk);
      },
    );
  },
  { wide: true },
);
