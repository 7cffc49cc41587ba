/** A worker that waits for nothing else lives about half a minute longer for each try, so there are only these. Milliseconds. */
const PAUSES = [5_000, 10_000, 20_000, 20_000, 20_000, 20_000];

/**
 * Tries again by itself to write what the ledger did not take, until it is written or a minute and a half have passed: then it is the
 * next writing, or the next worker, that takes it along.
 */
export class WaitingWriter {
  private begun = 0;

  /** `write` says whether nothing waits any more. */
  constructor(private readonly write: () => Promise<boolean>) {}

  /** Something more waits from now on: it begins anew. */
  begin(): void {
    this.begun += 1;
    this.later(this.begun, 0);
  }

  private later(begun: number, tried: number): void {
    const pause = PAUSES[tried];
    if (pause !== undefined) setTimeout(() => void this.tryAgain(begun, tried), pause);
  }

  private async tryAgain(begun: number, tried: number): Promise<void> {
    if (begun !== this.begun || (await this.write())) return;
    this.later(begun, tried + 1);
  }
}
