import { meaningOf } from './meanings';
import { charFeatures, pairFeatures, stemFeatures, wordsOf } from './tokens';
import { weigh, type Document, type Part } from './tfidf';

/** A pair of neighbours says less than its two words; what was added later says less than the first message. */
const PAIR_WEIGHT = 0.5;
const LATER_WEIGHT = 0.4;
/** A subject is the problem in its writer's own few words, and what comes first is nearer to it than what follows. */
const SUBJECT_WEIGHT = 3;
const OPENING_WEIGHT = 1.5;
const OPENING_CHARS = 160;

/** The same in another word or language says more than a word by chance. */
const MEANING_WEIGHT = 2;

const meaningFeatures = (text: string): number[] => wordsOf(text).flatMap((word) => meaningOf(word) ?? []);

/** The parts of a problem by what they count: the first line is its subject, unless it is all there is. */
function zonesOf(text: string, later = ''): readonly (readonly [string, number])[] {
  const end = text.indexOf('\n');
  if (end < 0)
    return [
      [text, 1],
      [later, LATER_WEIGHT],
    ];
  const subject = text.slice(0, end);
  const body = text.slice(end + 1);
  const cut = body.length <= OPENING_CHARS ? body.length : body.indexOf(' ', OPENING_CHARS);
  const opening = cut < 0 ? body : body.slice(0, cut);
  return [
    [subject, SUBJECT_WEIGHT],
    [opening, OPENING_WEIGHT],
    [body.slice(opening.length), 1],
    [later, LATER_WEIGHT],
  ];
}

/** Stems and pairs of them. `later` is text of lesser weight. */
export const wordDocument = (text: string, later = ''): Document =>
  weigh(
    zonesOf(text, later).flatMap(([part, weight]): Part[] => [
      [stemFeatures(part), weight],
      [pairFeatures(part), weight * PAIR_WEIGHT],
      [meaningFeatures(part), weight * MEANING_WEIGHT],
    ]),
  );

/** Parts of words. `later` is text of lesser weight. */
export const charDocument = (text: string, later = ''): Document =>
  weigh(zonesOf(text, later).map(([part, weight]): Part => [charFeatures(part), weight]));
