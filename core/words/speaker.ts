import { IntlMessageFormat } from 'intl-messageformat';
import type { RichValues, Speaker, Values } from './say';

type Parsed = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

type FormatValues<T> = Parameters<typeof IntlMessageFormat.prototype.format<T>>[0];

/** Every key with its sentence: a text as it stands, or an ICU message with places, parsed when Deskside was built. */
export type Words = Readonly<Record<string, string | Parsed>>;

/** What a surface needs to speak: made by `modules/words/` at build time, kept in `words/<language>.json`. */
export interface Vocabulary {
  readonly language: string;
  readonly locale: string;
  readonly words: Words;
}

export function makeSpeaker({ language, locale, words }: Vocabulary): Speaker {
  const made = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string, message: Parsed): IntlMessageFormat => {
    const kept = made.get(key);
    if (kept) return kept;
    const format = new IntlMessageFormat(message, locale);
    made.set(key, format);
    return format;
  };
  return {
    language,
    locale,
    say(key: string, values?: Values) {
      const message = Object.hasOwn(words, key) ? words[key] : undefined;
      if (message === undefined) return key;
      return typeof message === 'string' ? message : String(formatOf(key, message).format(values));
    },
    rich<T>(key: string, values: RichValues<T>) {
      const message = Object.hasOwn(words, key) ? words[key] : undefined;
      if (message === undefined) return [key];
      if (typeof message === 'string') return [message];
      // A part's content comes as its pieces; what comes back is text and whatever the functions made.
      const told = formatOf(key, message).format<T>(values as FormatValues<T>);
      return Array.isArray(told) ? told : [told as string | T];
    },
  };
}
