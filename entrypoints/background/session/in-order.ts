import { toDesksideError, type DesksideError } from '../../../core/errors';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';

/** Does one piece of work after the other, so that no two of them decide on half-changed state; a failed one holds none up. */
export class InOrder {
  private readonly inTurn = makeTurns();
  /** How much was added, how much of that before the last Stop, and which one is being done. */
  private added = 0;
  private addedBeforeStop = 0;
  private now = 0;

  constructor(
    private readonly open: () => boolean,
    private readonly onFailed: (error: DesksideError) => void,
  ) {}

  /** What still waits when nobody is there any more is dropped. */
  async add(work: () => Promise<void> | void): Promise<void> {
    this.added += 1;
    const turn = this.added;
    try {
      await this.inTurn(async () => {
        this.now = turn;
        if (this.open()) await work();
      });
    } catch (thrown) {
      logProblem('session', thrown);
      this.onFailed(toDesksideError(thrown));
    }
  }

  /** The person wants nothing to be begun of what was said so far. */
  stop(): void {
    this.addedBeforeStop = this.added;
  }

  /** What is being done was said before the person wanted it stopped. */
  get isStopped(): boolean {
    return this.now <= this.addedBeforeStop;
  }
}
