import type { Breather } from './breather';
import type { HeldOut } from './calibrate';
import { logProbabilities, trainLogistic, type LogisticOptions } from './logistic';
import { rowAt, stackRows, type SparseRow, type SparseRows, type Vocabulary } from './tfidf';

/** Rows of features, and what is learnt from them: the classes themselves, or the groups that they stand in. */
export interface Source {
  readonly vocabulary: Vocabulary;
  readonly rows: SparseRows;
  /** The group of each class. */
  readonly groups: Int32Array;
}

export const groupsIn = ({ groups }: Source): number => groups.reduce((most, group) => Math.max(most, group + 1), 0);

/** What is said of the groups, said of each class in them. */
export const spread = (values: Float64Array, groups: Int32Array): Float64Array =>
  Float64Array.from(groups, (group) => values[group] as number);

/** Parts that the examples are cut into, and how many of these are held out in turn: many where training is cheap, one where it is dear. */
function foldsFor(examples: number): { parts: number; heldOut: number } {
  if (examples <= 200) return { parts: 8, heldOut: 8 };
  if (examples <= 2400) return { parts: 4, heldOut: 4 };
  return { parts: 6, heldOut: examples <= 3000 ? 2 : 1 };
}

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
  const columns = row.columns.filter((column) => seen[column] === 1);
  const values = row.values.filter((_, i) => seen[row.columns[i] as number] === 1);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { columns, values: values.map((value) => value / length) };
}

async function logsOfPart(
  source: Source,
  target: Int32Array,
  inside: number[],
  outside: number[],
  options: LogisticOptions,
  breath: Breather,
) {
  const training = stackRows(inside.map((row) => rowAt(source.rows, row)));
  const linear = await trainLogistic(
    training,
    Int32Array.from(inside, (row) => source.groups[target[row] as number] as number),
    source.vocabulary.keys.length,
    groupsIn(source),
    options,
    breath,
  );
  const seen = new Uint8Array(source.vocabulary.keys.length);
  for (const column of training.columns) seen[column] = 1;
  const logs: Float64Array[] = [];
  for (const row of outside) {
    await breath.breathe();
    logs.push(spread(logProbabilities(linear, onlySeen(rowAt(source.rows, row), seen)), source.groups));
  }
  return logs;
}

/**
 * What each source says about examples that it was not trained on; rows behind the first `examples` are always trained on. Examples
 * whose class has no other row are left out: they could only teach distrust.
 */
export async function crossEvidence(
  sources: readonly Source[],
  target: Int32Array,
  examples: number,
  classes: number,
  names: (row: number) => Float64Array,
  options: LogisticOptions,
  breath: Breather,
): Promise<HeldOut[]> {
  const folds = foldsFor(examples);
  const parts = partOf(target.subarray(0, examples), folds.parts);
  const rows: HeldOut[] = [];
  for (let part = 0; part < folds.heldOut; part += 1) {
    const inside = [...target.keys()].filter((row) => parts[row] !== part);
    const known = new Set(inside.map((row) => target[row]));
    const outside = [...target.keys()].filter((row) => parts[row] === part && known.has(target[row]));
    if (outside.length === 0 || known.size < 2) continue;
    const logs: Float64Array[][] = [];
    for (const source of sources) logs.push(await logsOfPart(source, target, inside, outside, options, breath));
    outside.forEach((row, index) => {
      const columns = [names(row), ...logs.map((log) => log[index] as Float64Array)];
      const evidence = new Float32Array(classes * columns.length);
      columns.forEach((column, source) =>
        column.forEach((value, k) => {
          evidence[k * columns.length + source] = value;
        }),
      );
      rows.push({ evidence, label: target[row] as number });
    });
  }
  return rows;
}
