export interface Summary {
  readonly median: number;
  readonly spread: readonly [number, number];
}

/** The middle value of several rounds, and their lowest and highest. Throws for no rounds. */
export function summarise(rounds: readonly number[]): Summary {
  const sorted = [...rounds].sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (lowest === undefined || highest === undefined || lower === undefined || upper === undefined)
    throw new RangeError('no rounds');
  return { median: (lower + upper) / 2, spread: [lowest, highest] };
}
