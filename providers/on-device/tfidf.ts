import type { Breather } from './breather';

/** Sparse rows, one after another (CSR): row `i` is `columns/values[starts[i] .. starts[i + 1]]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Known features in ascending order of their hash, and how telling each is. */
export interface Vocabulary {
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
}

/** Feature hash to its weight in this document, term frequency included. */
export type Document = ReadonlyMap<number, number>;

/** Features of one part of a text, and how much each of them counts. */
export type Part = readonly [features: readonly number[], weight: number];

/** Counts features over the parts of a text; what is said again counts less and less: 1 + ln(count), below one the count itself. */
export function weigh(parts: readonly Part[]): Document {
  const counts = new Map<number, number>();
  for (const [features, weight] of parts) for (const key of features) counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const [key, count] of counts) if (count > 1) counts.set(key, 1 + Math.log(count));
  return counts;
}

/** Position of `key` in an ascending array, or -1. */
export function indexOfKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The features of a collection, at most `limit` of them (the most frequent stay; ties by hash, so that the order of
 * the documents is irrelevant). Inverse document frequency is smoothed: ln((1 + n) / (1 + df)) + 1.
 */
export async function buildVocabulary(
  documents: readonly Document[],
  limit: number,
  breath: Breather,
): Promise<Vocabulary> {
  const frequency = new Map<number, number>();
  for (const document of documents) {
    await breath.breathe();
    for (const key of document.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  let entries = [...frequency];
  if (entries.length > limit) entries = entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  entries.sort((a, b) => a[0] - b[0]);
  const idf = entries.map(([, df]) => Math.log((1 + documents.length) / (1 + df)) + 1);
  return { keys: Uint32Array.from(entries, ([key]) => key), idf: Float32Array.from(idf) };
}

/** One document as a row of unit length; unknown features are left out. */
export function vectorise(vocabulary: Vocabulary, document: Document): SparseRow {
  const known: [number, number][] = [];
  let squares = 0;
  for (const [key, weight] of document) {
    const column = indexOfKey(vocabulary.keys, key);
    if (column < 0) continue;
    const value = weight * (vocabulary.idf[column] as number);
    known.push([column, value]);
    squares += value * value;
  }
  known.sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(squares) || 1;
  return {
    columns: Int32Array.from(known, ([column]) => column),
    values: Float32Array.from(known, ([, value]) => value / length),
  };
}

/** All of them in their order. */
export async function vectoriseAll(
  vocabulary: Vocabulary,
  documents: readonly Document[],
  breath: Breather,
): Promise<SparseRow[]> {
  const rows: SparseRow[] = [];
  for (const document of documents) {
    await breath.breathe();
    rows.push(vectorise(vocabulary, document));
  }
  return rows;
}

export function stackRows(rows: readonly SparseRow[]): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] as number) + row.columns.length;
  });
  const size = starts[rows.length] as number;
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  rows.forEach((row, index) => {
    columns.set(row.columns, starts[index]);
    values.set(row.values, starts[index]);
  });
  return { starts, columns, values };
}

export const rowAt = (rows: SparseRows, index: number): SparseRow => ({
  columns: rows.columns.subarray(rows.starts[index], rows.starts[index + 1]),
  values: rows.values.subarray(rows.starts[index], rows.starts[index + 1]),
});
