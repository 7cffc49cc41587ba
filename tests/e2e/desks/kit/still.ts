import type { Page } from '@playwright/test';
import type { FieldColumn } from './kit';

/** What a person sees of the desk's fields: px from the top of the window, in the desk's order. */
interface Sight {
  readonly tops: readonly number[];
}

export interface Seen {
  /** Every place at which the first field was ever painted, without what the desk itself puts above it. */
  readonly firstTops: readonly number[];
  /** Shifts of fields that the browser counted, in px, while `watchShifts` was on. */
  readonly shifts: readonly string[];
}

interface Watched {
  still?: {
    readonly look: () => Sight;
    readonly firstTops: Set<number>;
    readonly shifts: string[];
    counts: boolean;
  };
}

interface Shift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Runs in the page. */
function watch({ fields, bar }: FieldColumn): void {
  const shown = (css: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(css)].filter((element) => element.checkVisibility());
  const look = (): Sight => ({ tops: shown(fields).map((field) => Math.round(field.getBoundingClientRect().top)) });
  const firstTops = new Set<number>();
  const still = { look, firstTops, shifts: [] as string[], counts: true };
  (globalThis as unknown as Watched).still = still;
  // Sizes are told after everything else in a frame and right before it is painted: exactly what a person sees is looked at. In a
  // shadow root, so that nobody who follows the page's changes is woken by it.
  const host = document.createElement('div');
  const probe = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(probe);
  Object.assign(host.style, { position: 'fixed', top: '0', left: '0', width: '3px', height: '1px' });
  document.body.append(host);
  new ResizeObserver(() => {
    const [first] = look().tops;
    const own = bar === undefined ? 0 : (shown(bar)[0]?.getBoundingClientRect().height ?? 0);
    if (first !== undefined) firstTops.add(Math.round(first - own));
  }).observe(probe);
  let turn = 0;
  const frame = (): void => {
    turn += 1;
    probe.style.width = `${(turn % 2) + 1}px`;
    requestAnimationFrame(frame);
  };
  frame();
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as Shift[])
      for (const { node, previousRect, currentRect } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        if (still.counts && element && (element.closest(fields) || element.querySelector(fields)))
          still.shifts.push(`${element.className}: ${previousRect.top} → ${currentRect.top}`);
      }
  }).observe({ type: 'layout-shift' });
}

/** Watches the desk's own fields from now on. */
export class Still {
  private constructor(private readonly page: Page) {}

  static async of(page: Page, column: FieldColumn): Promise<Still> {
    await page.evaluate(watch, column);
    return new Still(page);
  }

  /** While the desk itself moves its fields, as one that opens an editor in their row does. */
  async watchShifts(counts: boolean): Promise<void> {
    await this.page.evaluate((on) => {
      const { still } = globalThis as unknown as Watched;
      if (still) still.counts = on;
    }, counts);
  }

  tops(): Promise<readonly number[]> {
    return this.page.evaluate(() => (globalThis as unknown as Required<Watched>).still.look().tops);
  }

  seen(): Promise<Seen> {
    return this.page.evaluate(() => {
      const { firstTops, shifts } = (globalThis as unknown as Required<Watched>).still;
      return { firstTops: [...firstTops], shifts };
    });
  }

  /** Two pictures later: what was on its way is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
  }
}
