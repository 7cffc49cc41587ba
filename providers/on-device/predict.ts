import { blend } from './calibrate';
import { spread } from './cross-validate';
import { charDocument, wordDocument } from './documents';
import { logProbabilities } from './logistic';
import { NAMES_ONLY_SHARPNESS, type Learned, type TrainedModel } from './model';
import { nameScores } from './names';
import { vectorise, type SparseRow } from './tfidf';

export interface Prediction {
  /** Calibrated probability of each of `model.labels`; sums to 1. All zero when the text says nothing at all. */
  readonly probabilities: Float64Array;
  /** Positions in `model.labels`, best first; at most as many as were asked for. */
  readonly best: readonly number[];
  /** How probable it was that it is one of those that could be taken at all, 0 to 1. */
  readonly fits: number;
}

interface TicketRows {
  readonly words: SparseRow;
  readonly chars: SparseRow;
}

const rowsOf = (learned: Learned, text: string, later: string): TicketRows => ({
  words: vectorise(learned.words.vocabulary, wordDocument(text, later)),
  chars: vectorise(learned.chars.vocabulary, charDocument(text, later)),
});

/** Probabilities of the options that have examples. */
function learnedProbabilities(
  model: TrainedModel,
  learned: Learned,
  rows: TicketRows,
  names: Float64Array,
): Float64Array {
  const words = logProbabilities(learned.words.linear, rows.words);
  const chars = logProbabilities(learned.chars.linear, rows.chars);
  const areas = learned.areas && spread(logProbabilities(learned.areas.linear, rows.chars), learned.areas.of);
  const named = Float64Array.from(learned.classes, (label) => names[label] as number);
  const said = [named, words, chars, ...(areas ? [areas] : [])];
  const evidence = new Float64Array(learned.classes.length * said.length);
  said.forEach((values, source) =>
    values.forEach((value, k) => {
      evidence[k * said.length + source] = value;
    }),
  );
  return blend(evidence, model.blend);
}

/**
 * Shares the whole between options with and without examples. The share of the latter starts at what Good–Turing
 * expects and grows or shrinks by how much better than average their names fit the text.
 */
function shareOut(learned: Learned, known: Float64Array, byName: Float64Array): Float64Array {
  const without = byName.length - learned.classes.length;
  if (without === 0) return scatter(learned.classes, known, 1, new Float64Array(byName.length));
  const result = byName.slice();
  for (const label of learned.classes) result[label] = 0;
  const mass = result.reduce((sum, p) => sum + p, 0);
  const surprise = mass / Math.max(1e-9, 1 - mass) / (without / learned.classes.length);
  const prior = Math.min(learned.unseen, without / byName.length);
  const odds = (prior / (1 - prior)) * surprise;
  const share = odds / (1 + odds);
  for (let i = 0; i < result.length; i += 1) result[i] = mass > 0 ? ((result[i] as number) / mass) * share : 0;
  return scatter(learned.classes, known, mass > 0 ? 1 - share : 1, result);
}

function scatter(classes: Int32Array, values: Float64Array, share: number, into: Float64Array): Float64Array {
  classes.forEach((label, k) => {
    into[label] = (values[k] as number) * share;
  });
  return into;
}

/** The most probable positions, best first; equal ones in the order of their ids. */
function bestOf(probabilities: Float64Array, count: number): number[] {
  const best: number[] = [];
  probabilities.forEach((p, index) => {
    if (p <= 0) return;
    let place = best.length;
    while (place > 0 && (probabilities[best[place - 1] as number] as number) < p) place -= 1;
    if (place < count) {
      best.splice(place, 0, index);
      best.length = Math.min(best.length, count);
    }
  });
  return best;
}

export interface Asked {
  /** How many are wanted at most; three without it. */
  readonly count?: number;
  /** Whether the ticket can take a label; all of them without it. What it cannot take gets nothing, the others the whole. */
  readonly can?: (label: string) => boolean;
}

function masked(probabilities: Float64Array, model: TrainedModel, { count = 3, can }: Asked): Prediction {
  if (can === undefined) return { probabilities, best: bestOf(probabilities, count), fits: 1 };
  const kept = probabilities.map((p, position) => (can(model.labels[position] ?? '') ? p : 0));
  const fits = kept.reduce((sum, p) => sum + p, 0);
  const whole = fits > 0 ? kept.map((p) => p / fits) : kept;
  return { probabilities: whole, best: bestOf(whole, count), fits };
}

/** Ranks the options of the field for a text; `later` is text of lesser weight. `readMeanings` has to be awaited before. */
export function predict(model: TrainedModel, text: string, later = '', asked: Asked = {}): Prediction {
  const names = nameScores(model.names, text, later);
  const named = names.some((score) => score > 0);
  const rows = model.learned && rowsOf(model.learned, text, later);
  if (!named && (rows === null || rows.chars.columns.length === 0))
    return { probabilities: new Float64Array(names.length), best: [], fits: 0 };
  const byName = blend(names, [NAMES_ONLY_SHARPNESS]);
  const probabilities =
    model.learned && rows
      ? shareOut(model.learned, learnedProbabilities(model, model.learned, rows, names), byName)
      : byName;
  return masked(probabilities, model, asked);
}
