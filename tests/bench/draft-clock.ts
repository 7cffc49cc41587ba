import type { Page } from '@playwright/test';

/** Moments of one draft in the page, in epoch milliseconds. */
interface DraftMoments {
  readonly pressed: number;
  /** The desk has been read anew, which is between the page and the desk; from here on the draft is asked for. */
  readonly read: number;
  /** The first words are in the document. */
  readonly words: number;
  /** The whole draft is. */
  readonly done: number;
}

interface ClockWindow extends Window {
  deskDraft?: { watch(): void; readonly moments: { readonly [K in keyof DraftMoments]: number | null } };
}

/** Runs in the page, before its own scripts. */
function clock(): void {
  let moments: { -readonly [K in keyof DraftMoments]: number | null } = {
    pressed: null,
    read: null,
    words: null,
    done: null,
  };
  let reading = false;
  let watched: ShadowRoot | null = null;
  const look = (): void => {
    const root = document.querySelector('deskside-ui')?.shadowRoot ?? null;
    if (root && root !== watched) {
      watched = root;
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    const panel = root?.querySelector('section.draft');
    const state = panel?.getAttribute('data-state') ?? '';
    if (moments.pressed === null) return;
    const readingNow = panel?.textContent?.includes('Reading the conversation') === true;
    if (reading && !readingNow) moments.read ??= Date.now();
    reading = readingNow;
    if (moments.read === null) return;
    if (state === 'streaming' || (state === 'done' && moments.words === null)) moments.words ??= Date.now();
    // The state of the draft before must have gone first.
    if (state === 'done' && moments.words !== null) moments.done ??= Date.now();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  document.addEventListener(
    'click',
    () => {
      moments.pressed ??= Date.now();
    },
    { capture: true },
  );
  (window as ClockWindow).deskDraft = {
    watch() {
      moments = { pressed: null, read: null, words: null, done: null };
    },
    get moments() {
      return moments;
    },
  };
}

export async function addDraftClock(page: Page): Promise<void> {
  // The compiler that runs this file wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript({ content: `{ const __name = (named) => named; (${clock.toString()})(); }` });
}

/** From now on the clock is about the next press. */
export const watchDraft = (page: Page): Promise<void> =>
  page.evaluate(() => (window as ClockWindow).deskDraft?.watch());

export async function draftMomentsOf(page: Page): Promise<DraftMoments> {
  const moments = await page.waitForFunction(
    () => {
      const known = (window as ClockWindow).deskDraft?.moments;
      return known && known.done !== null ? { ...known } : null;
    },
    undefined,
    { timeout: 20_000 },
  );
  return (await moments.jsonValue()) as DraftMoments;
}
