import { isOurs, laterThanNow } from './deadline-words';
import { escalation, guarantee, money, renewing, spare } from './promise-words';
import { sentencesOf, type Sentence } from './sentences';

const says = (patterns: readonly RegExp[], plain: string): boolean => patterns.some((pattern) => pattern.test(plain));
const saidIn = (patterns: readonly RegExp[], plain: string): string[] =>
  patterns.flatMap((pattern) => pattern.exec(plain)?.[0] ?? []);

/**
 * What a sentence promises, each as a key. Money, a thing anew and one's word count as promised once, in whatever words; of times and
 * of those who take over each is one by itself.
 */
function promised({ text, plain }: Sentence, isSource: boolean): string[] {
  const isMade = isSource || isOurs(text, plain);
  return [
    ...(says(money, plain) ? ['money'] : []),
    ...(says(guarantee, plain) ? ['guarantee'] : []),
    ...(says(spare, plain) || (says(renewing, plain) && isMade) ? ['replacement'] : []),
    ...saidIn(escalation, plain),
    ...(isMade ? laterThanNow(plain).map((time) => time.trim()) : []),
  ];
}

/**
 * The sentences of a draft that promise what nobody of the desk has: money, somebody higher up, one's word, a thing anew, or anything
 * of ours by a time. `given`: what the desk said before, what the person asked for, what the sources say; the customer's own words
 * promise nothing. A question promises nothing either. Linear in the length of both.
 */
export function promisesOf(draft: string, given: readonly string[]): Sentence[] {
  const found = sentencesOf(draft).flatMap((sentence) => {
    const promises = sentence.asks ? [] : promised(sentence, false);
    return promises.length > 0 ? [{ sentence, promises }] : [];
  });
  if (found.length === 0) return [];
  const known = new Set(given.flatMap(sentencesOf).flatMap((sentence) => promised(sentence, true)));
  return found.filter(({ promises }) => promises.some((one) => !known.has(one))).map(({ sentence }) => sentence);
}
