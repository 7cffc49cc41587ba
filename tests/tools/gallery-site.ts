import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleGallery } from './gallery-bundle';

const SITE = 'http://gallery.test';
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Bundles the gallery into a fresh folder and answers with it. */
export async function makeGallery(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-gallery-'));
  await bundleGallery(folder);
  return folder;
}

/** Opens one page of the gallery without a server. Answers what the page threw or logged as an error, as it comes. */
export async function openGallery(page: Page, folder: string, path: string): Promise<readonly string[]> {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  page.on('console', (message) => message.type() === 'error' && thrown.push(message.text()));
  await page.route(`${SITE}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'favicon.ico') return route.fulfill({ status: 204 });
    return route.fulfill({
      contentType: types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      body: await readFile(join(folder, name)),
    });
  });
  await page.goto(`${SITE}/${path}`);
  return thrown;
}

/** One line per finding of axe, on the page or a part of it. The gallery itself is no page, so rules about a page's outline do not apply to it. */
export async function axeFindings(page: Page, part?: Locator): Promise<string[]> {
  const gallery = page.url().includes('index.html');
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    // Only what is found needs its way through the page told; for all that is in order that takes longer than the look itself.
    .options({ resultTypes: ['violations'] })
    .disableRules(gallery ? ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique'] : []);
  await part?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const { violations } = await (part === undefined ? axe : axe.include('[data-looked-at]')).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      (node) => `${impact} ${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`,
    ),
  );
}
