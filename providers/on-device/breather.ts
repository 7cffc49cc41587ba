/** Lets a long computation share its thread. */
export interface Breather {
  /** Yields to the event loop when the last yield is long ago; throws the signal's reason once it is aborted. */
  breathe(): Promise<void>;
}

const LONGEST_STRETCH_MS = 30;

export function breather(signal: AbortSignal): Breather {
  let last = performance.now();
  return {
    async breathe() {
      signal.throwIfAborted();
      if (performance.now() - last < LONGEST_STRETCH_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal.throwIfAborted();
      last = performance.now();
    },
  };
}
