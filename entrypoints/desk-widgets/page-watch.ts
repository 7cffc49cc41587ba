/** Before the first look after a change; it doubles with every change that was looked at in vain. Milliseconds. */
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 12_800;
const MOST_TRIES = 10;

/**
 * Waits until what a read had missed may be there: the page has changed in what the read rests on, or the person comes back to
 * it. Looks only when something happens, ever less often, and gives up in the end.
 */
export class PageWatch {
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();

  /** `look`: what the page is like now, in a form that can be compared. */
  constructor(
    private readonly page: Document,
    private readonly look: () => Promise<string>,
    private readonly onChange: () => void,
  ) {}

  /** Calls `onChange` once. */
  start(): void {
    this.stop();
    if (this.tries >= MOST_TRIES) return;
    const { signal } = (this.running = new AbortController());
    const before = this.look();
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.tries, LONGEST_PAUSE_MS);
    const lookAgain = async (): Promise<void> => {
      const [was, is] = await Promise.all([before, this.look()]);
      if (is !== was && !signal.aborted) this.changed();
    };
    const soon = (): void => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void lookAgain();
      }, pause);
    };
    const observer = new MutationObserver(soon);
    observer.observe(this.page, { subtree: true, childList: true, attributes: true });
    signal.addEventListener('abort', () => observer.disconnect());
    // A desk that did not answer either changes nothing in its page when it answers again.
    const back = (): void => {
      if (this.page.visibilityState === 'visible') this.changed();
    };
    this.page.addEventListener('visibilitychange', back, { signal });
    this.page.defaultView?.addEventListener('online', back, { signal });
  }

  /** Everything was found: the next failure has all tries again. */
  reset(): void {
    this.stop();
    this.tries = 0;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running.abort();
  }

  private changed(): void {
    this.stop();
    this.tries += 1;
    this.onChange();
  }
}
