import { say } from '../../../core/words/say';

/** Common ones, by their own names. */
const known: readonly (readonly [string, string])[] = [
  ['id', 'Bahasa Indonesia'],
  ['cs', 'Čeština'],
  ['da', 'Dansk'],
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['hr', 'Hrvatski'],
  ['it', 'Italiano'],
  ['hu', 'Magyar'],
  ['nl', 'Nederlands'],
  ['nb', 'Norsk bokmål'],
  ['pl', 'Polski'],
  ['pt', 'Português'],
  ['pt-BR', 'Português (Brasil)'],
  ['ro', 'Română'],
  ['sk', 'Slovenčina'],
  ['fi', 'Suomi'],
  ['sv', 'Svenska'],
  ['vi', 'Tiếng Việt'],
  ['tr', 'Türkçe'],
  ['el', 'Ελληνικά'],
  ['bg', 'Български'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
  ['he', 'עברית'],
  ['ar', 'العربية'],
  ['hi', 'हिन्दी'],
  ['th', 'ไทย'],
  ['ko', '한국어'],
  ['ja', '日本語'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
];

/** What can be chosen, with one that is set and not common; the empty one stands for the customer's own. */
export function languageChoices(chosen: string): readonly (readonly [string, string])[] {
  const common = known.some(([code]) => code === chosen);
  return [
    ['', say('settings.customers-language')],
    ...known,
    ...(chosen === '' || common ? [] : [[chosen, languageName(chosen)] as const]),
  ];
}

/** A language's own name, or its code where nobody knows one. */
export function languageName(code: string): string {
  const common = known.find(([each]) => each === code)?.[1];
  return common ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
