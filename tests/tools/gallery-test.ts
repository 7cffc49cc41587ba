import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { expect } from '../e2e/support/expect';
import { chromiumPath } from '../e2e/support/browser';
import { makeGallery, openGallery, type GallerySite } from './gallery-site';

/** What the stub behind the options page was asked, in order. */
interface StubWindow {
  readonly askedOfStub: readonly { readonly name: string; readonly payload: unknown }[];
}

interface Fixtures {
  /** Opens one page of the gallery; a page that throws fails the test. */
  readonly gallery: (path: string, width?: number) => Promise<Page>;
}

interface WorkerFixtures {
  readonly site: GallerySite;
  readonly shared: BrowserContext;
  /** One page for all that is only looked at; it is opened anew for each look. */
  readonly still: Page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const site = await makeGallery();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: ['--no-sandbox', '--disable-gpu'],
      });
      await use(await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true }));
      await browser.close();
    },
    { scope: 'worker' },
  ],
  still: [async ({ shared }, use) => use(await shared.newPage()), { scope: 'worker' }],
  gallery: async ({ site, shared }, use) => {
    const page = await shared.newPage();
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
