import { languageOf } from '../../../../providers/on-device/language';

/** What the browser tells of a text. */
export interface BrowserTold {
  readonly isReliable: boolean;
  readonly languages: readonly { readonly language: string; readonly percentage: number }[];
}

/** Fewer letters than that could be of many languages. */
const LEAST_LETTERS = 12;

/** `pt` of `pt-BR`: nobody tells more of a text. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * The language that a text is in (`de`); null where that is not sure. Of short mails the browser names one for nearly each, and every
 * ninth wrongly; so it is believed where it is sure itself, or where the words that every sentence has say the same. Kana are of one
 * language alone. Figures: `tests/bench/languages.ts`.
 */
export function toldLanguage(text: string, { isReliable, languages }: BrowserTold): string | null {
  const words = languageOf(text);
  if (words === 'ja') return words;
  const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
  if (first === undefined || first.percentage < 50 || lettersIn(text) < LEAST_LETTERS) return null;
  const told = baseOf(first.language);
  return told !== 'und' && (isReliable || told === words) ? told : null;
}
