import { clip } from '../../text';

/** Fewer letters tell no language apart; a Chinese or Japanese sign says more than a letter. */
const FEWEST_LETTERS = 40;
const FEWEST_SIGNS = 15;
/** More tells no more. */
const LOOKED_AT = 4000;
/** So much of a text, in per cent, is in the language that it is said to be in. */
const MAINLY = 65;

const notWords = /[a-z][a-z0-9+.-]{1,15}:\/\/\S{1,1000}|\S{1,64}@\S{1,200}|[\p{N}\p{S}_/\\]{1,60}/giu;

/** What of a text tells its language: its words, without addresses and numbers. Null where they are too few. */
export function tellingWords(text: string): string | null {
  const words = clip(text, LOOKED_AT).replace(notWords, ' ');
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return count(/\p{L}/gu) >= FEWEST_LETTERS ||
    count(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu) >= FEWEST_SIGNS
    ? words
    : null;
}

/** `de` for `de-CH`. */
export const plainTag = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** What the browser says of a text (`i18n.detectLanguage`). */
export interface Detected {
  readonly isReliable: boolean;
  readonly languages: readonly { readonly language: string; readonly percentage: number }[];
}

/** The tag of the one language that a text is mainly in; null where the browser is not sure. */
export function mainLanguage({ isReliable, languages }: Detected): string | null {
  const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
  return isReliable && first && first.percentage >= MAINLY && first.language !== 'und'
    ? plainTag(first.language)
    : null;
}
