import type { DeskEnv } from '../../adapters/adapter';

/** Between two requests while nobody waits: the desk's limits are shared with the people who work in it. */
const PAUSE_MS = 2000;
/** As long as less than this share of what the desk allows is left, it is left to others. */
const LEAST_LEFT = 0.5;
const REST_MS = 60_000;
const LONGEST_REST_MS = 300_000;

const numberIn = (headers: Headers, names: readonly string[]): number | null => {
  const value = names.map((name) => headers.get(name)).find((each) => each !== null);
  const number = Number(value);
  return value === undefined || value === null || value.trim() === '' || !Number.isFinite(number) ? null : number;
};

/** How long to wait before the next request, by what the desk says of its limit. Milliseconds. */
function restAfter(headers: Headers): number {
  const left = numberIn(headers, ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining']);
  const all = numberIn(headers, ['ratelimit-limit', 'x-ratelimit-total', 'x-ratelimit-limit', 'x-rate-limit']);
  if (left === null || all === null || all <= 0 || left / all >= LEAST_LEFT) return PAUSE_MS;
  const reset = numberIn(headers, ['ratelimit-reset', 'x-ratelimit-reset']);
  return Math.min(LONGEST_REST_MS, Math.max(REST_MS, (reset ?? 0) * 1000));
}

/** Rejects with the signal's reason. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stopped = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stopped);
      resolve();
    }, ms);
    if (signal.aborted) stopped();
    else signal.addEventListener('abort', stopped, { once: true });
  });

/** The desk's own requests one after the other, with a pause before each, and a long one while little of its limit is left. */
export function gentleFetch(fetchPage: DeskEnv['fetch'], signal: AbortSignal): DeskEnv['fetch'] {
  let turn: Promise<unknown> = Promise.resolve();
  let rest = PAUSE_MS;
  return (...request) => {
    const mine = turn.then(async () => {
      await pause(rest, signal);
      const response = await fetchPage(...request);
      rest = restAfter(response.headers);
      return response;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}
