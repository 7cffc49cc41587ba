import { charFeatures, pairFeatures, stemFeatures } from './tokens';
import { weigh, type Document } from './tfidf';

/** A pair of neighbours says less than its two words; what was added later says less than the first message. */
const PAIR_WEIGHT = 0.5;
const LATER_WEIGHT = 0.4;

/** Stems and pairs of them. `later` is text of lesser weight. */
export function wordDocument(text: string, later = ''): Document {
  const document = weigh(pairFeatures(later), PAIR_WEIGHT * LATER_WEIGHT, weigh(stemFeatures(later), LATER_WEIGHT));
  return weigh(pairFeatures(text), PAIR_WEIGHT, weigh(stemFeatures(text), 1, document));
}

/** Parts of words. `later` is text of lesser weight. */
export const charDocument = (text: string, later = ''): Document =>
  weigh(charFeatures(text), 1, weigh(charFeatures(later), LATER_WEIGHT));
