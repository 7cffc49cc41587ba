const relevantAttributes = [
  'style',
  'class',
  'hidden',
  'aria-hidden',
  'aria-expanded',
  'aria-controls',
  'title',
  'data-is-active',
  'data-entity-is-selected',
  'data-entity-id',
];

export interface WaitOptions {
  /** What is observed; as small as the change allows. */
  readonly root: Node;
  readonly signal: AbortSignal;
  /**
   * After this the answer is `undefined`; without it only the signal ends the wait. Counted in the page's own time: while the page
   * is too busy to do anything, nothing of it passes, up to {@link LONGEST} times as long.
   */
  readonly timeoutMs?: number;
  /** Also looks this often, for what no mutation announces (the address). */
  readonly pollMs?: number;
}

const TICK_MS = 100;
const LONGEST = 4;

/** Calls `over` once when that much of the page's own time has passed. */
function afterOwnTime(timeoutMs: number, over: () => void): ReturnType<typeof setTimeout>[] {
  let left = timeoutMs;
  const tick = (): void => {
    left -= TICK_MS;
    if (left <= 0) over();
    else timers.push(setTimeout(tick, Math.min(TICK_MS, left)));
  };
  const timers = [setTimeout(tick, Math.min(TICK_MS, timeoutMs)), setTimeout(over, timeoutMs * LONGEST)];
  return timers;
}

/** Resolves with the first answer of `check` that is neither null, undefined nor false. Rejects with the signal's reason. */
export function waitFor<T>(check: () => T | null | undefined | false, options: WaitOptions): Promise<T | undefined> {
  const { root, signal, timeoutMs, pollMs } = options;
  return new Promise<T | undefined>((resolve, reject) => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const observer = new MutationObserver(look);
    const stop = (): void => {
      observer.disconnect();
      signal.removeEventListener('abort', abort);
      for (const timer of timers) clearTimeout(timer);
    };
    function abort(): void {
      stop();
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    }
    function look(): boolean {
      try {
        const answer = check();
        if (answer === null || answer === undefined || answer === false) return false;
        stop();
        resolve(answer);
      } catch (thrown) {
        stop();
        reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
      return true;
    }
    if (signal.aborted) return abort();
    if (look()) return;
    signal.addEventListener('abort', abort, { once: true });
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: relevantAttributes,
    });
    if (timeoutMs !== undefined)
      timers = afterOwnTime(timeoutMs, () => {
        if (look()) return;
        stop();
        resolve(undefined);
      });
    if (pollMs !== undefined) timers.push(setInterval(look, pollMs));
  });
}

/** Rejects with the signal's reason when it is aborted first. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}
