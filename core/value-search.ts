import { fold } from './automatic-mail/fold';
import type { FieldOption } from './fields';
import { clip } from './text';

/** More of what was typed is not looked for. In UTF-16 units. */
export const LONGEST_QUERY = 100;

/** Letters that Unicode does not take apart, and how people write them without their own keyboard; an end sigma is a sigma. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};

/** Hiragana, which is typed, and katakana, in which most of what is lent is written, are the same but for this. */
const TO_KATAKANA = 0x60;

const plainLetter = (letter: string): string =>
  letters[letter] ??
  (letter >= 'ぁ' && letter <= 'ゖ' ? String.fromCharCode(letter.charCodeAt(0) + TO_KATAKANA) : letter);

/**
 * For comparing what is typed with a name: without case, accents, width, kind of kana, and what is in a name without being seen, such
 * as soft hyphens. Folding it again changes nothing.
 */
export const foldName = (text: string): string =>
  // Most names need nothing else, and there are thousands of them.
  /^[!-_a-~]+(?: [!-_a-~]+)*$/.test(text)
    ? text.toLowerCase()
    : fold(text)
        .replace(/\p{Cf}/gu, '')
        .replace(/[^ -~]/g, plainLetter);

/** Stands in front of every word of a name, so that a word's beginning is found like any other text. */
const BEGIN = '\u0000';
const withBegins = (folded: string): string => folded.replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, BEGIN);

const isSpoken = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/**
 * The words that are looked for, folded. Between words a path is written with signs, which are looked for only where there is nothing
 * else.
 */
export function wordsOf(query: string): readonly string[] {
  const words = foldName(clip(query, LONGEST_QUERY))
    .split(/\s|›|>|::/)
    .filter((word) => word !== '');
  return [...new Set(words.some(isSpoken) ? words.filter(isSpoken) : words)];
}

/** Nothing in it can be looked for, so that everything is found. */
export const isEmptyQuery = (query: string): boolean => wordsOf(query).length === 0;

type Meanings = Readonly<Record<string, string>>;
const none: Meanings = {};

/** An option, folded. */
interface Folded {
  readonly id: string;
  readonly leaf: string;
  /** The same with a mark before each of its words. */
  readonly begins: string;
  readonly above: string;
  /** Only looked at, and so only folded, where the path does not have what is wanted. */
  meaning: string | null;
}

/** Of each list of options, as long as somebody holds it; with other meanings it is made anew. */
const indexes = new WeakMap<
  readonly FieldOption[],
  { readonly meanings: Meanings; readonly folded: readonly Folded[] }
>();

function indexOf(options: readonly FieldOption[], meanings: Meanings): readonly Folded[] {
  const known = indexes.get(options);
  if (known?.meanings === meanings) return known.folded;
  const folded = options.map(({ id, path }): Folded => {
    const leaf = foldName(path.at(-1) ?? '').trim();
    return { id, leaf, begins: withBegins(leaf), above: foldName(path.slice(0, -1).join(' ')), meaning: null };
  });
  indexes.set(options, { meanings, folded });
  return folded;
}

/** The best place of a word, 0 to 4; Infinity where it is nowhere. */
function placeOf(word: string, marked: string, folded: Folded, meanings: Meanings): number {
  if (folded.begins.startsWith(marked)) return 0;
  if (folded.begins.includes(marked)) return 1;
  if (folded.leaf.includes(word)) return 2;
  if (folded.above.includes(word)) return 3;
  folded.meaning ??= Object.hasOwn(meanings, folded.id) ? foldName(meanings[folded.id] ?? '') : '';
  return folded.meaning.includes(word) ? 4 : Infinity;
}

interface SearchHelp {
  /** Option id to what it means. */
  readonly meanings?: Meanings | undefined;
  /** Ids of likely and recent options; ids that are no option's count for nothing. */
  readonly first?: readonly string[] | undefined;
}

/**
 * The options that a person may mean, best first. Without a query: those of `first`, and then all of them, the first ones in their
 * place again. With one: the options that have each of its words in their path or meaning. Where the leaf begins with the query goes
 * first; then each word counts by its place: at the leaf's beginning, at the beginning of one of its words, in it, above it, in the
 * meaning. Equal ones by `first`, then in the desk's order. Fast for the same array of options and the same object of meanings: they
 * are prepared once.
 */
export function searchValues(
  options: readonly FieldOption[],
  query: string,
  { meanings = none, first = [] }: SearchHelp = {},
): readonly FieldOption[] {
  const words = wordsOf(query);
  const order = [...new Set(first)];
  if (words.length === 0)
    return [...order.flatMap((wanted) => options.find(({ id }) => id === wanted) ?? []), ...options];
  const marked = words.map((word) => [word, withBegins(word)] as const);
  const whole = withBegins(words.join(' '));
  // One number for each hit, so that thousands of them are sorted in no time.
  const hits = indexOf(options, meanings).flatMap((folded, at) => {
    const score = folded.begins.startsWith(whole)
      ? 0
      : marked.reduce((sum, [word, begin]) => sum + placeOf(word, begin, folded, meanings), 1);
    const place = order.indexOf(folded.id);
    const among = place < 0 ? order.length : place;
    return score < Infinity ? [(score * (order.length + 1) + among) * options.length + at] : [];
  });
  return hits.sort((a, b) => a - b).flatMap((hit) => options[hit % options.length] ?? []);
}
