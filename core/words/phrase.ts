import { z } from 'zod';
import { speaker, type Values, type WordKey, type WordValues } from './say';

/**
 * A sentence that whoever shows it says in the reader's language: the worker, the ledger and the health report hold these, never
 * words.
 */
export interface Phrase {
  readonly key: WordKey;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** What a message or a store holds. A key of another version is kept, and said as it stands. */
export const phraseSchema = z.object({
  key: z.string().max(120) as unknown as z.ZodType<WordKey>,
  values: z.record(z.string().max(40), z.union([z.string().max(2_000), z.number()])).optional(),
});

/** A {@link Phrase} whose values are checked against its sentence's places. */
export function phrase<K extends WordKey>(
  key: K,
  ...[values]: Record<never, never> extends WordValues<K> ? [] : [values: WordValues<K>]
): Phrase {
  return values === undefined ? { key } : { key, values: values as Readonly<Record<string, string | number>> };
}

export const sayPhrase = ({ key, values }: Phrase): string => speaker().say(key, values as Values | undefined);
