import type { Page } from '@playwright/test';

/** Moments of one ticket in the page, in epoch milliseconds; null while they have not come. */
export interface Moments {
  /** The ticket's messages are in the document. */
  readonly inDocument: number | null;
  /** The first frame that shows the ticket's messages. */
  readonly readable: number | null;
  /** The first frame that shows our card. */
  readonly card: number | null;
  /** The card shows the model's answer. */
  readonly answer: number | null;
}

/** Where the one ticket that a page is loaded for can be read. */
export interface Place {
  readonly ticketId: number;
  /** CSS of the messages. */
  readonly messages: string;
}

interface ClockWindow extends Window {
  deskBench?: { watch(ticketId: number): void; moments: Moments };
}

/** Runs in the page, before its own scripts. Only mutation observers: nothing is polled, so nothing is rounded up to a timer. */
function clock(place: Place | null): void {
  let ticketId = 0;
  let moments: { -readonly [K in keyof Moments]: Moments[K] } = {
    inDocument: null,
    readable: null,
    card: null,
    answer: null,
  };
  let old: Element | null = null;
  let watched: ShadowRoot | null = null;

  /** A person sees a change with the next frame only. */
  const inFrame = (name: 'readable' | 'card'): void => {
    const about = moments;
    requestAnimationFrame(() => {
      about[name] ??= Date.now();
    });
  };
  const cardIn = (root: ShadowRoot): Element | null => root.querySelector('section.card');
  const look = (): void => {
    const root = document.querySelector('deskside-ui')?.shadowRoot ?? null;
    if (root && root !== watched) {
      watched = root;
      observer.observe(root, { subtree: true, childList: true, attributes: true });
    }
    if (ticketId === 0) return;
    const messages = place?.messages ?? `[data-test-id^="ticket-${ticketId}-"] [data-test-id="omni-log-comment-item"]`;
    if (moments.inDocument === null && document.querySelector(messages)) {
      moments.inDocument = Date.now();
      inFrame('readable');
    }
    const card = root && cardIn(root);
    if (!card || card === old) return;
    if (moments.card === null && card.getBoundingClientRect().height > 0) inFrame('card');
    moments.answer ??= /^(suggestion|not-sure|no-fit|quiet)$/.test(card.getAttribute('data-state') ?? '')
      ? Date.now()
      : null;
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  (window as ClockWindow).deskBench = {
    watch(next) {
      ticketId = next;
      // The card of the ticket before must not be taken for the next one's.
      old = watched && cardIn(watched);
      moments = { inDocument: null, readable: null, card: null, answer: null };
    },
    get moments() {
      return moments;
    },
  };
  const [, shown] = /^\/agent\/tickets\/(\d+)/.exec(location.pathname) ?? [];
  ticketId = place?.ticketId ?? Number(shown ?? 0);
}

/** Every document that this page loads from now on carries the clock, about tickets of the practice Zendesk unless a place is given. */
export async function addClock(page: Page, place: Place | null = null): Promise<void> {
  // The compiler that runs this file wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript({
    content: `{ const __name = (named) => named; (${clock.toString()})(${JSON.stringify(place)}); }`,
  });
}

/** From now on the clock is about this ticket, which is about to be shown without loading the page anew. */
export const watchTicket = (page: Page, ticketId: number): Promise<void> =>
  page.evaluate((id) => (window as ClockWindow).deskBench?.watch(id), ticketId);

/** The moments of the ticket once the wanted ones have come. */
export async function momentsOf<K extends keyof Moments>(page: Page, wanted: readonly K[]): Promise<Record<K, number>> {
  const moments = await page.waitForFunction(
    (names) => {
      const known = (window as ClockWindow).deskBench?.moments;
      return known && names.every((name) => known[name] !== null) ? { ...known } : null;
    },
    wanted as readonly (keyof Moments)[],
    { timeout: 20_000 },
  );
  return (await moments.jsonValue()) as Record<K, number>;
}
