import { vi } from 'vitest';

/** What the work comes to, without waiting for its pauses and time limits: its clock runs as fast as the work lets it. */
export async function inNoTime<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  try {
    const working = work();
    const is = { done: false };
    const end = (): void => {
      is.done = true;
    };
    working.then(end, end);
    // What takes real work, like a key or a database, gets its turn between two steps of the clock.
    while (!is.done) {
      await vi.advanceTimersByTimeAsync(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return await working;
  } finally {
    vi.useRealTimers();
  }
}
