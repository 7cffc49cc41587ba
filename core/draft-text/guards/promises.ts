import { isOurs, laterThanNow } from './deadline-words';
import { escalation, guarantee, money, renewing, spare } from './promise-words';
import { sentencesOf, type Sentence } from './sentences';

type Kind = 'money' | 'escalation' | 'guarantee' | 'replacement';

const says = (patterns: readonly RegExp[], plain: string): boolean => patterns.some((pattern) => pattern.test(plain));

function kindsOf({ text, plain }: Sentence): Kind[] {
  const kinds: Kind[] = [];
  if (says(money, plain)) kinds.push('money');
  if (says(escalation, plain)) kinds.push('escalation');
  if (says(guarantee, plain)) kinds.push('guarantee');
  if (says(spare, plain) || (says(renewing, plain) && isOurs(text, plain))) kinds.push('replacement');
  return kinds;
}

/** A promise of any kind in what the desk itself said: with it the draft repeats, and invents nothing. */
interface Given {
  readonly kinds: ReadonlySet<Kind>;
  /** Words that say when. */
  readonly times: ReadonlySet<string>;
}

export function promisesGiven(texts: readonly string[]): Given {
  const kinds = new Set<Kind>();
  const times = new Set<string>();
  for (const sentence of texts.flatMap(sentencesOf)) {
    for (const patterns of [money, escalation, guarantee] as const)
      if (says(patterns, sentence.plain))
        kinds.add(patterns === money ? 'money' : patterns === escalation ? 'escalation' : 'guarantee');
    if (says(spare, sentence.plain) || says(renewing, sentence.plain)) kinds.add('replacement');
    for (const time of laterThanNow(sentence.plain)) times.add(time.trim());
  }
  return { kinds, times };
}

/**
 * The sentences of a draft that promise what nobody of the desk has: money, somebody higher up, one's word, a thing anew, or anything
 * of ours by a time. `given`: what the desk said before, what the person asked for, what the sources say; the customer's own words
 * promise nothing. A question promises nothing either. Linear in the length of both.
 */
export function promisesOf(draft: string, given: readonly string[]): Sentence[] {
  const found = sentencesOf(draft).flatMap((sentence) => {
    if (sentence.asks) return [];
    const times = isOurs(sentence.text, sentence.plain) ? laterThanNow(sentence.plain).map((time) => time.trim()) : [];
    const kinds = kindsOf(sentence);
    return times.length + kinds.length > 0 ? [{ sentence, times, kinds }] : [];
  });
  if (found.length === 0) return [];
  const known = promisesGiven(given);
  return found
    .filter(
      ({ times, kinds }) =>
        times.some((time) => !known.times.has(time)) || kinds.some((kind) => !known.kinds.has(kind)),
    )
    .map(({ sentence }) => sentence);
}
