/** The browser wakes the worker so often to look; no desk is asked more often. Milliseconds. */
export const LOOK_MS = 60_000;
/** A desk on which nothing happens is asked less often: from so many looks in a row on, this much less. */
const QUIETER = [
  { from: 30, ms: 5 * LOOK_MS },
  { from: 10, ms: 2 * LOOK_MS },
] as const;
/** A little early: the alarm does not come to the millisecond. */
const SLACK_MS = 5_000;

/** A rest of so many milliseconds, as it is kept. */
export const littleEarly = (ms: number): number => ms - SLACK_MS;

/** How long a desk is left alone at least after so many looks in a row that found nothing. Milliseconds. */
export const restAfter = (idle: number): number => littleEarly(QUIETER.find(({ from }) => idle >= from)?.ms ?? LOOK_MS);
