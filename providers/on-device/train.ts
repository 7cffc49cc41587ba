import { breather, type Breather } from './breather';
import { blend, fitBlend, type HeldOut } from './calibrate';
import { crossEvidence, groupsIn, type Source } from './cross-validate';
import { charDocument, wordDocument } from './documents';
import { trainLogistic } from './logistic';
import { readMeanings } from './meanings';
import type { HeldOutScore, Learned, TrainedModel, TrainingExample, View } from './model';
import { buildNames, nameScores, spelledOut, type LabelOption, type NamesIndex } from './names';
import { buildVocabulary, stackRows, vectoriseAll, type Document } from './tfidf';

export interface TrainOptions {
  /** Every option of the field, in any order. */
  readonly labels: readonly LabelOption[];
  readonly seed?: number;
}

/** Columns × classes of one view: 32 MB. A field with very many options keeps the most frequent features only. */
const MAX_WEIGHTS = 8_000_000;
/** Chosen on cross-validated log loss; see README. */
const fitting = { epochs: 8, rate: 5, strength: 20 };
/** Held-out rows need the weights' direction only, not their last digits. */
const heldOutEpochs = 5;
/** How much names, words, characters and areas count before there is much to fit it on: names are overtaken slowly. */
function startBlend(examples: number, classes: number, hasAreas: boolean): number[] {
  const perClass = examples / classes;
  const learned = perClass / (perClass + 1.5);
  return [0.45, learned, learned, ...(hasAreas ? [0.5 * learned] : [])];
}
/** How stiffly the first weights are held, in rows. */
const START_TRUST = 30;
const MOST_UNSEEN = 0.5;
/** From so many examples on an option's own words say nothing new. */
const OWN_WORDS_BELOW = 20;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function documentsOf(
  texts: readonly string[],
  make: (text: string) => Document,
  breath: Breather,
): Promise<Document[]> {
  const documents: Document[] = [];
  for (const text of texts) {
    await breath.breathe();
    documents.push(make(text));
  }
  return documents;
}

async function sourceOf(
  texts: readonly string[],
  make: (text: string) => Document,
  classes: number,
  breath: Breather,
): Promise<Source> {
  const documents = await documentsOf(texts, make, breath);
  const vocabulary = await buildVocabulary(documents, Math.floor(MAX_WEIGHTS / classes), breath);
  return {
    vocabulary,
    rows: stackRows(await vectoriseAll(vocabulary, documents, breath)),
    groups: Int32Array.from({ length: classes }, (_, k) => k),
  };
}

/** The leaf first, as a subject would; what it means below. */
const ownWords = (option: LabelOption | undefined): string =>
  `${spelledOut((option?.path ?? []).toReversed().join(' '))}\n${option?.description ?? ''}`;

/** The area (first level) of each class; null where areas would say nothing: one of them, or each class its own. */
function areasOf(labels: readonly LabelOption[], classes: Int32Array): Int32Array | null {
  const areas = new Map<string, number>();
  const of = classes.map((label) => {
    const { path = [] } = labels[label] ?? {};
    const name = path.length > 1 ? (path[0] ?? '') : `\u0000${label}`;
    const area = areas.get(name) ?? areas.size;
    areas.set(name, area);
    return area;
  });
  return areas.size > 1 && areas.size < classes.length ? of : null;
}

function countsOf(labels: Int32Array, classes: number): Int32Array {
  const counts = new Int32Array(classes);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  return counts;
}

/** Chance that the next ticket's option has no example yet: the share of options that were met just once. */
function unseenMass(counts: Int32Array): number {
  const once = counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Math.min(MOST_UNSEEN, (once + 0.5) / (all + 1));
}

/**
 * Trains on the examples whose label is among the options; the rest is ignored. The order of examples and options
 * does not matter. Throws the signal's reason when it is aborted, and what reading the meanings of words
 * rejected with.
 */
export async function trainModel(
  examples: readonly TrainingExample[],
  options: TrainOptions,
  signal: AbortSignal,
): Promise<TrainedModel> {
  signal.throwIfAborted();
  await readMeanings();
  const breath = breather(signal);
  const ordered = [...options.labels].sort((a, b) => byText(a.id, b.id));
  const labels = ordered.map((option) => option.id);
  const names = buildNames(ordered);
  const position = new Map(labels.map((label, index) => [label, index]));
  const known = examples
    .filter((example) => position.has(example.label) && example.text.trim() !== '')
    .sort((a, b) => byText(a.label, b.label) || byText(a.text, b.text));
  const used = [...new Set(known.map((example) => example.label))];
  if (used.length === 0) return { version: 1, labels, names, learned: null, blend: Float64Array.of(1, 0, 0) };
  const classOf = new Map(used.map((label, index) => [label, index]));
  const classes = Int32Array.from(used, (label) => position.get(label) ?? 0);
  const rowsOfExamples = Int32Array.from(known, (example) => classOf.get(example.label) ?? 0);
  const counts = countsOf(rowsOfExamples, used.length);
  // What an option is called and said to mean is one more example of it, as long as it has few.
  const wordsOfOption = (k: number): string => ownWords(ordered[classes[k] as number]);
  const own = [...classes.keys()].filter(
    (k) => (counts[k] as number) < OWN_WORDS_BELOW && wordsOfOption(k).trim() !== '',
  );
  const texts = [...known.map((example) => example.text), ...own.map(wordsOfOption)];
  const target = Int32Array.from([...rowsOfExamples, ...own]);
  const seed = options.seed ?? 1;

  const sources: Source[] = [];
  for (const make of [wordDocument, charDocument]) sources.push(await sourceOf(texts, make, used.length, breath));
  const areaOf = areasOf(ordered, classes);
  const [, ofChars] = sources;
  if (areaOf && ofChars) sources.push({ ...ofChars, groups: areaOf });
  const views: View[] = [];
  for (const source of sources) {
    const { vocabulary, rows, groups } = source;
    const grouped = target.map((k) => groups[k] as number);
    views.push({
      vocabulary,
      linear: await trainLogistic(
        rows,
        grouped,
        vocabulary.keys.length,
        groupsIn(source),
        { ...fitting, seed },
        breath,
      ),
    });
  }
  const [words, chars, ofAreas] = views as [View, View, View?];
  const rows = await crossEvidence(
    sources,
    target,
    known.length,
    used.length,
    (row) => classScores(names, classes, texts[row] ?? ''),
    { ...fitting, epochs: heldOutEpochs, seed },
    breath,
  );
  const weights = fitBlend(rows, startBlend(known.length, used.length, areaOf !== null), START_TRUST);
  const learned: Learned = {
    classes,
    examples: known.length,
    words,
    chars,
    areas: areaOf && ofAreas ? { of: areaOf, linear: ofAreas.linear } : null,
    unseen: unseenMass(counts),
    heldOut: scoreOf(rows, weights),
  };
  return { version: 1, labels, names, learned, blend: Float64Array.from(weights) };
}

/** With the weights that all of them together led to: a few numbers, which one example hardly moves. */
function scoreOf(rows: readonly HeldOut[], weights: readonly number[]): HeldOutScore {
  const isRight = ({ evidence, label }: HeldOut): boolean => {
    const chances = blend(evidence, weights);
    return chances.indexOf(Math.max(...chances)) === label;
  };
  return { right: rows.filter(isRight).length, of: rows.length };
}

function classScores(names: NamesIndex, classes: Int32Array, text: string): Float64Array {
  const all = nameScores(names, text);
  return Float64Array.from(classes, (label) => all[label] as number);
}
