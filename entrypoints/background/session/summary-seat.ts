import type { DesksideError } from '../../../core/errors';
import type { SummaryView } from '../../../core/summary';
import { logProblem } from '../log';
import { keepSummary, keptSummary, type KeptSummary } from '../store/summaries';
import { limitCard, limitNow } from '../tickets/limit-now';
import type { Permitted } from '../tickets/permitted';
import type { Leaving } from '../tickets/runs';
import type { Seen } from '../tickets/seen';
import {
  isDue,
  mayBeSummarised,
  shownSummary,
  startSummary,
  summaryPlan,
  type SummaryPlan,
} from '../tickets/summary-plan';
import type { DraftWatcher } from './shared-draft';
import type { Hub } from './hub';

const nothingKept: KeptSummary = { made: null, notFor: null };

/** One port's place before the summary of its ticket. Nothing else waits for it; what is made is kept by the ticket, for every tab. */
export class SummarySeat {
  private plan: SummaryPlan | null = null;
  private kept = nothingKept;
  private now: SummaryView['now'] = { is: 'idle' };
  private leaveRun: ((leaving: Leaving) => void) | null = null;
  /** When the ticket was read that the plan is about. */
  private readAt: Seen['readAt'] | null = null;
  /** Pressed before it was known what would be asked. */
  private wanted = false;
  /** Counts looks: what a newer one has overtaken says nothing any more. */
  private turn = 0;

  constructor(
    private readonly hub: Pick<Hub, 'summaries' | 'lines'>,
    private readonly watcher: DraftWatcher,
  ) {}

  get view(): SummaryView | undefined {
    const { plan, kept, now } = this;
    return plan === null ? undefined : { by: plan.providers.first.label, now, ...pruned(shownSummary(kept, plan)) };
  }

  /** The ticket was read, or something else is allowed. */
  look(seen: Seen, permitted: Permitted): void {
    this.turn += 1;
    this.find(seen, permitted, this.turn).catch((thrown: unknown) => logProblem('summary', thrown));
  }

  press(): void {
    this.wanted = true;
    if (this.plan) this.begin(this.plan);
    else this.watcher.changed();
  }

  /** Shown at once, however long the model takes to come to its end. */
  stop(): void {
    if (!this.leaveRun) return;
    this.giveUp();
    this.leave('stopped');
    this.watcher.changed();
  }

  /** What was read for it could not be read. */
  couldNotRead(error: DesksideError): void {
    if (!this.leaveRun || this.now.is !== 'waiting' || this.now.cause !== 'reading') return;
    this.leave('stopped');
    this.now = { is: 'failed', error };
  }

  /** Nothing of it is shown any more, and nothing that was begun goes on. */
  readonly forget = (): void => {
    this.turn += 1;
    this.leave('stopped');
    this.plan = null;
    this.kept = nothingKept;
  };

  leave(leaving: Leaving): void {
    const { leaveRun } = this;
    this.leaveRun = null;
    this.wanted = false;
    this.now = { is: 'idle' };
    leaveRun?.(leaving);
  }

  private async find(seen: Seen, permitted: Permitted, turn: number): Promise<void> {
    const { summaryProviders: providers } = permitted;
    const { ticket, readAt, closed } = seen;
    if (providers === null || permitted.problem !== null || !mayBeSummarised(ticket, permitted, providers)) {
      const wasShown = this.plan !== null;
      this.forget();
      if (wasShown) this.watcher.changed();
      return;
    }
    const plan = await summaryPlan(ticket, permitted, providers);
    const kept = await keptSummary(ticket.ref);
    const isLeft = limitCard(await limitNow(permitted)) === null;
    if (turn !== this.turn) return;
    const before = this.plan;
    this.plan = plan;
    this.kept = kept;
    this.readAt = readAt;
    if (this.leaveRun && before?.runKey === plan.runKey) {
      this.hub.summaries.readAgain(plan.runKey, readAt);
      return;
    }
    if (before !== null && before.runKey !== plan.runKey && this.now.is === 'failed') this.now = { is: 'idle' };
    // What is asked about has changed, and whoever waits wants it as it is now.
    const goesOn = this.leaveRun !== null;
    if (goesOn) this.leave('stopped');
    if (goesOn || this.wanted || (!closed && isLeft && isDue(kept, plan, permitted))) this.begin(plan);
    else this.watcher.changed();
  }

  private begin(plan: SummaryPlan): void {
    const { readAt } = this;
    if (this.leaveRun || readAt === null) return;
    this.wanted = false;
    let hasEnded = false;
    const leave = this.hub.summaries.join(plan.runKey, (watch) => startSummary(plan, this.hub.lines, watch), {
      label: plan.providers.first.label,
      readAt,
      onStale: () => this.watcher.onStale(),
      onWaiting: (cause, label) => {
        this.now = { is: 'waiting', cause, label };
        this.watcher.changed();
      },
      onEnd: (result) => {
        hasEnded = true;
        this.leaveRun = null;
        if (result.ok) {
          const { stateKey, task } = plan;
          const newestMessageId = task.ticket.messages.at(-1)?.id ?? '';
          this.kept = { made: { stateKey, reader: task.reader, newestMessageId, summary: result.value }, notFor: null };
          this.now = { is: 'idle' };
        } else {
          // What was stopped from elsewhere (paused, erased, other settings) may begin again with the next look.
          if (result.error.code !== 'stopped') this.giveUp();
          this.now = result.error.code === 'stopped' ? { is: 'idle' } : { is: 'failed', error: result.error };
        }
        this.watcher.changed();
      },
    });
    if (!hasEnded) this.leaveRun = leave;
  }

  /** It is not begun by itself again until the ticket says something else; another worker knows that too. */
  private giveUp(): void {
    if (this.plan === null) return;
    const { stateKey, task } = this.plan;
    this.kept = { ...this.kept, notFor: stateKey };
    keepSummary(task.ticket.ref, { notFor: stateKey }).catch((thrown: unknown) => logProblem('summary', thrown));
  }
}

const pruned = (shown: SummaryView['shown']): Pick<SummaryView, 'shown'> => (shown === undefined ? {} : { shown });
