import { toDesksideError, type DesksideError } from '../../../core/errors';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';

/** Does one piece of work after the other, so that no two of them decide on half-changed state; a failed one holds none up. */
export class InOrder {
  private readonly inTurn = makeTurns();

  constructor(
    private readonly open: () => boolean,
    private readonly onFailed: (error: DesksideError) => void,
  ) {}

  /** What still waits when nobody is there any more is dropped. */
  async add(work: () => Promise<void> | void): Promise<void> {
    try {
      await this.inTurn(async () => (this.open() ? work() : undefined));
    } catch (thrown) {
      logProblem('session', thrown);
      this.onFailed(toDesksideError(thrown));
    }
  }
}
