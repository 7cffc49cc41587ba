import { chromium, test as base, type Browser, type Page } from '@playwright/test';
import { expect } from '../e2e/support/expect';
import { chromiumPath } from '../e2e/support/browser';
import { makeGallery, openGallery } from './gallery-site';

/** What the stub behind the options page was asked, in order. */
interface StubWindow {
  readonly askedOfStub: readonly { readonly name: string; readonly payload: unknown }[];
}

interface Fixtures {
  /** Opens one page of the gallery; a page that throws fails the test. */
  readonly gallery: (path: string, width?: number) => Promise<Page>;
}

export const test = base.extend<Fixtures, { site: string; shared: Browser }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  site: [async ({}, use) => use(await makeGallery()), { scope: 'worker' }],
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: ['--no-sandbox', '--disable-gpu'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ site, shared }, use) => {
    const page = await shared.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
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

export const asked = (page: Page) => page.evaluate(() => (window as unknown as StubWindow).askedOfStub);
export const namesOf = async (page: Page): Promise<string[]> => (await asked(page)).map(({ name }) => name);
/** What the last request of that name carried. */
export const lastOf = async (page: Page, wanted: string): Promise<unknown> =>
  (await asked(page)).findLast(({ name }) => name === wanted)?.payload;
