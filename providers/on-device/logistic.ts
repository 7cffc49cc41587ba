import type { Breather } from './breather';
import { seededRandom, shuffle } from './random';
import type { SparseRow, SparseRows } from './tfidf';

/** Multinomial logistic regression. `weights[column * classes + class]`. */
export interface LinearModel {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface LogisticOptions {
  readonly epochs: number;
  /** First step size. */
  readonly rate: number;
  /** Strength of the data against the L2 penalty, as in scikit-learn: the penalty is 1 / (strength · rows). */
  readonly strength: number;
  readonly seed: number;
}

/** Classes whose error is smaller than this are not updated: it saves most of the work and changes nothing visible. */
const NEGLIGIBLE = 0.002;

/** Turns logits into probabilities, in place. */
export function softmax(logits: Float64Array): void {
  let highest = -Infinity;
  for (let i = 0; i < logits.length; i += 1) highest = Math.max(highest, logits[i] as number);
  let sum = 0;
  for (let i = 0; i < logits.length; i += 1) {
    const e = Math.exp((logits[i] as number) - highest);
    logits[i] = e;
    sum += e;
  }
  for (let i = 0; i < logits.length; i += 1) logits[i] = (logits[i] as number) / sum;
}

/**
 * Stochastic gradient descent with a decaying step (Bottou 2010); the L2 penalty shrinks one common scale instead of
 * every weight. Deterministic for a seed and an order of rows.
 */
export async function trainLogistic(
  rows: SparseRows,
  labels: Int32Array,
  columns: number,
  classes: number,
  options: LogisticOptions,
  breath: Breather,
): Promise<LinearModel> {
  const { starts, columns: cols, values } = rows;
  const count = labels.length;
  const weights = new Float32Array(columns * classes);
  const bias = new Float32Array(classes);
  const logits = new Float64Array(classes);
  const active = new Int32Array(classes);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const random = seededRandom(options.seed);
  const penalty = 1 / (options.strength * Math.max(1, count));
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (let at = 0; at < count; at += 1) {
      if (at % 64 === 0) await breath.breathe();
      const row = order[at] as number;
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      logits.fill(0);
      for (let i = from; i < to; i += 1) {
        const value = values[i] as number;
        const base = (cols[i] as number) * classes;
        for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] as number) + value * (weights[base + k] as number);
      }
      for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] as number) * scale + (bias[k] as number);
      softmax(logits);
      const label = labels[row] as number;
      logits[label] = (logits[label] as number) - 1;
      const rate = options.rate / (1 + options.rate * penalty * step);
      step += 1;
      scale *= 1 - rate * penalty;
      let actives = 0;
      for (let k = 0; k < classes; k += 1) {
        const error = logits[k] as number;
        if (Math.abs(error) < NEGLIGIBLE) continue;
        active[actives] = k;
        actives += 1;
        bias[k] = (bias[k] as number) - 0.05 * rate * error;
      }
      const size = rate / scale;
      for (let i = from; i < to; i += 1) {
        const delta = size * (values[i] as number);
        const base = (cols[i] as number) * classes;
        for (let a = 0; a < actives; a += 1) {
          const k = active[a] as number;
          weights[base + k] = (weights[base + k] as number) - delta * (logits[k] as number);
        }
      }
    }
  }
  for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] as number) * scale;
  return { classes, weights, bias };
}

/** Log-probability of each class. */
export function logProbabilities(model: LinearModel, row: SparseRow): Float64Array {
  const logits = Float64Array.from(model.bias);
  for (let i = 0; i < row.columns.length; i += 1) {
    const value = row.values[i] as number;
    const base = (row.columns[i] as number) * model.classes;
    for (let k = 0; k < model.classes; k += 1) logits[k] = (logits[k] as number) + value * (model.weights[base + k] as number);
  }
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const log = highest + Math.log(sum);
  return logits.map((logit) => logit - log);
}
