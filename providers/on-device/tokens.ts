/**
 * How a text becomes features. Everything is a 32-bit hash, so that a trained model holds numbers only and
 * never the words of a ticket.
 */

/** Scripts that write without spaces; their runs are cut by `Intl.Segmenter` where there is one, else into pairs. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;
const wordPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;
const rawWordPattern = /[\p{L}\p{N}\p{M}'’ー]+/gu;
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('ja', { granularity: 'word' }) : null;

/** Lower case, compatibility forms unified, Latin and Greek accents dropped; kana keep their voicing marks. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return plain
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/['’`]/g, '');
}

/** A run of letters, already folded. `spaced` is false for scripts without spaces. */
export interface Run {
  readonly text: string;
  readonly spaced: boolean;
}

/** What stands between two spaces, without the link that it ends with, and without all of it where it is a mail address. */
function withoutAddress(piece: string): string {
  const link = piece.search(/\bhttps?:\/\/./);
  if (link >= 0) return `${piece.slice(0, link)} `;
  const at = piece.indexOf('@', 1);
  return at > 0 && piece.lastIndexOf('.', piece.length - 2) > at + 1 ? ' ' : piece;
}

/** The runs of letters and digits in a text. Addresses and links are left out: they name people, not problems. */
function runsOf(text: string): Run[] {
  const cleaned = fold(text.includes('@') || text.includes('://') ? text.replace(/\S+/g, withoutAddress) : text);
  return (cleaned.match(wordPattern) ?? []).map((run) => ({
    text: run.replace(/^\d{4,}$/, '0000'),
    spaced: !unspaced.test(run),
  }));
}

function cut(run: string): string[] {
  if (segmenter) return [...segmenter.segment(run)].map((part) => part.segment);
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}

/** Folded words in reading order. */
export const wordsOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => (run.spaced ? [run.text] : cut(run.text)));

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Final mixing of MurmurHash3: neighbouring FNV values must not stay neighbours. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units, mixed. */
export function hashOf(text: string): number {
  let h = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return mix(h);
}

/** How many letters of a word count: cutting words short is a stemmer for every language that inflects at the end. */
const STEM_LENGTH = 5;

export const stemOf = (word: string): string => word.slice(0, STEM_LENGTH);

/** Hashes of the stems of the words. */
export const stemFeatures = (text: string): number[] => wordsOf(text).map((word) => hashOf(stemOf(word)));

/** Hashes of each pair of neighbouring stems. */
export function pairFeatures(text: string): number[] {
  const stems = wordsOf(text).map(stemOf);
  return stems.slice(1).map((stem, index) => hashOf(`${stems[index]} ${stem}`));
}

/** Pushes the hash of every substring of `shortest` to `longest` units. */
function pushGrams(into: number[], text: string, shortest: number, longest: number): void {
  for (let start = 0; start < text.length; start += 1) {
    let h = FNV_OFFSET;
    const end = Math.min(text.length, start + longest);
    for (let i = start; i < end; i += 1) {
      h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
      if (i - start + 1 >= shortest) into.push(mix(h));
    }
  }
}

/** Hashes of 3 to 5 characters within word borders (the borders count as characters); 1 to 3 where there are no spaces. */
export function charFeatures(text: string, longest = 5): number[] {
  const features: number[] = [];
  for (const run of runsOf(text)) {
    if (run.spaced) pushGrams(features, ` ${run.text} `, 3, longest);
    else pushGrams(features, run.text, 1, 3);
  }
  return features;
}

/** A word as it stands in a text and as it is counted. */
export interface Quotable {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words of a text with their places, so that they can be quoted as they were written. */
export function quotableWords(text: string): Quotable[] {
  const found: Quotable[] = [];
  for (const match of text.matchAll(rawWordPattern)) {
    const raw = match[0];
    const parts = unspaced.test(raw) ? cut(raw) : [raw];
    let start = match.index;
    for (const part of parts) {
      const word = fold(part);
      if (word !== '') found.push({ start, end: start + part.length, word });
      start += part.length;
    }
  }
  return found;
}
