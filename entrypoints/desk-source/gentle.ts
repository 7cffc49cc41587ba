import type { Pace } from '../../adapters/adapter';
import { pause } from '../../adapters/shared/wait';
import { limitIn } from './limit-in';

/** Between two requests while nobody waits: the desk's limits are shared with the people who work in it. */
const PAUSE_MS = 2000;
/** As long as less than this share of what the desk allows is left, it is left to others. */
const LEAST_LEFT = 0.5;
const REST_MS = 60_000;
const LONGEST_REST_MS = 300_000;

/** How long to wait before the next request, by what the desk says of its limit. Milliseconds. */
function restAfter(headers: Headers): number {
  const { left, all, resetMs } = limitIn(headers);
  if (left === null || all === null || all <= 0 || left / all >= LEAST_LEFT) return PAUSE_MS;
  return Math.min(LONGEST_REST_MS, Math.max(REST_MS, resetMs ?? 0));
}

/** One request after the other, with a pause before each, and a long one while little of the desk's limit is left. */
export function gentlePace(): Pace {
  let turn: Promise<unknown> = Promise.resolve();
  let rest = PAUSE_MS;
  return async (signal) => {
    const before = turn;
    let leave = (): void => undefined;
    turn = new Promise<void>((resolve) => (leave = resolve));
    try {
      await before;
      await pause(rest, signal);
    } catch (thrown) {
      leave();
      throw thrown;
    }
    return (response) => {
      if (response !== null) rest = restAfter(response.headers);
      leave();
    };
  };
}
