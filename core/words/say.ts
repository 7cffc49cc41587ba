/** Whoever speaks to a person: knows all words of one language. `core/words/speaker.ts` makes one. */
export interface Speaker {
  /** Of the words, BCP 47. */
  readonly language: string;
  /** For dates, numbers and lists, BCP 47. */
  readonly locale: string;
  say(key: string, values?: Values): string;
  rich<T>(key: string, values: RichValues<T>): readonly (string | T)[];
}

export type Value = string | number | Date;
export type Values = Readonly<Record<string, Value>>;
export type RichValues<T> = Readonly<Record<string, Value | ((chunks: readonly (string | T)[]) => T)>>;

/** Made by `wxt prepare` from `locales/en/`: each key with the values that its sentence has places for. */
export type WordKey = keyof DesksideWords;
export type WordValues<K extends WordKey> = DesksideWords[K];

/** By name, since a tab may hold several scripts of ours, and all say the same words. */
const PLACE: unique symbol = Symbol.for('deskside.speaker');

const here = globalThis as typeof globalThis & { [PLACE]?: Speaker };

/** Without a speaker a key stands for its sentence: nothing breaks, and everybody sees what is missing. */
const nobody: Speaker = { language: 'en', locale: 'en', say: (key) => key, rich: (key) => [key] };

export const speaker = (): Speaker => here[PLACE] ?? nobody;

/** Each surface says once, before it shows a word, in whose words it speaks; and again when the language changes. */
export function speakAs(next: Speaker): void {
  here[PLACE] = next;
}

/** The sentence of a key in the reader's language, with the values in their places. */
export function say<K extends WordKey>(
  key: K,
  ...[values]: Record<never, never> extends WordValues<K> ? [values?: WordValues<K>] : [values: WordValues<K>]
): string {
  return speaker().say(key, values as Values | undefined);
}

/** As {@link say}, where parts of the sentence are more than text: `<b>…</b>` in it is a function of its content. */
export const sayRich = <T>(key: WordKey, values: RichValues<T>): readonly (string | T)[] => speaker().rich(key, values);
