interface Timed {
  readonly path: string;
  readonly by: 'page' | 'other';
  /** Milliseconds. */
  readonly at: number;
}

const MINUTE_MS = 60_000;

/** The most JSON requests that a desk's own page did not make within any minute. */
export function busiestMinute(log: readonly Timed[]): number {
  const times = log.filter(({ by, path }) => by === 'other' && path.startsWith('/api/')).map(({ at }) => at);
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));
}
