import type { Page } from '@playwright/test';
import { expect } from './support/expect';
import { test } from '../tools/gallery-test';

/** The list of values by itself, as the card opens it. */
const cellOf = (page: Page, name: string) => {
  const cell = page.locator(`[data-name="${name}"]`);
  const field = cell.getByRole('combobox');
  return {
    cell,
    field,
    list: cell.getByRole('listbox'),
    marked: cell.locator('[role="option"][aria-selected="true"]'),
    change: cell.getByRole('button', { name: 'Change' }),
    taken: cell.locator('.taken'),
  };
};

test.describe('@choices the list of values', () => {
  test('the right value is a letter or an arrow and Enter away, and the focus goes back', async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-light');
    const { field, change, taken } = cellOf(page, 'category');
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(taken).toHaveText('Taken: Hardware › Printer › Paper jam');
    await expect(change).toBeFocused();
    await expect(field).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('vpn');
    await page.keyboard.press('Enter');
    await expect(taken).toHaveText('Taken: Network › VPN › Cannot connect');
    await expect(change).toBeFocused();
  });

  test('Escape empties the field, then closes and gives the focus back', async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-light');
    const { field, change } = cellOf(page, 'category');
    await field.fill('vpn');
    await field.press('Escape');
    await expect(field).toHaveValue('');
    await field.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(change).toBeFocused();
  });

  for (const [key, next] of [
    ['Tab', 'priority'],
    ['Shift+Tab', 'category'],
  ] as const)
    test(
      `${key} closes without taking, and the focus goes on as if nothing had been there`,
      key === 'Tab' ? {} : { tag: '@wide' },
      async ({ gallery }) => {
        const page = await gallery('index.html?set=picker-light');
        const { field, taken } = cellOf(page, 'category');
        await field.press('ArrowDown');
        await field.press(key);
        await expect(field).toHaveCount(0);
        await expect(cellOf(page, next).change).toBeFocused();
        await expect(taken).toHaveText('');
      },
    );

  test('Home and End move in what was typed, and digits are typed', { tag: '@wide' }, async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-light');
    const { field } = cellOf(page, 'two thousand');
    await field.fill('19');
    await field.press('Home');
    await page.keyboard.type('x');
    await field.press('End');
    await page.keyboard.type('1');
    await expect(field).toHaveValue('x191');
  });

  test('while an input method composes, what is there so far is looked for, and Enter ends the word only', async ({
    gallery,
  }) => {
    const page = await gallery('index.html?set=picker-light');
    const { field, marked, taken } = cellOf(page, 'japanese');
    await field.focus();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'とな', selectionStart: 2, selectionEnd: 2 });
    await expect(field).toHaveValue('とな');
    await expect(marked).toHaveText(/^トナー切れ/);
    for (const key of ['ArrowDown', 'Escape', 'Enter']) await page.keyboard.press(key);
    await expect(field).toHaveCount(1);
    await expect(taken).toHaveText('');
    await keyboard.send('Input.insertText', { text: 'トナー' });
    await expect(field).toHaveValue('トナー');
    await page.keyboard.press('Enter');
    await expect(taken).toHaveText('Taken: ハードウェア › プリンター › トナー切れ');
  });

  test('a click takes, and neither a press on the list nor scrolling takes the focus from the field', async ({
    gallery,
  }) => {
    const page = await gallery('index.html?set=picker-light');
    const { cell, field, list, taken } = cellOf(page, 'two thousand');
    await field.focus();
    await cell.getByText('Likely', { exact: true }).click();
    await expect(field).toBeFocused();
    await list.hover();
    await page.mouse.wheel(0, 20_000);
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(10_000);
    await expect(field).toBeFocused();
    const row = cell.getByRole('option').nth(5);
    const name = await row.getAttribute('title');
    await row.click();
    const [, number] = /(\d+) \D+$/.exec(name ?? '') ?? [];
    await expect(taken).toHaveText(`Taken: v${number}`);
  });

  test('scrolled to its end, the list does not scroll the desk', async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-many');
    // A wheel that is turned by a test goes nowhere beyond the end, whatever is said here.
    await expect(cellOf(page, 'two thousand').list).toHaveCSS('overscroll-behavior-y', 'contain');
  });

  test('opening it scrolls nothing of the page when it stands still in the window', async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-many');
    const { field, change } = cellOf(page, 'two thousand');
    await change.press('Enter');
    await expect(field).toHaveCount(0);
    await page.evaluate(() => {
      document.body.style.height = '5000px';
      const cell = document.querySelector<HTMLElement>('.cell');
      if (cell !== null) Object.assign(cell.style, { position: 'fixed', top: '840px' });
      scrollTo(0, 1000);
    });
    await change.evaluate((button: HTMLElement) => button.click());
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(1000);
  });

  test('two thousand values: few rows in the document at any time, and never an empty list', async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-many');
    const { field, list, cell, marked } = cellOf(page, 'two thousand');
    await field.press('ArrowUp');
    await expect(marked).toHaveAttribute('title', /Scanner 1999/);
    for (const to of [0, 0.13, 0.5, 0.77, 1]) {
      await list.evaluate((element, part) => {
        element.scrollTop = part * element.scrollHeight;
      }, to);
      await expect
        .poll(() =>
          list.evaluate((element) => {
            const { top, bottom, left } = element.getBoundingClientRect();
            const tree = element.getRootNode() as ShadowRoot;
            // A row, not the bare list, is under a point in each tenth of it.
            return Array.from({ length: 10 }, (_, at) => top + 4 + ((bottom - top - 8) * at) / 9).filter(
              (y) => tree.elementFromPoint(left + 20, y)?.closest('[role="option"], p') == null,
            ).length;
          }),
        )
        .toBe(0);
      expect(await cell.getByRole('option').count()).toBeLessThan(30);
    }
  });

  /** Every width at which a name begins to fit, before a release; every fifth else. Pixels. */
  const STEP = process.env['DESKSIDE_ALL'] === undefined ? 15 : 3;
  for (const [set, forcedColors] of [
    ['picker-light', 'none'],
    ['picker-narrow', 'none'],
    ['picker-dark', 'none'],
    ['picker-light', 'active'],
  ] as const) {
    const where = set === 'picker-narrow' ? {} : { tag: '@wide' };
    test(`${set}, forced colours ${forcedColors}: every row is as high as its words`, where, async ({ gallery }) => {
      const page = await gallery(`index.html?set=${set}`);
      await page.emulateMedia({ forcedColors });
      await page.reload();
      await cellOf(page, 'japanese').field.waitFor();
      const all = page.locator('[data-name] [role="option"]');
      const seen = new Set<number>();
      let drawn = 0;
      let spacious = 0;
      // Wherever the edge is, a name that just fits and one that just does not are both among them.
      for (let width = 250; width <= 350; width += STEP) {
        await page.locator('.cell').evaluateAll((cells: HTMLElement[], wide) => {
          for (const cell of cells) cell.style.width = `${wide + 28}px`;
        }, width);
        // Rows are set anew in the same frame; the next one shows them.
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const rows = await all.evaluateAll((found) =>
          found.map((row) => {
            const [name] = row.children;
            const parts = [...row.children].map((part) => part.getBoundingClientRect().bottom);
            return {
              title: row.getAttribute('title'),
              spare: row.getBoundingClientRect().bottom - 4 - Math.max(...parts),
              lines: (name?.getBoundingClientRect().height ?? 0) / 18,
              wants: (name?.scrollHeight ?? 0) / 18,
            };
          }),
        );
        expect(rows.length).toBeGreaterThan(40);
        for (const { title, spare, lines, wants } of rows) {
          expect([width, title, lines]).toEqual([width, title, Math.min(2, wants)]);
          expect(spare, `${width} ${title}`).toBeGreaterThan(-0.5);
          seen.add(lines);
          drawn += 1;
          if (spare > 0.5) spacious += 1;
        }
      }
      expect(seen).toEqual(new Set([1, 2]));
      // A name that fits by a hair’s breadth may get a line more than it needs.
      expect(spacious / drawn).toBeLessThan(0.01);
    });
  }

  test('another width of the card sets the rows anew', { tag: '@wide' }, async ({ gallery }) => {
    const page = await gallery('index.html?set=picker-dark');
    const { cell } = cellOf(page, 'german');
    const first = cell.getByRole('option').nth(1);
    await expect(first).toHaveCSS('height', '42px');
    await page.locator('.cell', { has: page.locator('[data-name="german"]') }).evaluate((element: HTMLElement) => {
      element.style.width = '288px';
    });
    await expect(first).toHaveCSS('height', '60px');
  });
});
