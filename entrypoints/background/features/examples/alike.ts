import type { DeskField } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { TicketRef } from '../../../../core/ticket';
import { clip } from '../../../../core/text';
import { isFunctionWord } from '../../../../providers/on-device/names';
import { hashOf, stemOf, wordsOf } from '../../../../providers/on-device/tokens';

/** A decided ticket, the option that it was given, and how much its text is like the ticket's: more than 0, without a unit. */
export interface AlikeExample {
  readonly example: Example;
  readonly optionId: string;
  readonly score: number;
}

/** The newest ones are looked through, and their beginnings: a desk with thousands of them must not keep anybody waiting. */
const MOST_COMPARED = 2000;
const COMPARED_CHARS = 600;
const MOST_FOUND = 60;

/** The usual constants of BM25: how soon a repeated word stops counting, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** Stems and pairs of them, without the words that only build sentences. */
function featuresOf(text: string): readonly number[] {
  const stems = wordsOf(text)
    .filter((word) => !isFunctionWord(word))
    .map(stemOf);
  return [...stems, ...stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`)].map(hashOf);
}

/** By the hash of a text, numbers only: a worker that has just started computes them anew, nothing else depends on it. */
const known = new Map<number, readonly number[]>();

function rememberedFeatures(text: string): readonly number[] {
  const key = hashOf(text);
  const features = known.get(key) ?? featuresOf(text);
  if (known.size >= 2 * MOST_COMPARED) known.clear();
  known.set(key, features);
  return features;
}

/**
 * The decided tickets whose texts are most like `text` (BM25 over stems and pairs of stems), likest first, equal ones newest first;
 * only those with an option that the field still has, and never the ticket itself. `examples` come newest first.
 */
export function alikeExamples(
  text: string,
  ticket: TicketRef,
  field: DeskField,
  examples: readonly Example[],
): AlikeExample[] {
  const options = new Set(field.options.map(({ id }) => id));
  const usable = examples
    .filter(
      ({ ref, values }) =>
        (ref.ticketId !== ticket.ticketId || ref.origin !== ticket.origin) &&
        Object.hasOwn(values, field.id) &&
        options.has(values[field.id] ?? ''),
    )
    .slice(0, MOST_COMPARED);
  const wanted = new Set(featuresOf(text));
  const documents = usable.map((example) => {
    const features = rememberedFeatures(clip(example.text, COMPARED_CHARS));
    const shared = new Map<number, number>();
    for (const feature of features) if (wanted.has(feature)) shared.set(feature, (shared.get(feature) ?? 0) + 1);
    return { example, shared, length: features.length };
  });
  const frequency = new Map<number, number>();
  for (const { shared } of documents)
    for (const feature of shared.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const usual = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length) || 1;
  // What every one of them says counts a little all the same: a small desk may have one subject only.
  const rarity = (feature: number): number =>
    Math.log(1 + (documents.length + 0.5) / ((frequency.get(feature) ?? 0) + 0.5));
  return documents
    .map(({ example, shared, length }) => {
      const brake = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / usual);
      const score = [...shared].reduce(
        (sum, [feature, count]) => sum + (rarity(feature) * count * (SATURATION + 1)) / (count + brake),
        0,
      );
      return { example, optionId: example.values[field.id] ?? '', score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND);
}
