import type { WordKey, WordValues } from './say';

/** A list is said as the reader's language lists things, a phrase in a phrase as a part of it. */
export type PhraseValue = string | number | Phrase | readonly Told[];

/**
 * A sentence that whoever shows it says in the reader's language (`core/words/say-phrase.ts`): the worker, the ledger and the health
 * report hold these, never words.
 */
export interface Phrase {
  readonly key: WordKey;
  readonly values?: Readonly<Record<string, PhraseValue>> | undefined;
}

/** What is told to a person: a text as it stands (a name, a model's own words, what an older version kept), or a phrase. */
export type Told = string | Phrase;

type Places<V> = {
  readonly [P in keyof V]: string extends V[P] ? V[P] | Phrase | readonly Told[] : Exclude<V[P], Date>;
};

/** A {@link Phrase} whose values are checked against its sentence's places. */
export function phrase<K extends WordKey>(
  key: K,
  ...[values]: Record<never, never> extends WordValues<K> ? [] : [values: Places<WordValues<K>>]
): Phrase {
  return values === undefined ? { key } : { key, values: values as Readonly<Record<string, PhraseValue>> };
}
