import { compiled, type WordPattern } from './pattern';
import { mailPhrasesFrom, type MailPhrases } from '../automatic-mail/data';
import type { PhraseData } from './data';

type Words = PhraseData['words'];

type Lists = Extract<{ [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words], string>;

/** What tells promises, instructions, chatbots and names apart, in six languages, ready to be looked for. */
export type Phrases = Readonly<
  Record<Exclude<keyof Words, Lists>, RegExp> & Record<Lists, ReadonlySet<string>> & { mail: MailPhrases }
>;

/** Takes a few milliseconds. `data`: as the build wrote it, so it is of this very version. */
export const phrasesFrom = ({ words, mail }: PhraseData): Phrases => ({
  ...(Object.fromEntries(
    Object.entries<string | WordPattern>(words).map(([name, one]) => [
      name,
      typeof one === 'string' ? new Set(one.split(' ')) : compiled(one),
    ]),
  ) as unknown as Omit<Phrases, 'mail'>),
  mail: mailPhrasesFrom(mail),
});
