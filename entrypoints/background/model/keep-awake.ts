import { browser } from 'wxt/browser';
import { logProblem } from '../log';

/** A browser ends a worker that has heard of nothing for 30 seconds, whatever it waits for. */
const EVERY_MS = 20_000;

/** Keeps this worker while a request is under way, also one that no page waits for. A browser that refuses is noted once for each. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  let isNoted = false;
  const giveSign = async (): Promise<void> => {
    try {
      // Any answer of the browser counts as a sign of life.
      await browser.runtime.getPlatformInfo?.();
    } catch (thrown) {
      if (!isNoted) logProblem('keeping awake', thrown);
      isNoted = true;
    }
  };
  const timer = setInterval(() => void giveSign(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
