// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../../adapters/shared/wait';

const { signal } = new AbortController();

/** Waits for something that never comes, and says after how many milliseconds it was given up. */
async function givenUpAfter(timeoutMs: number): Promise<number> {
  const from = Date.now();
  let at = Number.NaN;
  void waitFor(() => null, { root: document, signal, timeoutMs }).then(() => (at = Date.now()));
  await vi.advanceTimersByTimeAsync(timeoutMs * 10);
  return at - from;
}

describe('a limit of a wait', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is as long as it says in a page that has time', async () => {
    expect(await givenUpAfter(2000)).toBe(2000);
    expect(await givenUpAfter(250)).toBe(250);
    expect(await givenUpAfter(40)).toBe(40);
  });

  it.each([
    [2, 4000],
    [50, 8000],
  ])('grows where each of the page’s turns comes %i times later, up to four times as long', async (later, ms) => {
    const real = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, wait = 0) =>
      real(work, wait > 100 ? wait : wait * later)) as typeof setTimeout);
    expect(await givenUpAfter(2000)).toBe(ms);
  });

  it('does not matter once what was waited for is there: nothing goes on ticking', async () => {
    let there = false;
    const waiting = waitFor(() => there, { root: document, signal, timeoutMs: 2000, pollMs: 100 });
    there = true;
    await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
