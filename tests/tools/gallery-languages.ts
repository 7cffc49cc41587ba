import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../core/words/languages';
import { pseudoLanguages } from '../../modules/words/pseudo';
import { lookForCuts } from './gallery-cut';
import { leftInEnglish, missingKeys } from './gallery-left';
import type { Shot } from './gallery-shot';
import { axeFindings, openGallery, type GallerySite } from './gallery-site';

export const everyLanguage: readonly string[] = [...languages, ...pseudoLanguages];

/** The narrowest column that a card stands in, in pixels. */
const NARROW = 260;

/** One picture: of which state, in which language, theme and width. */
export interface Findings {
  readonly shot: string;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  /** Of the kinds that the table counts, each in one line. */
  readonly found: Readonly<Record<Kind, readonly string[]>>;
}

export const kinds = ['broke', 'missing', 'english', 'cut', 'sideways', 'serious', 'minor'] as const;
export type Kind = (typeof kinds)[number];

/** What {@link photograph} makes twins of by itself. */
const isTwin = ({ name, forced, width }: Shot): boolean =>
  forced === true ||
  width === 360 ||
  width === 1280 ||
  /-(?:dark|narrow|en-XA|ar-XB)$/.test(name) ||
  name === 'right-to-left';

/** Whose worker is silent: it cannot be told of another language. */
const SILENT = 'options-silent';

/** Each state once, whatever theme and width its picture has. */
export const inEveryLanguage = (shots: readonly Shot[]): readonly Shot[] =>
  shots.filter((shot) => !isTwin(shot) && shot.name !== SILENT);

const isSet = (shot: Shot): boolean => shot.url.startsWith('index.html');

/** Where the pictures go, and whether axe looks too, which takes longer than all the rest. */
interface How {
  readonly folder: string;
  readonly withAxe: boolean;
}

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly narrow: boolean;
}

/** The popup is as wide as it is: the browser makes its window for it. */
const looksOf = (shot: Shot): readonly Look[] => {
  const isPopup = shot.url.startsWith('popup.html');
  return (['light', 'dark'] as const).flatMap((theme) => [
    { theme, width: shot.width, narrow: false },
    ...(isPopup ? [] : [{ theme, width: NARROW, narrow: true }]),
  ]);
};

async function look(
  page: Page,
  shot: Shot,
  language: string,
  { theme, width, narrow }: Look,
  { folder, withAxe }: How,
): Promise<Findings> {
  const part = shot.part?.(page);
  const path = join(folder, `${shot.name}.${language}.${theme}${narrow ? `.${NARROW}` : ''}.png`);
  await (part === undefined ? page.screenshot({ path, fullPage: true }) : part.screenshot({ path }));
  const { cut, sideways, texts } = await lookForCuts(page, part);
  // Widths differ in nothing that axe looks at.
  const axe = narrow || !withAxe ? [] : await axeFindings(page, part);
  const isSerious = (finding: string): boolean => /^(?:serious|critical) /.test(finding);
  return {
    shot: shot.name,
    language,
    theme,
    width,
    found: {
      broke: [],
      missing: missingKeys(texts),
      english: leftInEnglish(texts, language),
      cut,
      sideways,
      serious: axe.filter(isSerious),
      minor: axe.filter((finding) => !isSerious(finding)),
    },
  };
}

const broken = (shot: Shot, language: string, { theme, width }: Look, lines: readonly string[]): Findings => ({
  shot: shot.name,
  language,
  theme,
  width,
  found: { broke: lines, missing: [], english: [], cut: [], sideways: [], serious: [], minor: [] },
});

/**
 * The sets of the gallery are opened anew for each look: their samples speak when they are made. A page of the extension is brought into
 * its state once, in English, and then goes on in each language, as it does when a person chooses another one.
 */
async function photographOne(
  page: Page,
  site: GallerySite,
  shot: Shot,
  wanted: readonly string[],
  how: How,
): Promise<readonly Findings[]> {
  const all: Findings[] = [];
  const attempt = async (language: string, each: Look, work: () => Promise<Findings>): Promise<void> => {
    all.push(
      await work().catch((failed: Error) => broken(shot, language, each, [failed.message.split('\n', 1)[0] ?? ''])),
    );
  };
  if (isSet(shot)) {
    for (const language of wanted)
      for (const each of looksOf(shot))
        await attempt(language, each, async () => {
          await page.setViewportSize({ width: shot.width, height: 800 });
          const thrown = await openGallery(
            page,
            site,
            `${shot.url}&lang=${language}&theme=${each.theme}${each.narrow ? `&width=${NARROW}` : ''}`,
          );
          await shot.act(page);
          const seen = await look(page, shot, language, each, how);
          return thrown.length === 0 ? seen : { ...seen, found: { ...seen.found, broke: thrown } };
        });
    return all;
  }
  await page.setViewportSize({ width: shot.width, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  const thrown = await openGallery(page, site, shot.url);
  const [first] = looksOf(shot);
  try {
    await shot.act(page);
  } catch (failed) {
    const line = failed instanceof Error ? (failed.message.split('\n', 1)[0] ?? '') : String(failed);
    return first === undefined ? [] : [broken(shot, 'en', first, [line, ...thrown])];
  }
  // A part is found by its name in English, so it is marked before its name changes.
  await shot.part?.(page).evaluate((element) => element.setAttribute('data-looked-at', ''));
  const marked: Shot = shot.part === undefined ? shot : { ...shot, part: (of) => of.locator('[data-looked-at]') };
  for (const language of wanted) {
    await page.evaluate((tag) => (window as unknown as { speakIn(tag: string): void }).speakIn(tag), language);
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    // React says it in a task of its own.
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0))));
    for (const each of looksOf(shot))
      await attempt(language, each, async () => {
        await page.setViewportSize({ width: each.width, height: 800 });
        await page.emulateMedia({ colorScheme: each.theme });
        return look(page, marked, language, each, how);
      });
  }
  return thrown.length === 0 || first === undefined ? all : [...all, broken(shot, 'en', first, thrown)];
}

/** Each state in each language, both themes and both widths. `tell` hears of each state when all its pictures are taken. */
export async function photograph(
  site: GallerySite,
  shots: readonly Shot[],
  wanted: readonly string[],
  how: How,
  tell: (shot: Shot, findings: readonly Findings[]) => void,
  tabs = 3,
): Promise<readonly Findings[]> {
  await mkdir(how.folder, { recursive: true });
  const browser: Browser = await chromium.launch({
    executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const all: Findings[] = [];
  const left = [...shots];
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    context.setDefaultTimeout(15_000);
    for (let shot = left.shift(); shot !== undefined; shot = left.shift()) {
      const page = await context.newPage();
      const findings = await photographOne(page, site, shot, wanted, how);
      await page.close();
      all.push(...findings);
      tell(shot, findings);
    }
    await context.close();
  };
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
  }
  return all;
}
