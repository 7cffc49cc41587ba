import type { Told } from '../../../core/words/phrase';
import type { Moment } from '../../../core/freshness';
import type { WaitCause } from '../../../core/draft-state';
import type { Result } from '../../../core/result';
import type { Providers } from '../model/select-provider';
import type { TriageOutcome } from '../features/triage/triage';
import type { Lines } from '../model/lines';
import type { Leaving, SharedRuns } from '../tickets/runs';
import { durableTriage } from '../tickets/durable-triage';
import type { TriagePlan } from '../tickets/triage-plan';

export interface TriageNews {
  onWaiting(cause: WaitCause, label: Told): void;
  /** What was read is too old for the next request. */
  onStale(): void;
  onEnd(result: Result<TriageOutcome>): void;
}

/** One ticket port's part in the shared work: it joins at most one run at a time, and leaves it. */
export class TriageRunner {
  private leaveRun: ((leaving: Leaving) => void) | null = null;
  private key = '';

  constructor(
    private readonly runs: SharedRuns<TriageOutcome>,
    private readonly lines: Lines,
    private readonly news: TriageNews,
  ) {}

  get underWay(): boolean {
    return this.leaveRun !== null;
  }

  /** `readAt`: when the ticket was read that the plan is about. `anew`: another answer is wanted than one that has just come. */
  join(plan: TriagePlan, providers: Providers, readAt: Moment, anew: boolean): void {
    this.leave('stopped');
    if (anew) this.runs.forget(plan.runKey);
    this.key = plan.runKey;
    this.leaveRun = this.runs.join(plan.runKey, (watch) => durableTriage(plan, providers, this.lines, watch), {
      label: providers.first.label,
      readAt,
      onStale: () => this.news.onStale(),
      onWaiting: (cause, label) => this.news.onWaiting(cause, label),
      onEnd: (result) => {
        this.leaveRun = null;
        this.news.onEnd(result);
      },
    });
  }

  /** The ticket was read again, and the run under way is still about what it says. */
  readAgain(readAt: Moment): void {
    if (this.underWay) this.runs.readAgain(this.key, readAt);
  }

  leave(leaving: Leaving): void {
    this.leaveRun?.(leaving);
    this.leaveRun = null;
  }
}
