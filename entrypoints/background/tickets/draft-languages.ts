import { browser } from 'wxt/browser';
import type { PublicTicket } from '../../../core/ticket';
import { clip } from '../../../core/text';

/** Fewer letters tell no language apart; a Chinese or Japanese sign says more than a letter. */
const FEWEST_LETTERS = 40;
const FEWEST_SIGNS = 15;
/** More tells no more. */
const LOOKED_AT = 4000;
/** So much of a text, in per cent, is in the language that it is said to be in. */
const MAINLY = 65;

const notWords = /[a-z][a-z0-9+.-]{1,15}:\/\/\S{1,1000}|\S{1,64}@\S{1,200}|[\p{N}\p{S}_/\\]{1,60}/giu;

const plainTag = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The language that a text is written in, as a tag without a region (`de`), found by the browser itself; null where it is not sure, or
 * where there is too little to tell. Nothing leaves the browser for it.
 */
export async function languageOfText(text: string): Promise<string | null> {
  const words = clip(text, LOOKED_AT).replace(notWords, ' ');
  const [letters, signs] = [/\p{L}/gu, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu].map(
    (pattern) => words.match(pattern)?.length ?? 0,
  );
  if ((letters ?? 0) < FEWEST_LETTERS && (signs ?? 0) < FEWEST_SIGNS) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(words);
  const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
  return isReliable && first && first.percentage >= MAINLY && first.language !== 'und'
    ? plainTag(first.language)
    : null;
}

/** Names of languages in those that a person may write an instruction in. */
const readers = ['en', 'de', 'fr', 'es', 'pt', 'ja'].map((of) => new Intl.DisplayNames(of, { type: 'language' }));

/** Whether an instruction names a language, as `auf Englisch` or `in English`. */
export function namesLanguage(instruction: string, tag: string): boolean {
  const said = instruction.toLowerCase();
  return readers.some((names) => said.includes((names.of(tag) ?? tag).toLowerCase()));
}

/** What the customer writes in: the newest messages first, as far back as is needed to tell. */
export async function customersLanguage({ messages, subject }: PublicTicket): Promise<string | null> {
  const theirs = messages.filter(({ author }) => author === 'requester').toReversed();
  const newest = await languageOfText(theirs[0]?.text ?? '');
  return newest ?? languageOfText([subject, ...theirs.map(({ text }) => text)].join('\n'));
}
