import { breather, type Breather } from './breather';
import { fitBlend } from './calibrate';
import { crossEvidence } from './cross-validate';
import { charDocument, wordDocument } from './documents';
import { trainLogistic } from './logistic';
import type { Learned, TrainedModel, TrainingExample, View } from './model';
import { buildNames, nameScores, type LabelOption, type NamesIndex } from './names';
import { buildVocabulary, stackRows, vectorise, type Document, type SparseRows, type Vocabulary } from './tfidf';

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
/** How much words, characters and names count before there is much to fit it on: names are overtaken slowly. */
function startBlend(examples: number, classes: number): number[] {
  const perClass = examples / classes;
  const learned = perClass / (perClass + 1.5);
  return [learned, learned, 0.45];
}
/** How stiffly the first weights are held, in rows. */
const START_TRUST = 30;
const MOST_UNSEEN = 0.5;

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

interface Source {
  readonly vocabulary: Vocabulary;
  readonly rows: SparseRows;
}

async function sourceOf(
  texts: readonly string[],
  make: (text: string) => Document,
  classes: number,
  breath: Breather,
): Promise<Source> {
  const documents = await documentsOf(texts, make, breath);
  const vocabulary = buildVocabulary(documents, Math.floor(MAX_WEIGHTS / classes));
  return { vocabulary, rows: stackRows(documents.map((document) => vectorise(vocabulary, document))) };
}

/** Chance that the next ticket's option has no example yet: the share of options that were met just once. */
function unseenMass(labels: Int32Array, classes: number): number {
  const counts = new Int32Array(classes);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  const once = counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0);
  return Math.min(MOST_UNSEEN, (once + 0.5) / (labels.length + 1));
}

/**
 * Trains on the examples whose label is among the options; the rest is ignored. The order of examples and options
 * does not matter. Throws the signal's reason when it is aborted.
 */
export async function trainModel(
  examples: readonly TrainingExample[],
  options: TrainOptions,
  signal: AbortSignal,
): Promise<TrainedModel> {
  signal.throwIfAborted();
  const breath = breather(signal);
  const ordered = [...options.labels].sort((a, b) => byText(a.id, b.id));
  const labels = ordered.map((option) => option.id);
  const names = buildNames(ordered);
  const position = new Map(labels.map((label, index) => [label, index]));
  const known = examples
    .filter((example) => position.has(example.label) && example.text.trim() !== '')
    .sort((a, b) => byText(a.label, b.label) || byText(a.text, b.text));
  const used = [...new Set(known.map((example) => example.label))];
  if (used.length === 0) return { version: 1, labels, names, learned: null, blend: Float64Array.of(0, 0, 1) };
  const classOf = new Map(used.map((label, index) => [label, index]));
  const target = Int32Array.from(known, (example) => classOf.get(example.label) ?? 0);
  const classes = Int32Array.from(used, (label) => position.get(label) ?? 0);
  const texts = known.map((example) => example.text);
  const seed = options.seed ?? 1;

  const sources: Source[] = [];
  for (const make of [wordDocument, charDocument]) sources.push(await sourceOf(texts, make, used.length, breath));
  const views: View[] = [];
  for (const { vocabulary, rows } of sources) {
    views.push({
      vocabulary,
      linear: await trainLogistic(rows, target, vocabulary.keys.length, used.length, { ...fitting, seed }, breath),
    });
  }
  const [words, chars] = views as [View, View];
  const rows = await crossEvidence(
    sources,
    target,
    used.length,
    (row) => classScores(names, classes, texts[row] ?? ''),
    { ...fitting, epochs: heldOutEpochs, seed },
    breath,
  );
  const weights = fitBlend(rows, startBlend(known.length, used.length), START_TRUST);
  const learned: Learned = { classes, examples: known.length, words, chars, unseen: unseenMass(target, used.length) };
  return { version: 1, labels, names, learned, blend: Float64Array.from(weights) };
}

function classScores(names: NamesIndex, classes: Int32Array, text: string): Float64Array {
  const all = nameScores(names, text);
  return Float64Array.from(classes, (label) => all[label] as number);
}
