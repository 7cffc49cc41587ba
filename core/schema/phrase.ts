import * as z from 'zod/mini';
import type { Phrase, PhraseValue, Told } from '../words/phrase';

const valueSchema: z.ZodMiniType<PhraseValue> = z.lazy(() =>
  z.union([
    z.string().check(z.maxLength(2_000)),
    z.number(),
    phraseSchema,
    z.array(toldSchema).check(z.maxLength(100)),
  ]),
);

/** What a message or a store holds. A key of another version is kept, and said as it stands. */
export const phraseSchema: z.ZodMiniType<Phrase> = z.object({
  key: z.string().check(z.maxLength(120)) as unknown as z.ZodMiniType<Phrase['key']>,
  values: z.optional(z.record(z.string().check(z.maxLength(40)), valueSchema)),
});

/** A text stays what it is: names, a model's own words, and what earlier versions kept. */
export const toldSchema: z.ZodMiniType<Told> = z.union([z.string(), phraseSchema]);
