import type { Phrases } from '../../phrases/phrases';
import { isOurs, laterThanNow } from './deadlines';
import { sentencesOf, type Sentence } from './sentences';

/**
 * What a sentence promises, each as a key. Money, a thing anew and one's word count as promised once, in whatever words; of times and
 * of those who take over each is one by itself.
 */
function promised({ text, plain }: Sentence, isSource: boolean, phrases: Phrases): string[] {
  const isMade = isSource || isOurs(text, plain, phrases);
  return [
    ...(phrases.money.test(plain) ? ['money'] : []),
    ...(phrases.guarantee.test(plain) ? ['guarantee'] : []),
    ...(phrases.spare.test(plain) || (isMade && phrases.renewing.test(plain)) ? ['replacement'] : []),
    ...(phrases.escalation.exec(plain)?.slice(0, 1) ?? []),
    ...(isMade ? laterThanNow(plain, phrases) : []),
  ];
}

/**
 * The sentences of a draft that promise what nobody of the desk has: money, somebody higher up, one's word, a thing anew, or anything
 * of ours by a time. `given`: what the desk said before, what the person asked for, what the sources say; the customer's own words
 * promise nothing. A question promises nothing either. Linear in the length of both.
 */
export function promisesOf(draft: string, given: readonly string[], phrases: Phrases): Sentence[] {
  const found = sentencesOf(draft).flatMap((sentence) => {
    const promises = sentence.asks ? [] : promised(sentence, false, phrases);
    return promises.length > 0 ? [{ sentence, promises }] : [];
  });
  if (found.length === 0) return [];
  const known = new Set(given.flatMap(sentencesOf).flatMap((sentence) => promised(sentence, true, phrases)));
  return found.filter(({ promises }) => promises.some((one) => !known.has(one))).map(({ sentence }) => sentence);
}
