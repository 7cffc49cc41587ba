import { browser } from 'wxt/browser';

/** A browser ends a worker that has heard of nothing for 30 seconds, whatever it waits for. */
const EVERY_MS = 20_000;

/** Keeps this worker while a request is under way, also one that no page waits for. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  // Any answer of the browser counts as a sign of life.
  const timer = setInterval(() => void browser.runtime.getPlatformInfo?.().catch(() => undefined), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
