import type { LoggedRequest } from '../../contract';

interface Timed extends Pick<LoggedRequest, 'path' | 'by'> {
  /** Milliseconds. */
  readonly at: number;
}

const fiveMinutes = 300_000;
const counted = (log: readonly Timed[]): number[] =>
  log.filter(({ by, path }) => by === 'other' && path.startsWith('/api/')).map(({ at }) => at);

/** More than `limit` requests in the last five minutes, the newest one included. Whether the app's own count is not known; here they do not. */
export function isBeyond(log: readonly Timed[], limit: number | null): boolean {
  const times = counted(log);
  const now = times.at(-1) ?? 0;
  return limit !== null && times.filter((at) => at > now - fiveMinutes).length > limit;
}
