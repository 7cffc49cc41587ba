import { clip } from '../../../../core/text';
import type { Breather } from '../../../../providers/on-device/breather';
import { isFunctionWord } from '../../../../providers/on-device/names';
import { hashOf, stemOf, wordsOf } from '../../../../providers/on-device/tokens';

/** The newest ones are looked through, and their beginnings: a desk with thousands of them must not keep anybody waiting. */
export const MOST_COMPARED = 2000;
const COMPARED_CHARS = 600;

/** The usual constants of BM25: how soon a repeated word stops counting, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** What a text is compared by: hashes of its stems and of pairs of them, without the words that only build sentences. */
export function featuresOf(text: string): readonly number[] {
  const stems = wordsOf(text)
    .filter((word) => !isFunctionWord(word))
    .map(stemOf);
  return [...stems, ...stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`)].map(hashOf);
}

/** By the hash of a text, numbers only: a worker that has just started computes them anew, nothing else depends on it. */
const known = new Map<number, readonly number[]>();

/** A text of which something is left out before it is compared. `of`: what it is made from, which names it. */
interface Prepared {
  readonly of: string;
  readonly text: () => string;
}

function rememberedFeatures(compared: string | Prepared): readonly number[] {
  const key = hashOf(typeof compared === 'string' ? clip(compared, COMPARED_CHARS) : `prepared ${compared.of}`);
  const features =
    known.get(key) ?? featuresOf(clip(typeof compared === 'string' ? compared : compared.text(), COMPARED_CHARS));
  if (known.size >= 2 * MOST_COMPARED) known.clear();
  known.set(key, features);
  return features;
}

/** How much a text is like another one. */
export interface Likeness {
  /** BM25: 0 or more, without a unit; to be compared with others for the same text only. */
  readonly score: number;
  /** The same as a share of what the text itself would have got, about 0 to 1. */
  readonly share: number;
}

function counted(features: readonly number[], wanted: ReadonlySet<number>): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const feature of features) if (wanted.has(feature)) shared.set(feature, (shared.get(feature) ?? 0) + 1);
  return shared;
}

/** How much each of these texts, of which the beginnings count, is like `text`, in their order. */
export const likenesses = (text: string, texts: readonly string[]): readonly Likeness[] =>
  scored(featuresOf(text), texts.map(rememberedFeatures));

/** The same for many texts that are prepared first, which takes a worker that has just started long: it shares its thread. */
export async function likenessesInTurn(
  text: string,
  texts: readonly Prepared[],
  breath: Breather,
): Promise<readonly Likeness[]> {
  const features: (readonly number[])[] = [];
  for (const one of texts) {
    await breath.breathe();
    features.push(rememberedFeatures(one));
  }
  return scored(featuresOf(text), features);
}

function scored(own: readonly number[], others: readonly (readonly number[])[]): readonly Likeness[] {
  const wanted = new Set(own);
  const documents = others.map((features) => ({ shared: counted(features, wanted), length: features.length }));
  const frequency = new Map<number, number>();
  for (const { shared } of documents)
    for (const feature of shared.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const usual = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length) || 1;
  // What every one of them says counts a little all the same: a small desk may have one subject only.
  const rarity = (feature: number): number =>
    Math.log(1 + (documents.length + 0.5) / ((frequency.get(feature) ?? 0) + 0.5));
  const scoreOf = ({ shared, length }: (typeof documents)[number]): number => {
    const brake = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / usual);
    return [...shared].reduce(
      (sum, [feature, count]) => sum + (rarity(feature) * count * (SATURATION + 1)) / (count + brake),
      0,
    );
  };
  const most = scoreOf({ shared: counted(own, wanted), length: own.length });
  return documents.map((document) => {
    const score = scoreOf(document);
    return { score, share: most === 0 ? 0 : score / most };
  });
}
