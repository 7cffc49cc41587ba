import type { Locator } from '@playwright/test';
import { expect } from './support/expect';
import { CARD_FOLDED_HEIGHT, CARD_HEIGHT, CARD_LINE_HEIGHT, DRAFT_BAR_HEIGHT } from '../../components/layout';
import { axeFindsNothing, isTwin } from '../tools/gallery-axe';
import { shots } from '../tools/gallery-shots';
import { showSettings } from './support/settings';
import { test } from '../tools/gallery-test';

const heightOf = async (locator: Locator) => (await locator.boundingBox())?.height;

axeFindsNothing(shots.filter(({ name }) => !isTwin(name)));

for (const set of ['card-light', 'card-narrow', 'card-long']) {
  test(
    `${set}: every state has the height that was reserved for it`,
    set === 'card-narrow' ? {} : { tag: '@wide' },
    async ({ gallery }) => {
      const page = await gallery(`index.html?set=${set}`);
      const cards = page.locator('.ds.card:not(:has(.problem))');
      await cards.first().waitFor();
      for (const card of await cards.all()) {
        const folded = (await card.getAttribute('data-folded')) !== null;
        const isLine = (await card.locator(':scope > .quiet').count()) > 0;
        const height = (await heightOf(card)) ?? 0;
        // The whole room is kept whatever is shown, so that in a narrow column what is short may take one line more.
        if (isLine || folded) {
          expect(height, await card.innerText()).toBeGreaterThanOrEqual(isLine ? CARD_LINE_HEIGHT : CARD_FOLDED_HEIGHT);
          expect(height, await card.innerText()).toBeLessThanOrEqual(CARD_HEIGHT / 2);
        } else if ((await card.locator('.similar-list, .suspicion').count()) > 0) {
          // What a person unfolds, and a ticket that speaks to a machine, take more; in a desk that scrolls in the card's room.
          expect(height, await card.innerText()).toBeGreaterThanOrEqual(CARD_HEIGHT);
        } else expect(height, await card.innerText()).toBe(CARD_HEIGHT);
      }
    },
  );
}

test(
  'what was sent of a summary is framed and whole in the narrow queue too',
  { tag: '@queue' },
  async ({ gallery }) => {
    const page = await gallery('sidepanel.html?state=queue-used', 300);
    await page.locator('[data-key]').first().waitFor();
    await page.keyboard.press('o');
    await page.locator('.summary-foot .link').click();
    const text = page.locator('dialog[open] pre');
    await expect(text).toHaveCSS('border-top-width', '1px');
    expect(await text.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
    const { x = -1, width = 999 } = (await page.locator('dialog[open]').boundingBox()) ?? {};
    expect([x >= 0, x + width <= 300]).toEqual([true, true]);
  },
);

for (const language of ['en', 'en-XA', 'ar-XB']) {
  test(
    `in ${language} no word of ours is cut in the narrowest column`,
    language === 'en' ? { tag: '@wide' } : {},
    async ({ gallery }) => {
      for (const set of ['card-narrow', 'draft-narrow']) {
        const page = await gallery(`index.html?set=${set}&lang=${language}`);
        await page.locator('.ds').first().waitFor();
        // A title beside how sure a suggestion is gives way in one piece; long names of the desk end in dots.
        const cut = await page
          .locator('.ds :is(h3, .btn, .pill, .note, .foot .link, .quiet > p, .folded p:not(.ellipsis), .limit-line)')
          .evaluateAll((parts) =>
            parts
              .filter((part) => part.closest('.deciding .head > h3') === null)
              .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
              .map(({ textContent }) => textContent),
          );
        expect(cut, set).toEqual([]);
        const wide = await page
          .locator('.ds.panel')
          .evaluateAll((panels) => panels.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
        expect(wide, set).toBe(0);
      }
    },
  );
}

for (const set of ['draft-light', 'draft-narrow']) {
  test(`${set}: the panel keeps its height from the first wait to the finished draft`, async ({ gallery }) => {
    const page = await gallery(`index.html?set=${set}`);
    const cell = (name: string) => page.locator(`[data-name="${name}"] .ds`);
    expect(await heightOf(cell('closed'))).toBe(DRAFT_BAR_HEIGHT);
    const heights = await Promise.all(
      ['reading', 'waiting', 'streaming', 'done', 'from a macro', 'cut off'].map((name) => heightOf(cell(name))),
    );
    expect(new Set(heights).size, heights.join()).toBe(1);
  });
}

test('opening and closing what lies under the buttons never moves them', async ({ gallery }) => {
  const page = await gallery('index.html?set=card-light');
  for (const name of ['likely', 'would overwrite both', 'not sure']) {
    const cell = page.locator(`[data-name="${name}"]`);
    const accept = cell.getByRole('button', { name: 'Accept' });
    // Within the card, since the press may scroll the page.
    const place = () =>
      accept.evaluate(
        (button) => button.getBoundingClientRect().top - (button.closest('.card')?.getBoundingClientRect().top ?? 0),
      );
    const before = await place();
    await cell.getByRole('button', { name: /^(?:Change|Another) Category/ }).click();
    await expect(cell.getByRole('combobox')).toBeVisible();
    expect(await place()).toBe(before);
  }
});

test('styles of the desk stay outside', async ({ gallery }) => {
  const page = await gallery('index.html?set=card-light');
  const title = page.locator('[data-name="likely"] h3');
  await expect(title).toHaveCSS('text-transform', 'none');
  await expect(title).toHaveCSS('letter-spacing', 'normal');
  await expect(title).toHaveCSS('font-size', '13px');
});

test('the record of what was sent opens and closes by keyboard, and the focus goes back', async ({ gallery }) => {
  const page = await gallery('index.html?set=card-light');
  const link = page.locator('[data-name="very likely, local"]').getByRole('button', { name: 'What was sent' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('http://localhost:11434/v1/chat/completions');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a decision by keyboard alone, in the order of the eye', async ({ gallery }) => {
  const page = await gallery('index.html?set=card-light');
  const cell = page.locator('[data-name="likely"]');
  await cell.getByRole('checkbox').first().focus();
  await page.keyboard.press('Tab');
  await expect(cell.getByRole('button', { name: 'Change Category' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('vpn');
  await page.keyboard.press('Enter');
  await expect(cell.getByRole('button', { name: 'Change Category' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell.getByRole('button', { name: 'Accept' })).toBeFocused();
  await expect(cell).toContainText('Your choice');
});

test('going to the policy studio and back loses nothing that was typed, and reaches nothing that is hidden', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=managed-by-nobody#writing');
  const tone = page.getByLabel('Tone', { exact: true }).first();
  const way = page.getByRole('link', { name: 'Open the policy studio' });
  const back = page.getByRole('link', { name: 'Back to Team' });
  const name = page.getByRole('textbox', { name: 'Name of your organisation' });
  await tone.fill('Warm');
  await showSettings(page, 'team');
  await way.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(tone).toBeHidden();
  await name.fill('Typed Ltd');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Policy studio']);
  await back.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Team');
  await expect(name).toBeHidden();
  await showSettings(page, 'writing');
  await expect(tone).toHaveValue('Warm');
  await expect(name).toBeHidden();
  await page.goBack();
  await page.goBack();
  await expect(name).toHaveValue('Typed Ltd');
});
