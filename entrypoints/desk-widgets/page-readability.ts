import type { DeskTicket } from '../../adapters/adapter';
import { desksideError, type DesksideError } from '../../core/errors';
import { hides, type HealthPart } from '../../core/health';
import { request } from '../lib/request';
import { PageWatch } from './page-watch';
import { Store } from './store';

/** A desk that is still on its way to a ticket has shown it by then, also on a slow line. Milliseconds. */
const PANE_LIMIT_MS = 8000;

/** Only what a read rests on: a page that merely re-renders stays the same. */
const asText = (parts: readonly HealthPart[]): string =>
  parts.map(({ name, state, way }) => `${name} ${state} ${way}`).join('\n');

/** Tells the worker for the toolbar's icon. After an update of the extension nobody listens, and the icon is new anyway. */
const tell = (bad: boolean): void => {
  request('health.tell', { bad }).catch((thrown: unknown) => {
    if (!(thrown instanceof Error)) throw thrown;
  });
};

/**
 * Whether this ticket can be seen in the page. While it cannot, the widgets hide, the toolbar's icon says so, and what appears
 * later is noticed.
 */
export class PageReadability {
  readonly state = new Store<{ readonly bad: boolean }>({ bad: false });
  private readonly watch: PageWatch;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lost = false;
  private failed = false;

  constructor(
    page: Document,
    private readonly ticket: Pick<DeskTicket, 'isShown' | 'health'>,
    readAgain: () => void,
  ) {
    this.watch = new PageWatch(page, async () => asText(await ticket.health()), readAgain);
  }

  /** The page never showed the ticket, or took it away without showing another one. */
  get loss(): DesksideError | null {
    return this.lost ? desksideError('scrape-partial', 'ticket') : null;
  }

  /** The ticket's pane was looked for. */
  sawPane(shown: boolean): void {
    if (!shown) {
      if (!this.lost) this.timer ??= setTimeout(() => this.giveUp(), PANE_LIMIT_MS);
      return;
    }
    this.endTimer();
    this.lost = false;
    this.update();
  }

  /** The ticket was read, with this outcome. */
  wasRead(error: DesksideError | null): void {
    this.failed = hides(error);
    if (this.failed) this.watch.start();
    else this.watch.reset();
    this.update();
  }

  /** The person wants another try. */
  tryAgain(): void {
    this.watch.reset();
  }

  /** Off, or another ticket. */
  end(): void {
    this.endTimer();
    this.watch.reset();
    this.lost = this.failed = false;
    this.update();
  }

  private giveUp(): void {
    this.timer = undefined;
    this.lost = !this.ticket.isShown();
    this.update();
  }

  private endTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private update(): void {
    const bad = this.lost || this.failed;
    if (bad === this.state.get().bad) return;
    this.state.set({ bad });
    tell(bad);
  }
}
