import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleGallery } from './gallery-bundle';
import { shots } from './gallery-shots';

/**
 * Photographs every state of the interface and runs axe over it.
 * Usage: tsx tests/tools/gallery.ts [folder] [part of a picture's name]
 */
const [folder = 'test-results/gallery', only = ''] = process.argv.slice(2);
const SITE = 'http://gallery.test';

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules(['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique']).analyze();
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`));
}

const site = await mkdtemp(join(tmpdir(), 'deskside-gallery-'));
await mkdir(folder, { recursive: true });
await bundleGallery(site);
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let faults = 0;
try {
  for (const shot of shots.filter(({ name }) => name.includes(only))) {
    const context = await browser.newContext({ viewport: { width: shot.width, height: 800 }, colorScheme: shot.dark ? 'dark' : 'light', reducedMotion: 'reduce', bypassCSP: true });
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    page.on('console', (message) => message.type() === 'error' && thrown.push(message.text()));
    await page.route(`${SITE}/**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const contentType = name.endsWith('.html') ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript';
      await route.fulfill({ contentType, body: name === 'favicon.ico' ? '' : await readFile(join(site, name)) });
    });
    await page.goto(`${SITE}/${shot.url}`);
    await shot.act?.(page);
    await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: true });
    const findings = [...thrown.map((text) => `thrown: ${text}`), ...(await axeFindings(page))];
    faults += findings.length;
    console.log(`${shot.name}: ${findings.length === 0 ? 'clean' : findings.join('\n  ')}`);
    await context.close();
  }
} finally {
  await browser.close();
}
process.exitCode = faults === 0 ? 0 : 1;
