/** Places in the lists of impact and urgency; null where none is set. */
export interface Pair {
  readonly impact: number | null;
  readonly urgency: number | null;
}
export type FullPair = { readonly impact: number; readonly urgency: number };

const isFull = (pair: Pair): pair is FullPair => pair.impact !== null && pair.urgency !== null;
const key = ({ impact, urgency }: Pair): string => `${impact} ${urgency}`;

/**
 * Guesses which impact and urgency lead to a priority, without knowing the tenant's rule: what is about as urgent on both sides.
 * All lists count from the most urgent one down, and more of either never makes less of the priority: so each result rules out others.
 */
export class PrioritySearch {
  private readonly seen: { readonly at: FullPair; readonly rank: number }[] = [];
  private readonly tried = new Set<string>();

  /** `sizes`: how many options each list has. `wanted`: the place of the priority among `ranks` ones. */
  constructor(
    private readonly sizes: FullPair,
    private readonly wanted: number,
    private readonly ranks: number,
  ) {}

  /** What the desk made of a pair. */
  saw(at: Pair, rank: number): void {
    if (isFull(at) && rank !== -1) this.seen.push({ at, rank });
  }

  /** Nearest in rank first, then what takes the fewest changes; null when nothing is left within so many changes. */
  next(now: Pair, mostChanges: number): FullPair | null {
    const changes = (pair: FullPair): number =>
      Number(pair.impact !== now.impact) + Number(pair.urgency !== now.urgency);
    const open = this.pairs().filter(
      (pair) =>
        !this.tried.has(key(pair)) && changes(pair) > 0 && changes(pair) <= mostChanges && this.isPossible(pair),
    );
    const best = open.toSorted((a, b) => this.distance(a) - this.distance(b) || changes(a) - changes(b))[0] ?? null;
    if (best !== null) this.tried.add(key(best));
    return best;
  }

  private pairs(): FullPair[] {
    const { impact: impacts, urgency: urgencies } = this.sizes;
    return Array.from({ length: impacts * urgencies }, (_, index) => ({
      impact: Math.floor(index / urgencies),
      urgency: index % urgencies,
    }));
  }

  private isPossible(pair: FullPair): boolean {
    return this.seen.every(({ at, rank }) => {
      if (rank > this.wanted) return pair.impact < at.impact || pair.urgency < at.urgency;
      return rank === this.wanted || pair.impact > at.impact || pair.urgency > at.urgency;
    });
  }

  /** In thousandths, so that pairs that only differ by rounding are equal. */
  private distance({ impact, urgency }: FullPair): number {
    const share = (impact + urgency) / Math.max(1, this.sizes.impact + this.sizes.urgency - 2);
    return Math.round(Math.abs(share - this.wanted / Math.max(1, this.ranks - 1)) * 1000);
  }
}
