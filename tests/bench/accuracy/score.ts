import type { LabelRow } from './label-set';
import type { Ranked } from './learner';

export interface Figures {
  /** Shares of the tickets, 0 to 1. Where a set calls a ticket hard, its second label is right as well. */
  readonly top1: number;
  readonly top3: number;
  /** Expected calibration error of the first answer, 15 bins of equal width. */
  readonly ece: number;
  /** How many are called likely (60 % and more) and very likely (85 %), and how many of these are right. */
  readonly likely: number;
  readonly likelyRight: number;
  readonly veryLikely: number;
  readonly veryLikelyRight: number;
  /** How well confidence tells tickets that fit nothing from those that fit: 0.5 not at all, 1 always. Null without such tickets. */
  readonly outside: number | null;
}

const BINS = 15;

interface Bin {
  count: number;
  confidence: number;
  right: number;
}

export interface Answered {
  readonly row: LabelRow;
  readonly ranked: Ranked;
}

const isRight = ({ label, also }: LabelRow, name: string | undefined): boolean => name === label || name === also;

/** The share of pairs in which the ticket that fits is the surer one (area under the ROC curve). */
function aurocOf(inside: readonly number[], outside: readonly number[]): number | null {
  if (outside.length === 0) return null;
  const won = inside.reduce(
    (sum, one) => sum + outside.reduce((all, other) => all + (one > other ? 1 : one === other ? 0.5 : 0), 0),
    0,
  );
  return won / (inside.length * outside.length);
}

/** `outside`: confidences of the tickets that fit nothing. */
export function scoreOf(answered: readonly Answered[], outside: readonly number[]): Figures {
  const bins: Bin[] = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  const rights = answered.map(({ row, ranked: { best } }) => isRight(row, best[0]));
  answered.forEach(({ ranked: { confidence } }, index) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))] as Bin;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += rights[index] === true ? 1 : 0;
  });
  const count = answered.length;
  const from = (least: number): { said: number; right: number } => {
    const said = answered.flatMap(({ ranked }, index) => (ranked.confidence >= least ? [rights[index]] : []));
    return { said: said.length / count, right: said.filter(Boolean).length / Math.max(1, said.length) };
  };
  const [likely, veryLikely] = [from(0.6), from(0.85)];
  return {
    top1: rights.filter(Boolean).length / count,
    top3: answered.filter(({ row, ranked }) => ranked.best.some((name) => isRight(row, name))).length / count,
    ece: bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / count,
    likely: likely.said,
    likelyRight: likely.right,
    veryLikely: veryLikely.said,
    veryLikelyRight: veryLikely.right,
    outside: aurocOf(
      answered.map(({ ranked }) => ranked.confidence),
      outside,
    ),
  };
}
