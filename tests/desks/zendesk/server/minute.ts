const MINUTE_MS = 60_000;

/** Counts requests as an account's limit does: those of the last minute. */
export class MinuteCount {
  #times: number[] = [];
  #most = 0;

  /** One more; answers how many there were in the minute that ends now. */
  add(now = Date.now()): number {
    this.#times = this.#times.filter((time) => time > now - MINUTE_MS);
    this.#times.push(now);
    this.#most = Math.max(this.#most, this.#times.length);
    return this.#times.length;
  }

  /** In the busiest minute so far. */
  get most(): number {
    return this.#most;
  }

  /** Seconds until the oldest of them counts no more. */
  secondsLeft(now = Date.now()): number {
    return Math.max(1, Math.ceil(((this.#times[0] ?? now) + MINUTE_MS - now) / 1000));
  }

  clear(): void {
    this.#times = [];
    this.#most = 0;
  }
}
