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
  /** Ends the search that a newer reading has overtaken. */
  private search = new AbortController();

  constructor(private readonly changed: () => void) {}

  get view(): Snapshot['similar'] {
    return this.found.length === 0 ? undefined : { tickets: this.found, open: this.open };
  }

  look(seen: Seen, permitted: Permitted): void {
    void this.find(seen, permitted);
  }

  readonly forget = (): void => {
    this.search.abort();
    this.found = [];
  };

  /** Out of sight at once, whatever becomes of the ledger. */
  async refuse(seen: Seen, permitted: Permitted, ticketId: string): Promise<void> {
    this.found = this.found.filter(({ ref }) => ref.ticketId !== ticketId);
    this.changed();
    await noteNotSimilar(seen, ticketId);
    await this.find(seen, permitted);
  }

  private async find(seen: Seen, permitted: Permitted): Promise<void> {
    this.search.abort();
    const search = new AbortController();
    const { signal } = search;
    this.search = search;
    try {
      const { similar: wish } = permitted.settings;
      const found = await findSimilar(seen, wish, sourcesAllowed(permitted), signal);
      if (signal.aborted) return;
      const before = JSON.stringify(this.view);
      this.found = found;
      this.open = wish === 'open';
      if (JSON.stringify(this.view) !== before) this.changed();
    } catch (thrown) {
      if (!signal.aborted) logProblem('similar tickets', thrown);
    }
  }
}
