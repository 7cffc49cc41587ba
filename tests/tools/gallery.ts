import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shots } from './gallery-shots';
import { axeFindings, makeGallery, openGallery } from './gallery-site';

/**
 * Photographs every state of the interface and runs axe over it.
 * Usage: tsx tests/tools/gallery.ts [folder] [part of a picture's name]
 */
const [folder = 'test-results/gallery', only = ''] = process.argv.slice(2);

await mkdir(folder, { recursive: true });
const site = await makeGallery();
const browser = await chromium.launch({
  executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
let faults = 0;
try {
  for (const shot of shots.filter(({ name }) => name.includes(only))) {
    const context = await browser.newContext({
      viewport: { width: shot.width, height: 800 },
      colorScheme: shot.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      forcedColors: shot.forced ? 'active' : 'none',
      bypassCSP: true,
    });
    const page = await context.newPage();
    const thrown = await openGallery(page, site, shot.url);
    const broke = await shot.act(page).then(
      () => [],
      (failed: Error) => [`broke off: ${failed.message}`],
    );
    const path = join(folder, `${shot.name}.png`);
    await (shot.part === undefined ? page.screenshot({ path, fullPage: true }) : shot.part(page).screenshot({ path }));
    const findings = [
      ...broke,
      ...thrown.map((text) => `thrown: ${text}`),
      ...(await axeFindings(page, shot.part?.(page))),
    ];
    faults += findings.length;
    console.log(`${shot.name}: ${findings.length === 0 ? 'clean' : findings.join('\n  ')}`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = faults === 0 ? 0 : 1;
