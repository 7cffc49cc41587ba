import { toDesksideError, type DesksideError } from '../../../core/errors';
import { logProblem } from '../log';

/** Does one piece of work after the other, so that no two of them decide on half-changed state; a failed one holds none up. */
export class InOrder {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly open: () => boolean,
    private readonly onFailed: (error: DesksideError) => void,
  ) {}

  /** What still waits when nobody is there any more is dropped. */
  add(work: () => Promise<void> | void): Promise<void> {
    this.queue = this.queue
      .then(() => (this.open() ? work() : undefined))
      .catch((thrown: unknown) => {
        logProblem('session', thrown);
        this.onFailed(toDesksideError(thrown));
      });
    return this.queue;
  }
}
