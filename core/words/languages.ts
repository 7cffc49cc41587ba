/** The languages that come along, as BCP 47 names them. `docs/words.md` says how another one is added. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, for the one who looks for theirs. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
};

const baseOf = (tag: string): string => tag.toLowerCase().replace('_', '-').split('-', 1)[0] ?? '';

/** The first of the wanted languages that comes along, for `de-AT` the German one; English where none does. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found =
      languages.find((language) => language.toLowerCase() === tag.toLowerCase().replace('_', '-')) ??
      languages.find((language) => baseOf(language) === baseOf(tag));
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Whose dates and numbers: the browser's own kind of the language (`en-GB`, `de-CH`) where it is that language, else the language. */
export const localeFor = (language: Language, browsers: string): string =>
  baseOf(language) === baseOf(browsers) ? browsers.replace('_', '-') : language;
