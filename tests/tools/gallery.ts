import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everyLanguage, inEveryLanguage, photograph } from './gallery-languages';
import type { Shot } from './gallery-shot';
import { shots } from './gallery-shots';
import { axeFindings, makeGallery, openGallery, type GallerySite } from './gallery-site';
import { linesOf, tableOf } from './gallery-table';

/**
 * Photographs every state of the interface and runs axe over it.
 * Usage: tsx tests/tools/gallery.ts [folder] [parts of pictures' names, with commas] [--languages all|de,ar-XB] [--tabs 3] [--without-axe]
 * With `--languages` each state is photographed in each of them, in both themes, at its own width and in the narrowest column, and words
 * that are cut, left in English or missing are told beside what axe finds.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    languages: { type: 'string' },
    tabs: { type: 'string', default: '3' },
    'without-axe': { type: 'boolean', default: false },
  },
});
const [folder = 'test-results/gallery', only = ''] = positionals;

/** How many things were found. */
async function inEnglish(site: GallerySite, wanted: readonly Shot[]): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let faults = 0;
  try {
    for (const shot of wanted) {
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
      await (shot.part === undefined
        ? page.screenshot({ path, fullPage: true })
        : shot.part(page).screenshot({ path }));
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
  }
  return faults;
}

/** How many things were found; minor findings of axe are told and not counted. */
async function inLanguages(site: GallerySite, wanted: readonly Shot[], languages: readonly string[]): Promise<number> {
  const all = await photograph(
    site,
    inEveryLanguage(wanted),
    languages,
    { folder, withAxe: !values['without-axe'] },
    ({ name }, findings) => console.log([`${name}: ${findings.length} pictures`, ...linesOf(findings)].join('\n')),
    Number(values.tabs),
  );
  console.log(tableOf(all));
  return all.flatMap(({ found: { minor: _told, ...found } }) => Object.values(found).flat()).length;
}

await mkdir(folder, { recursive: true });
const site = await makeGallery();
const wanted = shots.filter(({ name }) => only.split(',').some((part) => name.includes(part)));
const { languages: asked } = values;
try {
  const faults =
    asked === undefined
      ? await inEnglish(site, wanted)
      : await inLanguages(site, wanted, asked === 'all' ? everyLanguage : asked.split(','));
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await site.close();
}
