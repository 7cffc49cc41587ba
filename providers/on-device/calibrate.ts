/**
 * One row of evidence: for each class the values of each source, `evidence[class * sources + source]`, and which
 * class was right.
 */
export interface HeldOut {
  readonly evidence: Float32Array;
  readonly label: number;
}

const NEWTON_STEPS = 12;

/** Solves a small dense system by Gaussian elimination with pivoting. `matrix` and `right` are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    const lead = matrix[column] ?? [];
    for (let row = column + 1; row < size; row += 1) {
      const below = matrix[row] ?? [];
      const factor = (below[column] ?? 0) / (lead[column] ?? 1);
      for (let k = column; k < size; k += 1) below[k] = (below[k] ?? 0) - factor * (lead[k] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= (matrix[row]?.[k] ?? 0) * (solution[k] ?? 0);
    solution[row] = sum / (matrix[row]?.[row] ?? 1);
  }
  return solution;
}

/** Probability of each class when each source counts `weights[source]`. */
export function blend(evidence: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const sources = weights.length;
  const classes = evidence.length / sources;
  const result = new Float64Array(classes);
  let highest = -Infinity;
  for (let k = 0; k < classes; k += 1) {
    let sum = 0;
    for (let s = 0; s < sources; s += 1) sum += (weights[s] as number) * (evidence[k * sources + s] as number);
    result[k] = sum;
    highest = Math.max(highest, sum);
  }
  let total = 0;
  for (let k = 0; k < classes; k += 1) {
    const e = Math.exp((result[k] as number) - highest);
    result[k] = e;
    total += e;
  }
  return result.map((value) => value / total);
}

/**
 * How much each source counts, so that held-out answers are as likely as possible: temperature scaling with one
 * temperature per source. Newton's method on the (convex) log loss; `trust` rows' worth of pull towards `start`
 * keeps few rows from deciding too much. No weight is negative.
 */
export function fitBlend(rows: readonly HeldOut[], start: readonly number[], trust: number): number[] {
  const sources = start.length;
  const mean = new Float64Array(sources);
  const second = new Float64Array(sources * sources);
  let weights = [...start];
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const gradient = weights.map(
      (weight, s) => (trust * (weight - (start[s] ?? 0))) / Math.max(0.05, start[s] ?? 1) ** 2,
    );
    const curvature = weights.map((_, s) =>
      weights.map((__, t) => (s === t ? trust / Math.max(0.05, start[s] ?? 1) ** 2 + 1e-9 : 0)),
    );
    for (const { evidence, label } of rows) {
      const p = blend(evidence, weights);
      mean.fill(0);
      second.fill(0);
      for (let k = 0; k < p.length; k += 1) {
        const probability = p[k] as number;
        if (probability < 1e-6) continue;
        for (let s = 0; s < sources; s += 1) {
          const weighted = probability * (evidence[k * sources + s] as number);
          mean[s] = (mean[s] as number) + weighted;
          for (let t = 0; t < sources; t += 1)
            second[s * sources + t] =
              (second[s * sources + t] as number) + weighted * (evidence[k * sources + t] as number);
        }
      }
      for (let s = 0; s < sources; s += 1) {
        gradient[s] = (gradient[s] as number) + (mean[s] as number) - (evidence[label * sources + s] as number);
        const line = curvature[s] as number[];
        for (let t = 0; t < sources; t += 1)
          line[t] =
            (line[t] as number) + (second[s * sources + t] as number) - (mean[s] as number) * (mean[t] as number);
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, s) => Math.max(0, weight - Math.max(-1, Math.min(1, change[s] ?? 0))));
  }
  return weights;
}
