import { fold } from '../../automatic-mail/fold';
import type { Phrases } from '../../phrases/phrases';
import { isOurs, isSure, laterThanNow } from './deadlines';
import { sentencesOf, type Sentence } from './sentences';

/** Where one part of a sentence ends, so that what one refuses says nothing of the next. */
const parts =
  /(?<=[,;:–—、，])|(?<= (?:and|but|so|und|aber|sondern|doch|et|mais|donc|y|e|pero|mas|sino)) |(?<=(?:が|ので|ため))、/iu;

/**
 * The sentence without the parts that refuse, or only tell what was wished for: `We cannot refund it` promises nothing, and when the
 * desk has said so, no refund is known by it. With a future of ours a wish is granted.
 */
function withoutRefusals(
  { text, plain }: Pick<Sentence, 'text' | 'plain'>,
  phrases: Phrases,
): { text: string; plain: string } {
  const { refuses, wished } = phrases;
  if (!refuses.test(plain) && !wished.test(plain)) return { text, plain };
  const left = text
    .split(parts)
    .filter((part) => {
      const said = fold(part).trim();
      return !refuses.test(said) && (!wished.test(said) || isSure(said));
    })
    .join(' ');
  return { text: left, plain: fold(left) };
}

/**
 * What a sentence promises, each as a key. Money, a thing anew and one's word count as promised once, in whatever words; of times and
 * of those who take over each is one by itself.
 */
function promised(sentence: Sentence, isSource: boolean, phrases: Phrases): string[] {
  const { text, plain } = withoutRefusals(sentence, phrases);
  const isMade = isSource || isOurs(text, plain, phrases);
  return [
    ...(phrases.money.test(plain) ? ['money'] : []),
    ...(phrases.guarantee.test(plain) || phrases.ownWord.test(sentence.plain) ? ['guarantee'] : []),
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
