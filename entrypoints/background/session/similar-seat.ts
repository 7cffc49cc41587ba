import type { Snapshot } from '../../../core/messages';
import type { SimilarTicket } from '../../../core/similar';
import { logProblem } from '../log';
import type { Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';
import { findSimilar, noteNotSimilar, sourcesAllowed } from '../tickets/similar';

/** The solved tickets like the shown one. Looked for beside everything else: no suggestion waits for them. */
export class SimilarSeat {
  private found: readonly SimilarTicket[] = [];
  private open = false;
  /** What is found for an earlier reading is dropped. */
  private turn = 0;

  constructor(private readonly changed: () => void) {}

  get view(): Snapshot['similar'] {
    return this.found.length === 0 ? undefined : { tickets: this.found, open: this.open };
  }

  look(seen: Seen, permitted: Permitted): void {
    void this.find(seen, permitted).catch((thrown: unknown) => logProblem('similar tickets', thrown));
  }

  forget(): void {
    this.turn += 1;
    this.found = [];
  }

  /** Out of sight at once, whatever becomes of the ledger. */
  async refuse(seen: Seen, permitted: Permitted, ticketId: string): Promise<void> {
    this.found = this.found.filter(({ ref }) => ref.ticketId !== ticketId);
    this.changed();
    await noteNotSimilar(seen, ticketId);
    await this.find(seen, permitted);
  }

  private async find(seen: Seen, permitted: Permitted): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const found = await findSimilar(seen, permitted.settings.similar, sourcesAllowed(permitted));
    if (turn !== this.turn) return;
    const before = JSON.stringify(this.view);
    this.found = found;
    this.open = permitted.settings.similar === 'open';
    if (JSON.stringify(this.view) !== before) this.changed();
  }
}
