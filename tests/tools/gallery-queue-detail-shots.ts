import type { Page } from '@playwright/test';
import type { Shot } from './gallery-shot';

const NARROW = 300;
const WIDE = 1280;

const shot = (name: string, act: Shot['act'], look: Partial<Shot> & { readonly state?: string } = {}): Shot => {
  const { state = 'used', ...more } = look;
  return { name: `queue-${name}`, url: `sidepanel.html?state=queue-${state}`, width: NARROW, act, ...more };
};

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await page.locator('[data-key]').first().waitFor();
    for (const key of keys) await page.keyboard.press(key);
  };

const selected = press('x', 'Shift+J', 'Shift+J', 'Shift+J', 'Shift+J');

const inDialog =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await selected(page);
    for (const key of keys) await page.keyboard.press(key);
    await page.locator('.panel-dialog').waitFor();
  };

const showEach = async (page: Page) => {
  await page.locator('.run-text').click();
  await page.locator('.panel-dialog').waitFor();
};

const setValue = async (page: Page) => {
  await inDialog('c')(page);
  const field = page.locator('.set-value select').last();
  await field.selectOption('category');
  await page.locator('.set-value .picker').waitFor();
};

const detail = async (page: Page) => {
  await press('o')(page);
  await page.locator('.detail-part, .panel-detail .problem').first().waitFor();
};

const end = async (page: Page) => {
  await detail(page);
  await page.locator('.happened').last().scrollIntoViewIfNeeded();
};

const change = async (page: Page) => {
  await press('c')(page);
  await page.locator('.control-picker').waitFor();
};

const reasons = async (page: Page) => {
  await detail(page);
  await page.locator('.dismiss [aria-expanded]').click();
};

const note = (text: string) => async (page: Page) => {
  await detail(page);
  await page.locator('.note-box textarea').fill(text);
  await page.locator('.note-box .btn').click();
  await page.locator('.note-preview').waitFor();
};

const refused = async (page: Page) => {
  await note('refused: call Ann back at three')(page);
  await page.locator('.note-preview .btn.primary').click();
  await page.locator('.note-preview .bad').waitFor();
};

/** The internal note about what was suggested is unfolded. */
const analysis = async (page: Page) => {
  await detail(page);
  await page.locator('.analysis > .row .link').click();
  await page.locator('.analysis-note .note-words').waitFor();
};

const sentOf = async (page: Page) => {
  await detail(page);
  await page.locator('.summary-foot .link').click();
  await page.locator('dialog[open] pre').waitFor();
};

/** What is done to several tickets, and one ticket whole. */
export const queueDetailShots: readonly Shot[] = [
  shot('bulk', selected, { state: 'one' }),
  shot('bulk-wide', selected, { width: WIDE }),
  shot('bulk-preview', inDialog('a')),
  shot('bulk-preview-dark', inDialog('a'), { dark: true }),
  shot('bulk-preview-complete', inDialog('e'), { width: WIDE }),
  shot('bulk-preview-dismiss', inDialog('d')),
  shot('bulk-set', setValue),
  shot('snooze', inDialog('s')),
  shot('snooze-dark', inDialog('s'), { dark: true }),
  shot('running', async (page) => page.locator('.run-text').waitFor(), { state: 'running' }),
  shot('running-each', showEach, { state: 'running' }),
  shot('result', showEach, { state: 'result' }),
  shot('result-wide-dark', showEach, { state: 'result', width: WIDE, dark: true }),
  shot('result-after', async (page) => (await showEach(page), page.keyboard.press('Escape')), { state: 'result' }),
  shot('detail', detail),
  shot('detail-end', end),
  shot('detail-wide', detail, { width: WIDE }),
  shot('detail-wide-dark', detail, { width: WIDE, dark: true }),
  shot('detail-change', change),
  shot('detail-changed', async (page) => {
    await change(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.control-said').waitFor();
  }),
  shot('detail-reasons', reasons),
  shot('detail-note', note('Called Ann: it is every program.')),
  shot('detail-note-failed', refused),
  shot('detail-long', async (page) => (await press('j')(page), detail(page))),
  shot('detail-old', detail, { state: 'detail-old' }),
  shot('detail-error', detail, { state: 'detail-error' }),
  shot('detail-analysis', analysis, { state: 'scripts' }),
  shot('detail-scripts', async (page) => (await press('j')(page), analysis(page)), { state: 'scripts' }),
  shot('detail-sent', sentOf),
  shot('detail-similar', async (page) => {
    await detail(page);
    await page
      .locator('.detail-part .similar-list')
      .first()
      .evaluate((list) => list.scrollIntoView({ block: 'center' }));
  }),
];
