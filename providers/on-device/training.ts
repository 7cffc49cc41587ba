import type { TrainedModel } from './model';

/** So long a training goes on for nobody: whoever turns to the next ticket waits for the same model. Milliseconds. */
const GRACE_MS = 10_000;

/** One training, for everybody who waits for its model. */
export class Training {
  private readonly control = new AbortController();
  private readonly model: Promise<TrainedModel>;
  private waiting = 0;
  private grace: ReturnType<typeof setTimeout> | undefined;

  /** `over`: nobody can wait for it any more. */
  constructor(
    train: (signal: AbortSignal) => Promise<TrainedModel>,
    private readonly over: () => void,
  ) {
    this.model = train(this.control.signal);
    // Whoever waits hears of it.
    this.model.catch(() => this.end());
  }

  /** Rejects with the signal's reason once that is aborted; the training goes on for a while. */
  async wait(signal: AbortSignal): Promise<TrainedModel> {
    signal.throwIfAborted();
    clearTimeout(this.grace);
    this.waiting += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(signal.reason as Error);
    });
    signal.addEventListener('abort', leave);
    try {
      return await Promise.race([this.model, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      this.waiting -= 1;
      if (this.waiting === 0) this.grace = setTimeout(() => this.end(), GRACE_MS);
    }
  }

  /** Once: what fails because it was ended must not end another training in its place. */
  private end(): void {
    if (this.control.signal.aborted) return;
    clearTimeout(this.grace);
    this.control.abort();
    this.over();
  }
}
