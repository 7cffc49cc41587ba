import type { Pace } from '../../adapters/adapter';
import { pause } from '../../adapters/shared/wait';
import { limitIn } from './limit-in';

/** Of what the desk allows an account, so much may be used while nobody waits. */
const SHARE = 0.1;
const MINUTE_MS = 60_000;
const LONGEST_REST_MS = 10 * MINUTE_MS;

export interface QuietPace {
  readonly pace: Pace;
  /**
   * Resolves when so many requests may go out one right after the other, or as many as may in a minute: what is read of a ticket in
   * two requests is read at one time. Rejects with the signal's reason.
   */
  roomFor(requests: number, signal: AbortSignal): Promise<void>;
  /** How long the desk has asked to be left alone from now on. Milliseconds. */
  restMs(): number;
}

/**
 * Leaves the desk's limit to the people who work in it: within any minute never more requests than a tenth of what an account is
 * allowed, as the desk's answers say, else `perMinute`. A desk that asks to wait is left alone for as long, half a minute at least.
 */
export function quietPace(perMinute: number): QuietPace {
  let turn: Promise<unknown> = Promise.resolve();
  let allowed = Math.max(1, perMinute);
  let notBefore = 0;
  /** When those of the last minute began. */
  let begun: number[] = [];

  // The wall's clock can be set back, and an hour's wait would come of that.
  const now = (): number => performance.now();
  const stillToWait = (requests: number): number => {
    const at = now();
    begun = begun.filter((each) => each > at - MINUTE_MS);
    const inTheWay = begun.at(Math.min(requests, allowed) - 1 - allowed);
    return Math.max(notBefore - at, inTheWay === undefined ? 0 : inTheWay + MINUTE_MS - at, 0);
  };
  const roomFor = async (requests: number, signal: AbortSignal): Promise<void> => {
    for (let ms = stillToWait(requests); ms > 0; ms = stillToWait(requests)) await pause(ms, signal);
  };
  const heed = ({ status, headers }: Response): void => {
    const { all, left, resetMs, waitMs } = limitIn(headers);
    if (all !== null && all > 0) allowed = Math.max(1, Math.floor(all * SHARE));
    if (status !== 429 && left !== 0) return;
    const asked = Math.max(waitMs ?? 0, resetMs ?? 0) || MINUTE_MS;
    notBefore = now() + Math.min(LONGEST_REST_MS, Math.max(MINUTE_MS / 2, asked));
  };

  const pace: Pace = async (signal) => {
    const before = turn;
    let next = (): void => undefined;
    turn = new Promise<void>((resolve) => (next = resolve));
    try {
      await before;
      await roomFor(1, signal);
      begun.push(now());
    } catch (thrown) {
      next();
      throw thrown;
    }
    return (response) => {
      if (response !== null) heed(response);
      next();
    };
  };
  return { pace, roomFor, restMs: () => Math.max(0, notBefore - now()) };
}
