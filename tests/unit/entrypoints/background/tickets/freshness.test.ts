import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRESH_MS, type Moment } from '../../../../../core/freshness';
import { Freshness } from '../../../../../entrypoints/background/tickets/freshness';

let moment: Moment = { wall: 0, steady: 0 };
const pass = (ms: number): void => {
  moment = { wall: moment.wall + ms, steady: moment.steady + ms };
};
const ask = vi.fn();
const signal = (): AbortSignal => new AbortController().signal;
const made = (): Freshness => new Freshness(moment, () => moment, ask);
/** `wait` as its answer or the code of its error; undefined while it waits. */
const outcome = (work: Promise<boolean>) => {
  const is: { now?: unknown } = {};
  work.then(
    (value) => (is.now = value),
    (thrown: { error: { code: string } }) => (is.now = thrown.error.code),
  );
  return async (): Promise<unknown> => {
    await vi.advanceTimersByTimeAsync(0);
    return is.now;
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
  moment = { wall: 1_000_000, steady: 5000 };
});
afterEach(() => vi.useRealTimers());

describe('what a run is about to send', () => {
  it('goes out as it is while its reading is fresh, and nobody is asked', async () => {
    const freshness = made();
    pass(FRESH_MS);
    expect([await freshness.wait(signal()), ask.mock.calls.length]).toEqual([false, 0]);
  });

  it('waits for a newer reading, and for no older one', async () => {
    const freshness = made();
    const then = moment;
    pass(60_000);
    const is = outcome(freshness.wait(signal()));
    expect([await is(), ask.mock.calls.length, freshness.isAwaited]).toEqual([undefined, 1, true]);
    freshness.readAgain(then);
    expect(await is()).toBeUndefined();
    freshness.readAgain(moment);
    expect([await is(), freshness.isAwaited]).toEqual([true, false]);
    freshness.readAgain(then);
    expect(await freshness.wait(signal())).toBe(false);
  });

  it('never goes out once the ticket says something else, however fresh that was read', async () => {
    const freshness = made();
    freshness.outdate();
    const giveUp = new AbortController();
    const is = outcome(freshness.wait(giveUp.signal));
    freshness.readAgain(moment);
    expect(await is()).toBeUndefined();
    giveUp.abort();
    expect([await is(), freshness.isAwaited]).toEqual(['stopped', false]);
  });

  it('never goes out either when something else in it does not hold, also when that happens while it waits', async () => {
    expect(await outcome(made().wait(signal(), () => false))()).toBeUndefined();
    let holds = true;
    const freshness = made();
    pass(60_000);
    const is = outcome(freshness.wait(signal(), () => holds));
    holds = false;
    freshness.readAgain(moment);
    expect(await is()).toBeUndefined();
  });

  it('is given up when no page answers, so that others have their turn', async () => {
    const freshness = made();
    pass(60_000);
    const is = outcome(freshness.wait(signal()));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(await is()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect([await is(), freshness.isAwaited, vi.getTimerCount()]).toEqual(['desk-unreachable', false, 0]);
  });

  it('asks nobody when it was given up before', async () => {
    const freshness = made();
    pass(60_000);
    expect(await outcome(freshness.wait(AbortSignal.abort()))()).toBe('stopped');
    expect([ask.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
