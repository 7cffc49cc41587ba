import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { bundleGallery } from './gallery-bundle';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface GallerySite {
  /** Where its pages are, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Bundles the gallery and serves it on this computer. Its files may be stored, so that a browser compiles them once for many pages. */
export async function makeGallery(mode: 'development' | 'production' = 'development'): Promise<GallerySite> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-gallery-'));
  await bundleGallery(folder, mode);
  const names = await readdir(folder);
  const files = new Map<string, Buffer>(
    await Promise.all(names.map(async (name) => [`/${name}`, await readFile(join(folder, name))] as const)),
  );
  // Where the extension has its words.
  for (const name of names.filter((one) => one.startsWith('words-')))
    files.set(`/${name.replace('words-', 'words/')}`, files.get(`/${name}`) ?? Buffer.alloc(0));
  await rm(folder, { recursive: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = files.get(path);
    // An icon is asked for by the browser itself.
    response.writeHead(file !== undefined ? 200 : path === '/favicon.ico' ? 204 : 404, {
      'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'max-age=3600',
    });
    response.end(file);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The gallery has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Opens one page of the gallery. Answers what the page threw or logged as an error, as it comes. */
export async function openGallery(page: Page, site: GallerySite, path: string): Promise<readonly string[]> {
  const thrown: string[] = [];
  page.removeAllListeners('pageerror').removeAllListeners('console');
  page.on('pageerror', (error) => thrown.push(error.message));
  page.on('console', (message) => message.type() === 'error' && thrown.push(message.text()));
  await page.goto(site.address + path);
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
