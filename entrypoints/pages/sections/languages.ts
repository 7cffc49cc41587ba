import { say } from '../../../core/words/say';

/** Common ones, in the order of their own names. */
const common =
  'id cs da de en es fr hr it hu nl nb pl pt pt-BR ro sk fi sv vi tr el bg ru uk he ar hi th ko ja zh-Hans zh-Hant'.split(
    ' ',
  );

/** What can be chosen, with one that is set and not common; the empty one stands for the customer's own. */
export const languageChoices = (chosen: string): readonly (readonly [string, string])[] => [
  ['', say('settings.customers-language')],
  ...[...new Set([...common, chosen])].filter((code) => code !== '').map((code) => [code, languageName(code)] as const),
];

/** A language's own name as a list begins with it, or its code where nobody knows one. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
