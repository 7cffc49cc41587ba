import { meaningOf } from './meanings';
import { charFeatures, fold, wordsOf } from './tokens';
import { indexOfKey } from './tfidf';

/** One value that can be predicted, in the words of the desk and of the person. */
export interface LabelOption {
  readonly id: string;
  readonly path: readonly string[];
  readonly description?: string | undefined;
}

/** An inverted index: feature `keys[i]` counts `weights[j]` for `options[j]`, j from `starts[i]` to `starts[i + 1]`. */
export interface NamesIndex {
  readonly size: number;
  readonly keys: Uint32Array;
  readonly starts: Int32Array;
  readonly options: Int32Array;
  readonly weights: Float32Array;
}

/** Words that say how a sentence is built, not what it is about; they still count a little (“not” in “not working”). */
const functionWords = new Set(
  (
    'a an the and or of to in on at by for with from is are was were be been i my me you your it its this that these those not no do does did ' +
    'please thanks hello hi have has had can could will would should what how why when where who which if as so am we our they their ' +
    'der die das den dem des ein eine einen einem einer und oder von zu zum zur im am an auf bei fur mit aus ist sind war ich mein meine mir ' +
    'bitte danke hallo mich du sie ihr ihre es nicht kein keine kann wie was warum wann wo wer wenn wir uns ' +
    'gracias hola el la los las un una y o de del al en por para con es son era yo mi mis me tu su sus lo se no que como cuando donde quien si nos ' +
    'の は が を に で と も へ や から まで です ます した する て た だ'
  ).split(' '),
);
const FUNCTION_WORD_WEIGHT = 0.3;

/** The leaf of a path says the most; what stands above it is shared with its siblings. */
const PARENT_WEIGHT = 0.4;
const DESCRIPTION_WEIGHT = 0.8;
const LATER_WEIGHT = 0.4;
/** The same meaning in another word or language, against one part of a word: it stands for all the parts that a word has. */
const MEANING_WEIGHT = 3;

/** `cardPayment_failed` → `card payment failed` */
export const spelledOut = (name: string): string =>
  name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_\-/.:]+/g, ' ');

/** True for words that tell nothing about the subject of a ticket. */
export const isFunctionWord = (word: string): boolean => functionWords.has(fold(word));

/** 3- and 4-letter parts of the words, each with the highest weight that one of its words gives it. */
function weighedParts(text: string, weight: number, into: Map<number, number>): void {
  for (const word of wordsOf(text)) {
    const own = weight * (functionWords.has(word) ? FUNCTION_WORD_WEIGHT : 1);
    for (const key of new Set(charFeatures(word, 4))) into.set(key, Math.max(into.get(key) ?? 0, own));
    const meaning = meaningOf(word);
    if (meaning !== undefined) into.set(meaning, Math.max(into.get(meaning) ?? 0, weight * MEANING_WEIGHT));
  }
}

function partsOf(option: LabelOption): Map<number, number> {
  const parts = new Map<number, number>();
  option.path.forEach((level, depth) => {
    weighedParts(spelledOut(level), depth === option.path.length - 1 ? 1 : PARENT_WEIGHT, parts);
  });
  if (option.description) weighedParts(option.description, DESCRIPTION_WEIGHT, parts);
  return parts;
}

/** Indexes the names (all levels) and descriptions of the options. */
export function buildNames(options: readonly LabelOption[]): NamesIndex {
  const parts = options.map(partsOf);
  const frequency = new Map<number, number>();
  for (const part of parts) for (const key of part.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const keys = Uint32Array.from(frequency.keys()).sort();
  const starts = new Int32Array(keys.length + 1);
  keys.forEach((key, index) => {
    starts[index + 1] = (starts[index] as number) + (frequency.get(key) ?? 0);
  });
  const next = starts.slice();
  const targets = new Int32Array(starts[keys.length] as number);
  const weights = new Float32Array(targets.length);
  parts.forEach((part, option) => {
    const entries = [...part].map(([key, weight]) => {
      const idf = Math.log((options.length + 1) / ((frequency.get(key) ?? 0) + 0.5));
      return { column: indexOfKey(keys, key), value: weight * idf };
    });
    // The fourth root of the sum of squares: long names are held back, but not as much as a cosine would.
    const length = Math.sqrt(Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0))) || 1;
    for (const { column, value } of entries) {
      const place = next[column] as number;
      targets[place] = option;
      weights[place] = value / length;
      next[column] = place + 1;
    }
  });
  return { size: options.length, keys, starts, options: targets, weights };
}

/** How much of each option's name and description the text holds; 0 where nothing does. */
export function nameScores(names: NamesIndex, text: string, later = ''): Float64Array {
  const parts = new Map<number, number>();
  weighedParts(later, LATER_WEIGHT, parts);
  weighedParts(text, 1, parts);
  const scores = new Float64Array(names.size);
  for (const [key, weight] of parts) {
    const column = indexOfKey(names.keys, key);
    if (column < 0) continue;
    for (let i = names.starts[column] as number; i < (names.starts[column + 1] as number); i += 1) {
      const option = names.options[i] as number;
      scores[option] = (scores[option] as number) + weight * (names.weights[i] as number);
    }
  }
  return scores;
}

/** How much the name or description of an option holds this word, a form of it, or its meaning. */
export function namesHold(names: NamesIndex, option: number, word: string): number {
  let sum = 0;
  for (const key of [...new Set(charFeatures(word, 4)), meaningOf(word) ?? 0]) {
    const column = indexOfKey(names.keys, key);
    if (column < 0) continue;
    for (let i = names.starts[column] as number; i < (names.starts[column + 1] as number); i += 1) {
      if (names.options[i] === option) sum += names.weights[i] as number;
    }
  }
  return sum;
}
