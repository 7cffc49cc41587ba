import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inTurn, onFirstDesk } from './kit/index';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include('deskside-ui')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Where everything of the desk's own stands that can be seen, by document order; what it only reads out to a screen reader comes when it likes. */
const places = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('button, input, textarea, a, h1, h2, h3, p, time, [role], [contenteditable]')]
      .filter((element) => element.closest('deskside-ui') === null && element.checkVisibility())
      .map((element) => ({ element, place: element.getBoundingClientRect() }))
      .filter(({ place }) => place.width > 1 && place.height > 1)
      .map(
        ({ element, place: { x, y, width, height } }) =>
          `${element.tagName} ${[x, y, width, height].map(Math.round).join(' ')}`,
      ),
  );

onEveryDesk((kit) => {
  for (const theme of ['light', 'dark'] as const) {
    test(
      `axe finds nothing serious on card and draft control in the desk, ${theme}`,
      theme === 'light' ? onFirstDesk(kit) : { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        desk.setTheme(theme);
        model.settings.answer = sure(kit, { alternatives: [pathOf(kit, 1)] });
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state('suggestion');
        await tab.setComposer(desk.notable.showcase, 'public');
        await tab.press(tab.card.getByRole('button', { name: /^Change / }).first());
        await tab.drafted();
        expect(await tab.page.locator('deskside-ui [data-box="card"]').getAttribute('data-theme')).toBe(theme);
        expect(await serious(tab.page)).toEqual([]);
      },
    );
  }

  test(
    'the desk’s own layout does not move when an answer arrives, and the card covers nothing that can be pressed',
    inTurn(kit, 1),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit);
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('waiting');
      await tab.setComposer(desk.notable.showcase, 'public');
      await expect
        .poll(async () => JSON.stringify(await places(tab.page)) === JSON.stringify(await places(tab.page)))
        .toBe(true);
      const waiting = await places(tab.page);
      expect(waiting.length).toBeGreaterThan(20);
      gate.open();
      await tab.state('suggestion');
      expect(await places(tab.page)).toEqual(waiting);
      const covered = await tab.page.evaluate(() => {
        const card = document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
        if (!card) return ['no card'];
        const meets = ({ left, right, top, bottom, width }: DOMRect): boolean =>
          width > 0 && left < card.right && right > card.left && top < card.bottom && bottom > card.top;
        return [...document.querySelectorAll('button, input, select, [role="button"], [role="combobox"]')]
          .filter(
            (element) =>
              element.closest('deskside-ui') === null &&
              element.checkVisibility() &&
              meets(element.getBoundingClientRect()),
          )
          .map((element) => element.outerHTML.slice(0, 120));
      });
      expect(covered).toEqual([]);
    },
  );
});
