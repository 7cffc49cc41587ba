import { seededRandom, shuffle } from '../../../providers/on-device/random';
import type { LabelRow, LabelSet } from './label-set';
import { learn } from './learner';
import { scoreOf, type Answered, type Figures } from './score';

export interface Measured {
  /** On the set's own test texts, or on every text in turn, held out from what was learnt. */
  readonly way: 'split' | 'cross-validated';
  readonly perClass: number | 'all';
  /** Training texts of the first draw. */
  readonly examples: number;
  readonly figures: Figures;
  readonly trainSeconds: number;
  readonly msPerTicket: number;
}

const FOLDS = 5;

/** So many texts of each category, drawn with the seed; all of them where a category has fewer. */
function draw(
  categories: readonly string[],
  rows: readonly LabelRow[],
  perClass: number | 'all',
  seed: number,
): LabelRow[] {
  if (perClass === 'all') return [...rows];
  const random = seededRandom(seed);
  return categories.flatMap((category) => {
    const own = Int32Array.from([...rows.keys()].filter((row) => rows[row]?.label === category));
    shuffle(own, random);
    return Array.from(own.slice(0, perClass), (row) => rows[row] as LabelRow);
  });
}

export interface Part {
  readonly training: readonly LabelRow[];
  readonly test: readonly LabelRow[];
}

/** The set's own division, drawn from anew each time. */
export const ownSplit = (set: LabelSet, perClass: number | 'all', draws: number): Part[] =>
  Array.from({ length: draws }, (_, index) => ({
    training: draw(set.categories, set.train, perClass, index + 1),
    test: set.test,
  }));

/** Every text is held out once for each draw; every category is spread over all folds as evenly as it goes. */
export function folds(set: LabelSet, perClass: number | 'all', draws: number): Part[] {
  const rows = [...set.train, ...set.test];
  return Array.from({ length: draws }, (_, index) => index + 1).flatMap((seed) => {
    const order = Int32Array.from(rows.keys());
    shuffle(order, seededRandom(77 * seed));
    const next = new Map<string, number>();
    const foldOf = new Map<LabelRow, number>();
    for (const at of order) {
      const row = rows[at] as LabelRow;
      const turn = next.get(row.label) ?? 0;
      next.set(row.label, turn + 1);
      foldOf.set(row, turn % FOLDS);
    }
    return Array.from({ length: FOLDS }, (_unused, fold) => ({
      training: draw(
        set.categories,
        rows.filter((row) => foldOf.get(row) !== fold),
        perClass,
        seed,
      ),
      test: rows.filter((row) => foldOf.get(row) === fold),
    }));
  });
}

export async function measure(
  set: LabelSet,
  perClass: number | 'all',
  draws: number,
  way: Measured['way'] = 'split',
): Promise<Measured> {
  const parts = (way === 'split' ? ownSplit : folds)(set, perClass, draws);
  const answered: Answered[] = [];
  const outside: number[] = [];
  let [training, answering] = [0, 0];
  for (const part of parts) {
    const start = performance.now();
    const rank = await learn(set, part.training);
    const learnt = performance.now();
    answered.push(...part.test.map((row) => ({ row, ranked: rank(row) })));
    answering += performance.now() - learnt;
    training += learnt - start;
    outside.push(...set.outside.map((row) => rank(row).confidence));
  }
  return {
    way,
    perClass,
    examples: parts[0]?.training.length ?? 0,
    figures: scoreOf(answered, outside),
    trainSeconds: training / parts.length / 1000,
    msPerTicket: answering / answered.length,
  };
}
