import { readMessages } from '../../modules/words/catalogue';

const english = readMessages('en');
const keys = new Set(english.keys());

/** A key that stands where its sentence should. */
export const missingKeys = (texts: readonly string[]): readonly string[] => texts.filter((text) => keys.has(text));

/**
 * What a language has to say otherwise: whole sentences without places, of two words or more, that it says in other words. The practice
 * ticket's list has values as desks have them, which the samples of desks have too.
 */
function foreign(language: string): ReadonlySet<string> {
  const own = language === 'en' ? english : pseudoOrOwn(language);
  const ofOwn = new Set(own.values());
  return new Set(
    [...english]
      .filter(([key]) => !key.startsWith('practice.'))
      .map(([, sentence]) => sentence)
      .filter((sentence) => !/[{<]/.test(sentence) && /\p{L}{2,} \p{L}{2,}/u.test(sentence) && !ofOwn.has(sentence)),
  );
}

const pseudoOrOwn = (language: string): ReadonlyMap<string, string> =>
  language === 'en-XA' || language === 'ar-XB' ? new Map() : readMessages(language);

const known = new Map<string, ReadonlySet<string>>();

/** Sentences of ours that are English where the reader's language is another one. */
export function leftInEnglish(texts: readonly string[], language: string): readonly string[] {
  if (language === 'en') return [];
  const sentences = known.get(language) ?? foreign(language);
  known.set(language, sentences);
  return texts.filter((text) => sentences.has(text));
}
