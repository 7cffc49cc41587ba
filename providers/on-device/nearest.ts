import type { Example } from '../../core/learning';
import { charDocument } from './documents';
import type { Learned } from './model';
import { vectorise, type SparseRow } from './tfidf';

export interface Nearest {
  readonly example: Example;
  /** Cosine, 0 to 1. */
  readonly similarity: number;
}

const MOST_COMPARED = 200;

/** Cosine of two rows of unit length. */
export function cosine(a: SparseRow, b: SparseRow): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.columns.length && j < b.columns.length;) {
    const left = a.columns[i] as number;
    const right = b.columns[j] as number;
    if (left === right) sum += (a.values[i] as number) * (b.values[j] as number);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}

/** The most alike of the newest examples. */
export function nearestExample(learned: Learned, text: string, examples: readonly Example[]): Nearest | null {
  const row = vectorise(learned.chars.vocabulary, charDocument(text));
  let best: Nearest | null = null;
  for (const example of examples.slice(0, MOST_COMPARED)) {
    const similarity = cosine(row, vectorise(learned.chars.vocabulary, charDocument(example.text)));
    if (!best || similarity > best.similarity) best = { example, similarity };
  }
  return best;
}
