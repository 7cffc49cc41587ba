/** Lets a test decide when the next piece goes out. */
export class Gate {
  #permits: number;
  readonly #waiting: (() => void)[] = [];

  constructor(permits = 0) {
    this.#permits = permits;
  }

  release(pieces = 1): void {
    this.#permits += pieces;
    while (this.#permits > 0 && this.#waiting.length > 0) {
      this.#permits -= 1;
      this.#waiting.shift()?.();
    }
  }

  open(): void {
    this.release(Infinity);
  }

  pass(): Promise<void> {
    if (this.#permits > 0) {
      this.#permits -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
