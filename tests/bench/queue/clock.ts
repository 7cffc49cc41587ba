import type { Page } from '@playwright/test';

/** What the clock leaves in a trace of the page: a row is in the document, and all of them are known. */
export const marks = { first: 'queue-bench-first', all: 'queue-bench-all' } as const;
type Moment = keyof typeof marks;

interface ClockWindow extends Window {
  queueBench?: {
    /** Milliseconds from asking for the page to the first frame with a row, and to the one that knows of all; null until then. */
    readonly opening: Record<Moment, number | null>;
    /** Milliseconds from each key to the frame that shows what it changed of the list, or the filters that it opened. */
    keys: number[];
  };
}

/** Runs in the page, before its own scripts. A frame counts when it was handed over, not when it began. */
function clock({ names, rows }: { readonly names: typeof marks; readonly rows: number }): void {
  const opening: Record<Moment, number | null> = { first: null, all: null };
  const keys: number[] = [];
  const seen = new Set<Moment>();
  let pressed: number | null = null;
  const painted = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.addEventListener('message', () => then(performance.now()));
      after.port1.start();
      after.port2.postMessage(null);
    });
  };
  const note = (moment: Moment): void => {
    if (seen.has(moment)) return;
    seen.add(moment);
    performance.mark(names[moment]);
    painted((at) => (opening[moment] = at));
  };
  const look = (changes: readonly MutationRecord[]): void => {
    const grid = document.querySelector('[role="grid"]');
    if (grid?.querySelector('[data-key]')) note('first');
    if (grid?.getAttribute('aria-rowcount') === String(rows)) note('all');
    const opened = (node: Node): boolean => node instanceof Element && node.querySelector('.filters') !== null;
    const isAnswer = changes.some(({ target, addedNodes }) => target === grid || [...addedNodes].some(opened));
    if (pressed === null || !isAnswer) return;
    const began = pressed;
    pressed = null;
    painted((at) => keys.push(at - began));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    // How many there are and which one is marked: what a key can change of the list.
    attributeFilter: ['aria-rowcount', 'aria-activedescendant'],
  });
  document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  (window as ClockWindow).queueBench = { opening, keys };
}

/** The page carries the clock from its next document on. `rows`: how many there will be. */
export async function addQueueClock(page: Page, rows: number): Promise<void> {
  // The compiler that runs this file wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript({
    content: `{ const __name = (named) => named; (${clock.toString()})(${JSON.stringify({ names: marks, rows })}); }`,
  });
}

/** Milliseconds to the moments of opening, once all of them have come. */
export async function openingOf(page: Page): Promise<Record<Moment, number>> {
  const opening = await page.waitForFunction(
    () => {
      const known = (window as ClockWindow).queueBench?.opening;
      return known && known.first !== null && known.all !== null ? { ...known } : null;
    },
    null,
    { timeout: 30_000 },
  );
  return (await opening.jsonValue()) as Record<Moment, number>;
}

/** Presses one key after the other, each when the page has come to rest. Milliseconds of those that changed the list or opened the filters. */
export async function timedKeys(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(() => (window as ClockWindow).queueBench?.keys.splice(0));
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((rest) => requestAnimationFrame(() => requestIdleCallback(rest))));
  }
  return page.evaluate(() => (window as ClockWindow).queueBench?.keys ?? []);
}
