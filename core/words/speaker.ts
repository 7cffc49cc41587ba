import { fill, type Message } from './message';
import type { RichValues, Speaker, Values } from './say';

/** Every key with its sentence: a text as it stands, or an ICU message with places, parsed when Deskside was built. */
export type Words = Readonly<Record<string, string | Message>>;

/** What a surface needs to speak: made by `modules/words/` at build time, kept in `words/<language>.json`. */
export interface Vocabulary {
  readonly language: string;
  readonly locale: string;
  readonly words: Words;
}

export function makeSpeaker({ language, locale, words }: Vocabulary): Speaker {
  const rich = <T>(key: string, values: RichValues<T> = {}): readonly (string | T)[] => {
    const message = Object.hasOwn(words, key) ? words[key] : undefined;
    if (message === undefined) return [key];
    return typeof message === 'string' ? [message] : fill(message, values, locale);
  };
  return { language, locale, rich, say: (key: string, values?: Values) => rich<string>(key, values).join('') };
}
