import { fault } from '../../../core/errors';
import { ageOf, isFresh, type Moment, type MomentClock } from '../../../core/freshness';

/** A page that does not answer for so long keeps others of the same server waiting for nothing. A reading takes a second, seldom ten. */
const LONGEST_WAIT_MS = 20_000;

/**
 * How fresh the text is that one run sends. Every request of the run passes here when it is its turn: the first, which may have
 * waited in a line, one that is repeated, a repair, a second question, one to a provider that stands in. A run that waits here keeps
 * its turn: behind others again, it would be too old once more when it is called.
 */
export class Freshness {
  private readonly waiting = new Set<() => void>();
  private overtaken = false;

  constructor(
    private readAt: Moment,
    private readonly clock: MomentClock,
    /** Asks the page, or every page that shows this, to read again. */
    private readonly ask: () => void,
  ) {}

  get isAwaited(): boolean {
    return this.waiting.size > 0;
  }

  /** It was read again, and what the run sends is still what the ticket says. */
  readAgain(readAt: Moment): void {
    const now = this.clock();
    if (ageOf(readAt, now) < ageOf(this.readAt, now)) this.readAt = readAt;
    if (!this.overtaken && isFresh(this.readAt, now)) for (const go of this.waiting) go();
  }

  /** It was read again and says something else: nothing more is sent of what the run knows. */
  outdate(): void {
    this.overtaken = true;
  }

  /**
   * Resolves when what the run knows may be sent, with whether that took a new reading. `holds` is asked about what else it sends. A
   * run that is overtaken waits until it is given up. Throws `stopped` then, and `desk-unreachable` when nothing was read for long.
   */
  async wait(signal: AbortSignal, holds: () => boolean = () => true): Promise<boolean> {
    for (let waited = false; ; waited = true) {
      if (!holds()) this.outdate();
      if (!this.overtaken && isFresh(this.readAt, this.clock())) return waited;
      await this.untilRead(signal);
    }
  }

  private untilRead(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        signal.removeEventListener('abort', stop);
      };
      const go = (): void => {
        end();
        resolve();
      };
      const giveUp = (code: 'stopped' | 'desk-unreachable'): void => {
        end();
        reject(fault(code));
      };
      const stop = (): void => giveUp('stopped');
      const timer = setTimeout(() => giveUp('desk-unreachable'), LONGEST_WAIT_MS);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop);
      this.waiting.add(go);
      this.ask();
    });
  }
}
