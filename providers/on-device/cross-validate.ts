import type { Breather } from './breather';
import type { HeldOut } from './calibrate';
import { logProbabilities, trainLogistic, type LogisticOptions } from './logistic';
import { rowAt, stackRows, type SparseRow, type SparseRows, type Vocabulary } from './tfidf';

interface Source {
  readonly vocabulary: Vocabulary;
  readonly rows: SparseRows;
}

const FOLDS = 4;
/** From this many examples on, one part held out is enough. */
const MANY = 3000;

/** Rows of one part; every class is spread over all parts as evenly as it goes. */
function partOf(target: Int32Array, parts: number): Int32Array {
  const next = new Map<number, number>();
  return target.map((label) => {
    const turn = next.get(label) ?? label % parts;
    next.set(label, turn + 1);
    return turn % parts;
  });
}

/** A held-out row as the model will meet new texts: features that no training row has are unknown and dropped. */
function onlySeen(row: SparseRow, seen: Uint8Array): SparseRow {
  const kept = [...row.columns.keys()].filter((i) => seen[row.columns[i] as number] === 1);
  const length = Math.sqrt(kept.reduce((sum, i) => sum + (row.values[i] as number) ** 2, 0)) || 1;
  return { columns: Int32Array.from(kept, (i) => row.columns[i] as number), values: Float32Array.from(kept, (i) => (row.values[i] as number) / length) };
}

async function logsOfPart(source: Source, target: Int32Array, inside: number[], outside: number[], classes: number, options: LogisticOptions, breath: Breather) {
  const training = stackRows(inside.map((row) => rowAt(source.rows, row)));
  const linear = await trainLogistic(training, Int32Array.from(inside, (row) => target[row] as number), source.vocabulary.keys.length, classes, options, breath);
  const seen = new Uint8Array(source.vocabulary.keys.length);
  for (const column of training.columns) seen[column] = 1;
  const logs: Float64Array[] = [];
  for (const row of outside) {
    await breath.breathe();
    logs.push(logProbabilities(linear, onlySeen(rowAt(source.rows, row), seen)));
  }
  return logs;
}

/**
 * What each source says about rows that it was not trained on. Rows whose class has no other example are left out:
 * they could only teach distrust.
 */
export async function crossEvidence(
  sources: readonly Source[],
  target: Int32Array,
  classes: number,
  names: (row: number) => Float64Array,
  options: LogisticOptions,
  breath: Breather,
): Promise<HeldOut[]> {
  const many = target.length > MANY;
  const parts = partOf(target, many ? 6 : FOLDS);
  const rows: HeldOut[] = [];
  for (let part = 0; part < (many ? 1 : FOLDS); part += 1) {
    const inside = [...target.keys()].filter((row) => parts[row] !== part);
    const known = new Set(inside.map((row) => target[row]));
    const outside = [...target.keys()].filter((row) => parts[row] === part && known.has(target[row]));
    if (outside.length === 0 || known.size < 2) continue;
    const logs: Float64Array[][] = [];
    for (const source of sources) logs.push(await logsOfPart(source, target, inside, outside, classes, options, breath));
    outside.forEach((row, index) => {
      const columns = [...logs.map((log) => log[index] as Float64Array), names(row)];
      const evidence = new Float32Array(classes * columns.length);
      columns.forEach((column, source) => column.forEach((value, k) => { evidence[k * columns.length + source] = value; }));
      rows.push({ evidence, label: target[row] as number });
    });
  }
  return rows;
}
