import type { TriageState } from '../../../core/messages';
import type { Decision } from '../../../core/suggestion';
import type { TicketRef } from '../../../core/ticket';
import { DecidedHere, recordDecision } from '../tickets/decisions';
import type { Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';
import type { TriagePlan } from '../tickets/triage-plan';
import { shownRecord, stateOfDecision } from '../tickets/triage-state';
import type { Hub, SessionLike } from './hub';
import type { ReadWish } from './read-wish';

/** What is shown when somebody decides. */
interface Before {
  readonly ref: TicketRef | null;
  readonly seen: Seen | null;
  readonly permitted: Permitted;
  readonly plan: TriagePlan | null;
  readonly triage: TriageState;
}

/** One port's part in what is decided about its ticket. */
export class DecisionSeat {
  private readonly here = new DecidedHere();

  constructor(
    private readonly hub: Hub,
    private readonly wish: ReadWish,
    private readonly news: { show(triage: TriageState): void; changed(): void },
  ) {}

  /** When the last decision was made that has been written down, or refused. */
  get written(): string | undefined {
    return this.here.written;
  }

  /** Shown first and written after: the form was filled, whatever becomes of the ledger. */
  async take(decision: Decision, { ref, seen, permitted, plan, triage }: Before, by: SessionLike): Promise<void> {
    if (ref === null || !this.here.isNew(decision)) return this.news.changed();
    if ('suggestion' in triage && triage.suggestion.id === decision.suggestionId)
      this.news.show(stateOfDecision(triage.suggestion, decision));
    const about = { ref, seen, settings: permitted.settings, shown: shownRecord(ref, plan, triage) };
    const known = await recordDecision(decision, { ...about, now: this.hub.clock() });
    this.here.written = decision.at;
    if (known) this.hub.decided(known.stateKey, decision, by);
    if (known?.isStale) this.wish.make('lesson');
    this.news.changed();
  }
}
