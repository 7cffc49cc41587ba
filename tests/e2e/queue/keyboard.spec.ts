import type { Page } from '@playwright/test';
import { test } from '../../tools/gallery-test';
import { expect } from '../support/expect';

/** What a person presses, counted. The page is the queue's own, with a worker's part that keeps its rows in the page. */
function hands(page: Page) {
  let presses = 0;
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text: string) => {
      presses += text.length;
      await page.keyboard.type(text);
    },
    presses: () => presses,
  };
}

const marked = (page: Page) => page.locator('[data-marked]');
const row = (page: Page, number: string) => page.locator(`[role="row"][aria-label^="${number},"]`);
const said = (page: Page) => page.locator('.said-line [role="status"]');

type Gallery = (path: string) => Promise<Page>;

async function open(gallery: Gallery, state: string): Promise<Page> {
  const page = await gallery(`sidepanel.html?state=queue-${state}`);
  await marked(page).waitFor();
  return page;
}

test.describe('five tasks by keyboard alone', { tag: '@queue' }, () => {
  test('twenty very likely suggestions are decided with 25 presses at most', async ({ gallery }) => {
    const page = await open(gallery, 'likely');
    const { press, presses } = hands(page);
    for (let at = 0; at < 20; at += 1) await press('a');
    await expect(said(page)).toHaveText('#2019 is set as suggested.');
    const decided = await page.evaluate(
      () =>
        (window as unknown as { queueOfStub: { rows(): { suggestion: { decision: string | null } }[] } }).queueOfStub
          .rows()
          .filter(({ suggestion }) => suggestion.decision === 'accepted').length,
    );
    expect(decided).toBe(20);
    expect(presses()).toBeLessThanOrEqual(25);
  });

  test('a ticket is found by its subject with 6 presses at most', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    const { press, type, presses } = hands(page);
    await press('/');
    await type('lapt');
    await press('Enter');
    await expect(marked(page)).toHaveAttribute('aria-label', /New laptop for Priya/);
    await expect(page.getByRole('grid')).toBeFocused();
    expect(presses()).toBeLessThanOrEqual(6);
  });

  test('one is snoozed with 3 presses at most', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    const { press, presses } = hands(page);
    await press('s', 'Enter');
    await expect(said(page)).toContainText('#1042 is snoozed until');
    expect(presses()).toBeLessThanOrEqual(3);
  });

  test('five are completed at once with 8 presses at most', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    const { press, presses } = hands(page);
    await press('x', 'Shift+J', 'Shift+J', 'Shift+J', 'Shift+J', 'e');
    await page.getByRole('dialog').waitFor();
    await press('Enter');
    await expect(said(page)).toHaveText('5 tickets are completed.');
    expect(presses()).toBeLessThanOrEqual(8);
  });

  test('the last action is undone with 2 presses at most', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.keyboard.press('a');
    await expect(said(page)).toHaveText('#1042 is set as suggested.');
    const { press, presses } = hands(page);
    await press('u');
    await expect(said(page)).toHaveText('#1042 is as it was before.');
    expect(presses()).toBeLessThanOrEqual(2);
  });
});

test.describe('the list', { tag: '@queue' }, () => {
  test('what is new waits while the keyboard is in it, and moves no row', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.keyboard.press('j');
    const before = await row(page, '#1044').boundingBox();
    await page.evaluate(() => {
      const { queueOfStub } = window as unknown as {
        queueOfStub: { rows(): { key: string; number: string }[]; tell(told: unknown): void };
      };
      const made = queueOfStub
        .rows()
        .slice(0, 3)
        .map((one) => ({ ...one, key: `${one.key}9`, number: `${one.number}9`, subject: 'New one' }));
      queueOfStub.tell({ type: 'changed', rows: made, gone: [queueOfStub.rows()[0]?.key] });
    });
    await expect(page.getByRole('button', { name: 'Show 3 new tickets' })).toBeVisible();
    expect(await row(page, '#1044').boundingBox()).toEqual(before);
    await expect(row(page, '#1042')).toContainText('Left the queue');
    await page.keyboard.press('.');
    await expect(page.getByRole('row', { name: 'New one' })).toHaveCount(3);
    await expect(row(page, '#1043')).toHaveAttribute('data-marked', 'true');
  });

  test('single keys do nothing while somebody types, and Escape goes one step back each time', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.keyboard.press('x');
    await page.keyboard.press('/');
    await page.keyboard.type('ade');
    await expect(page.getByRole('searchbox')).toHaveValue('ade');
    await expect(said(page)).toHaveText('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeFocused();
  });

  test('the keys are told, and the focus comes back to the list', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.setViewportSize({ width: 300, height: 640 });
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Accept, and go on to the next');
    await expect(page.getByText('Next ticket')).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect(row(page, '#1043')).toHaveAttribute('data-marked', 'true');

    // Nothing has been said yet, so there is no line for it; the first one covers no row that is marked.
    const line = page.locator('.said-line');
    expect((await line.boundingBox())?.height).toBe(0);
    for (let down = 0; down < 9; down += 1) await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect(said(page)).not.toHaveText('');
    expect((await line.boundingBox())?.height).toBeGreaterThan(30);
    await expect(marked(page)).toBeInViewport({ ratio: 1 });
  });

  test('on the board the arrows go through columns, and keys act there too', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.getByRole('button', { name: 'Board' }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowRight');
    await expect(marked(page)).toHaveAttribute('aria-label', /New laptop for Priya/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('d');
    await expect(said(page)).toContainText('#1043 is dismissed');
  });

  test('of ten thousand tickets few are drawn, and letters leave those that have them', async ({ gallery }) => {
    const page = await open(gallery, 'many');
    await expect(page.getByText('10,000 tickets')).toBeVisible();
    expect(await page.locator('[data-key]').count()).toBeLessThan(100);
    await page.keyboard.press('End');
    await expect(marked(page)).toHaveCount(1);
    await page.keyboard.press('/');
    await page.keyboard.type('print');
    await expect(page.getByText(/^9\d\d tickets|^1,0\d\d tickets/)).toBeVisible();
  });
});
