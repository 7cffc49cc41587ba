import { chromium, expect, test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { CARD_FOLDED_HEIGHT, CARD_HEIGHT, DRAFT_BAR_HEIGHT } from '../../components/layout';
import { shots } from '../tools/gallery-shots';
import { axeFindings, makeGallery, openGallery } from '../tools/gallery-site';
import { chromiumPath } from './support/browser';

/** What the stub behind the options page was asked, in order. */
interface StubWindow {
  readonly askedOfStub: readonly { readonly name: string; readonly payload: unknown }[];
}

interface Fixtures {
  readonly gallery: (path: string, width?: number) => Promise<Page>;
}

const test = base.extend<Fixtures, { site: string; shared: Browser }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  site: [async ({}, use) => use(await makeGallery()), { scope: 'worker' }],
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ site, shared }, use) => {
    const page = await shared.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', bypassCSP: true });
    let thrown: readonly string[] = [];
    await use(async (path, width = 1280) => {
      await page.setViewportSize({ width, height: 900 });
      thrown = await openGallery(page, site, path);
      return page;
    });
    expect(thrown).toEqual([]);
    await page.close();
  },
});

const heightOf = async (locator: Locator) => (await locator.boundingBox())?.height;
const asked = (page: Page) => page.evaluate(() => (window as unknown as StubWindow).askedOfStub);
const namesOf = async (page: Page) => (await asked(page)).map(({ name }) => name);

for (const shot of shots) {
  test(`axe finds nothing: ${shot.name}`, async ({ site, shared }) => {
    const context = await shared.newContext({ viewport: { width: shot.width, height: 800 }, colorScheme: shot.dark ? 'dark' : 'light', reducedMotion: 'reduce', bypassCSP: true });
    const page = await context.newPage();
    await openGallery(page, site, shot.url);
    await shot.act(page);
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
}

for (const set of ['card-light', 'card-narrow', 'card-long']) {
  test(`${set}: every state has the height that was reserved for it`, async ({ gallery }) => {
    const page = await gallery(`index.html?set=${set}`);
    const cards = page.locator('.ds.card:not(:has(.problem))');
    await cards.first().waitFor();
    for (const card of await cards.all()) {
      const folded = (await card.getAttribute('data-folded')) !== null;
      expect(await heightOf(card), await card.innerText()).toBe(folded ? CARD_FOLDED_HEIGHT : CARD_HEIGHT);
    }
  });
}

for (const set of ['draft-light', 'draft-narrow']) {
  test(`${set}: the panel keeps its height from the first wait to the finished draft`, async ({ gallery }) => {
    const page = await gallery(`index.html?set=${set}`);
    const cell = (name: string) => page.locator(`[data-name="${name}"] .ds`);
    expect(await heightOf(cell('closed'))).toBe(DRAFT_BAR_HEIGHT);
    const heights = await Promise.all(['reading', 'waiting', 'streaming', 'done', 'from a macro', 'cut off'].map((name) => heightOf(cell(name))));
    expect(new Set(heights).size, heights.join()).toBe(1);
  });
}

test('opening and closing what lies under the buttons never moves them', async ({ gallery }) => {
  const page = await gallery('index.html?set=card-light');
  for (const name of ['likely', 'would overwrite both', 'not sure']) {
    const cell = page.locator(`[data-name="${name}"]`);
    const accept = cell.getByRole('button', { name: 'Accept' });
    // Within the card, since the press may scroll the page.
    const place = () => accept.evaluate((button) => button.getBoundingClientRect().top - (button.closest('.card')?.getBoundingClientRect().top ?? 0));
    const before = await place();
    await cell.getByRole('button', { name: 'Dismiss' }).click();
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
  await cell.getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.press('Tab');
  await expect(cell.getByRole('button', { name: 'Dismiss' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(cell.getByRole('radio').nth(1)).toBeChecked();
  await expect(cell).toContainText('Your choice');
});

test('options: address, model and key are saved by keyboard, after the browser was asked; the key is never shown', async ({ gallery }) => {
  const page = await gallery('options.html?state=fresh');
  await page.getByRole('radio', { name: 'On this device' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('localhost:11434');
  await expect(page.getByText('Calls http://localhost:11434/v1/chat/completions')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('llama3.2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sk-secret-9x7q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Answers come from your server. The address is localhost:11434. The model is llama3.2. The key is saved.')).toBeVisible();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);

  const calls = await asked(page);
  const permission = calls.findIndex(({ name }) => name === 'permissions.request');
  expect(calls[permission]?.payload).toEqual({ origins: ['http://localhost/*'] });
  expect(permission).toBeLessThan(calls.findIndex(({ name }) => name === 'settings.save'));
  expect(calls.find(({ name }) => name === 'key.save')?.payload).toEqual({ provider: 'compatible', key: 'sk-secret-9x7q' });
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Key', { exact: true })).toHaveAttribute('placeholder', '•••• 9x7q');
  expect(await page.content()).not.toContain('sk-secret');
});

test('options: a cleared key is removed by the next save, and not before', async ({ gallery }) => {
  const page = await gallery('options.html?state=used');
  const key = page.getByLabel('Key', { exact: true });
  await key.fill('x');
  await key.fill('');
  await expect(page.getByText('Saving removes the saved key.')).toBeVisible();
  expect(await namesOf(page)).not.toContain('key.remove');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByText('The key is removed.')).toBeVisible();
  expect(await namesOf(page)).toContain('key.remove');
  await expect(key).toHaveAttribute('placeholder', 'none');
});

test('options: a refused permission saves nothing, keeps what was typed and explains', async ({ gallery }) => {
  const page = await gallery('options.html?state=refused');
  await page.getByLabel('Address').fill('localhost:1234');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByText('The browser was not allowed to reach http://localhost')).toBeVisible();
  expect(await namesOf(page)).not.toContain('settings.save');
  await expect(page.getByLabel('Address')).toHaveValue('localhost:1234');
  await expect(page.getByText('Not saved yet')).toBeVisible();
});

test('options: errors stand at their fields when they are left', async ({ gallery }) => {
  const page = await gallery('options.html?state=used');
  const context = page.getByLabel('At most sent');
  await context.fill('12');
  await expect(context).toHaveAttribute('aria-invalid', 'false');
  await context.blur();
  await expect(context).toHaveAttribute('aria-invalid', 'true');
  await expect(context).toHaveAccessibleDescription(/Type a whole number of characters from 2,000 to 400,000/);
});

test('options: what the worker finds wrong stands at its field too', async ({ gallery }) => {
  const page = await gallery('options.html?state=used');
  await page.getByLabel('Model').fill('refused');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByLabel('Model')).toHaveAccessibleDescription(/exactly as the server lists it/);
});

test('options: erasing asks first, and Escape keeps everything', async ({ gallery }) => {
  const page = await gallery('options.html?state=used');
  await page.getByRole('button', { name: 'Erase activity' }).click();
  await expect(page.getByRole('dialog')).toContainText('the records of what was sent are erased');
  await page.keyboard.press('Escape');
  expect(await namesOf(page)).not.toContain('data.erase');
  await page.getByRole('button', { name: 'Erase activity' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('Activity is erased.')).toBeVisible();
  expect((await asked(page)).find(({ name }) => name === 'data.erase')?.payload).toEqual({ what: 'activity' });
});

test('options: nothing is cut off at 360 px', async ({ gallery }) => {
  const page = await gallery('options.html?state=used', 360);
  await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
