import { compiled, type WordPattern } from './pattern';
import type { PhraseData } from './data';

type Lists = Extract<
  { [Key in keyof PhraseData]: PhraseData[Key] extends string ? Key : never }[keyof PhraseData],
  string
>;

/** What tells promises, instructions, chatbots and names apart, in six languages, ready to be looked for. */
export type Phrases = Readonly<Record<Exclude<keyof PhraseData, Lists>, RegExp> & Record<Lists, ReadonlySet<string>>>;

/** Takes a few milliseconds. `data`: as the build wrote it, so it is of this very version. */
export const phrasesFrom = (data: PhraseData): Phrases =>
  Object.fromEntries(
    Object.entries<string | WordPattern>(data).map(([name, words]) => [
      name,
      typeof words === 'string' ? new Set(words.split(' ')) : compiled(words),
    ]),
  ) as unknown as Phrases;
