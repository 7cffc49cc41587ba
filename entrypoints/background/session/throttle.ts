/** A new piece of text about every second frame reads as a flow; more of them only keep the page busy. */
const EVERY_MS = 30;

/**
 * Tells that words have arrived: the first at once, the next ones at most every {@link EVERY_MS} milliseconds, the last one always.
 * What is told is read when it is told, so that nothing is lost by waiting.
 */
export class Throttle {
  private last = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: () => void) {}

  /** Soon enough. */
  soon(): void {
    if (this.timer !== undefined) return;
    const wait = this.last + EVERY_MS - performance.now();
    if (wait <= 0) this.now();
    else this.timer = setTimeout(() => this.now(), wait);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = performance.now();
    this.tell();
  }
}
