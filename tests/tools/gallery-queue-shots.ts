import type { Page } from '@playwright/test';
import type { Shot } from './gallery-shot';

/** The panel is as narrow as a browser lets it be. */
const NARROW = 300;

const shot = (name: string, state: string, look: Partial<Shot> = {}): Shot => ({
  name: `queue-${name}`,
  url: `sidepanel.html?state=queue-${state}`,
  width: NARROW,
  act: ready,
  ...look,
});

const ready = (page: Page): Promise<void> => page.locator('.panel').waitFor();
const rows = (page: Page): Promise<void> => page.locator('[data-key]').first().waitFor();

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await rows(page);
    for (const key of keys) await page.keyboard.press(key);
  };

const board = async (page: Page) => {
  await rows(page);
  await page.locator('.look .btn').nth(1).click();
  await page.locator('.board-card').first().waitFor();
};

const filtered = async (page: Page) => {
  await press('f')(page);
  await page.locator('.facet-value input').nth(1).check();
  await page.locator('.facet-value input').nth(8).check();
};

const toNothing = async (page: Page) => {
  await rows(page);
  await page.keyboard.press('/');
  await page.keyboard.type('nothing is called this');
  await page.locator('.panel-notice').waitFor();
};

const news = async (page: Page) => {
  await press('j', 'j')(page);
  await page.evaluate(() => {
    const { queueOfStub } = window as unknown as {
      queueOfStub: { rows(): { key: string }[]; tell(told: unknown): void };
    };
    const made = queueOfStub
      .rows()
      .slice(0, 3)
      .map((row) => ({ ...row, key: `${row.key}9` }));
    queueOfStub.tell({ type: 'changed', rows: made, gone: [] });
  });
  await page.locator('.show-new').waitFor();
};

const folded = async (page: Page) => {
  await rows(page);
  await page.locator('.fold-desks').click();
  await page.locator('.desk-line').first().waitFor();
};

/** The queue's page: beside a desk and as a page of its own. */
export const queueShots: readonly Shot[] = [
  shot('list', 'used', { act: rows }),
  shot('list-dark', 'used', { act: rows, dark: true }),
  shot('list-middle', 'used', { act: rows, width: 640 }),
  shot('list-wide', 'used', { act: rows, width: 1280 }),
  shot('list-wide-dark', 'used', { act: press('j', 'x', 'Shift+J'), width: 1280, dark: true }),
  shot('list-forced', 'used', { act: press('x', 'Shift+J', 'j'), forced: true }),
  shot('one-desk', 'one', { act: rows }),
  shot('selected', 'used', { act: press('x', 'Shift+J', 'Shift+J', 'Shift+J') }),
  shot('accepted', 'used', {
    act: async (page) => (await press('a')(page), page.locator('.said-line .btn').waitFor()),
  }),
  shot('news', 'used', { act: news }),
  shot('desks', 'used', { act: folded }),
  shot('board', 'used', { act: board }),
  shot('board-wide', 'used', { act: board, width: 1280 }),
  shot('board-wide-dark', 'used', { act: board, width: 1280, dark: true }),
  shot('filter', 'used', { act: filtered }),
  shot('views', 'used', { act: async (page) => (await rows(page), page.locator('.view-button').click()) }),
  shot('more', 'used', {
    act: async (page) => (await rows(page), page.locator('.action-bar [aria-haspopup]').click()),
  }),
  shot('keys', 'used', { act: press('?') }),
  shot('no-bulk', 'no-bulk', { act: press('x', 'Shift+J') }),
  shot('nothing-fits', 'used', { act: toNothing }),
  shot('empty', 'empty'),
  shot('first', 'first'),
  shot('no-desk', 'no-desk'),
  shot('error', 'error', { act: rows }),
  shot('unread', 'unread'),
  shot('off', 'off'),
  shot('forbidden', 'forbidden'),
  shot('asks-each', 'asks-each', { act: rows }),
  shot('scripts', 'scripts', { act: rows }),
  shot('loading', 'loading'),
];
