/**
 * Who tells the language of a short mail more often: the browser (`i18n.detectLanguage`, as `features/draft/spoken.ts` asks it) or the
 * function words of `providers/on-device/language.ts`. `npx tsx tests/bench/languages.ts`, after `npx tsx tests/tools/build-all.ts`.
 */
import { baseOf, toldLanguage, type BrowserTold } from '../../entrypoints/background/features/draft/told-language';
import { languageOf } from '../../providers/on-device/language';
import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { mails } from './languages/mails';
import { withWorld } from './world';

interface ExtensionPage {
  readonly chrome: { readonly i18n: { detectLanguage(text: string): Promise<BrowserTold> } };
}

const counted = { right: 0, wrong: 0, silent: 0 };
type Counts = typeof counted;
const note = (counts: Counts, told: string | null, language: string): void => {
  counts[told === null ? 'silent' : told === language ? 'right' : 'wrong'] += 1;
};
const asText = ({ right, wrong, silent }: Counts): string => `${right} right, ${wrong} wrong, ${silent} silent`;

const likeliest = ({ languages }: BrowserTold): string | null => {
  const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
  return first === undefined ? null : baseOf(first.language);
};
const byWords = (text: string): string | null => {
  const guess = languageOf(text);
  return guess === 'unknown' ? null : guess;
};

/** By the name that the table has. */
const judges: Readonly<Record<string, (text: string, told: BrowserTold) => string | null>> = {
  'the browser, whatever it says': (_text, told) => likeliest(told),
  'the browser, where it is sure': (_text, told) => (told.isReliable ? likeliest(told) : null),
  'function words alone': byWords,
  'as Deskside takes it': toldLanguage,
};

await withWorld(async ({ launched }) => {
  const page = await launched.context.newPage();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  const ask = (text: string): Promise<BrowserTold> =>
    page.evaluate((of) => (globalThis as unknown as ExtensionPage).chrome.i18n.detectLanguage(of), text);
  const answers: { readonly language: string; readonly text: string; readonly told: BrowserTold }[] = [];
  for (const [language, texts] of Object.entries(mails))
    for (const text of texts) answers.push({ language, text, told: await ask(text) });
  // An answer is as long as three mails together at least.
  const joined: typeof answers = [];
  for (const [language, texts] of Object.entries(mails))
    for (let at = 0; at < texts.length; at += 3) {
      const text = texts.slice(at, at + 3).join(language === 'ja' ? '' : ' ');
      joined.push({ language, text, told: await ask(text) });
    }
  for (const [title, all] of [
    ['one mail', answers],
    ['three mails in one', joined],
  ] as const)
    for (const [name, judge] of Object.entries(judges)) {
      const counts = { ...counted };
      for (const { language, text, told } of all) note(counts, judge(text, told), language);
      console.info(`${title}, ${name}: ${asText(counts)}, of ${all.length}`);
    }
});
