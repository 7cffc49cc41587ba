import { clip } from '../../core/text';
import { wordsOf } from './tokens';

export type Language = 'en' | 'de' | 'es' | 'ja' | 'unknown';

const telling: Readonly<Record<'en' | 'de' | 'es', ReadonlySet<string>>> = {
  en: new Set(
    'the and is you your for with this that have not please are can we our will from been it of to on'.split(' '),
  ),
  de: new Set(
    'der die das und ist nicht sie ihr ihre ihnen ich wir mit fur auf ein eine einen bitte wurde kann konnen zu im den'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las que de y en un una su por para con no se le hemos puede favor esta es del gracias'.split(' '),
  ),
};

/** A rough guess from function words and scripts; `unknown` rather than a wrong one. */
export function languageOf(text: string): Language {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  const words = wordsOf(clip(text, 2000));
  const counts = (['en', 'de', 'es'] as const).map((language) => ({
    language,
    count: words.filter((word) => telling[language].has(word)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= 2 && first.count > second.count ? first.language : 'unknown';
}
