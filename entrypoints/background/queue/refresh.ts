import { pauseOf } from '../../../core/pause';
import { deskAt } from '../desks/known';
import { findDeskTab } from '../desks/tabs';
import { logProblem } from '../log';
import { lookAt } from '../watch/look';
import { viewsToLookAt } from '../watch/watched-desks';
import { queueOrigins } from './desks';
import { lookInFull } from './looks';
import { isRefused, whileOn } from './power';

/** How often it is considered whether a desk is to be asked; how often it is, its book says. Milliseconds. */
const TICK_MS = 15_000;

/**
 * Looks at the desks for as long as a panel is open. It keeps nothing but who looks on: when which desk was asked stands in the ledger,
 * so that neither a new worker nor watching asks it twice within a minute.
 */
export class Refresher {
  private readonly open = new Set<object>();
  /** Desks that were looked at in full since a panel was opened. */
  private readonly done = new Set<string>();
  private timer: ReturnType<typeof setInterval> | null = null;
  private looking: Promise<void> | null = null;
  private again: { readonly isPressed: boolean; readonly isAwaited: boolean } | null = null;

  /** From now on for this panel; answers what ends it. */
  opened(): () => void {
    const panel = {};
    this.open.add(panel);
    this.done.clear();
    this.timer ??= setInterval(() => this.look(), TICK_MS);
    this.look({ isPressed: false, isAwaited: true });
    return () => {
      this.open.delete(panel);
      if (this.open.size > 0 || this.timer === null) return;
      clearInterval(this.timer);
      this.timer = null;
    };
  }

  /** The person wants to see what is there now. */
  pressed(): void {
    this.look({ isPressed: true, isAwaited: true });
  }

  /** One at a time; a wish meanwhile begins another one after it. */
  look(wish = { isPressed: false, isAwaited: false }): void {
    if (this.open.size === 0) return;
    if (this.looking !== null) {
      if (wish.isAwaited) this.again = wish;
      return;
    }
    this.looking = this.lookOnce(wish)
      .catch((thrown: unknown) => logProblem('queue', thrown))
      .finally(() => {
        this.looking = null;
        const { again } = this;
        this.again = null;
        if (again !== null) this.look(again);
      });
  }

  private async lookOnce(wish: { readonly isPressed: boolean; readonly isAwaited: boolean }): Promise<void> {
    const counts = await whileOn();
    if (isRefused(counts) || globalThis.navigator?.onLine === false) return;
    const origins = await queueOrigins(counts);
    // One desk that is slow holds up no other.
    await Promise.all(
      origins.map(async (origin) => {
        try {
          if (pauseOf(counts.settings, origin) !== null || (await deskAt(origin)) === null) return;
          if ((await findDeskTab(origin)) === null) return;
          const views = await viewsToLookAt(counts, origin);
          if (views.length === 0 || this.open.size === 0) return;
          const isAwaited = wish.isAwaited || !this.done.has(origin);
          if (await lookInFull(origin, views, counts, { ...wish, isAwaited })) this.done.add(origin);
          else await lookAt(origin, views, counts);
        } catch (thrown) {
          logProblem('queue', thrown);
        }
      }),
    );
  }
}
