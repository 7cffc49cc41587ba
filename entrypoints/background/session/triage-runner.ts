import type { WaitCause } from '../../../core/messages';
import type { Result } from '../../../core/result';
import type { Providers } from '../assist/select-provider';
import type { TriageOutcome } from '../assist/triage';
import type { Lines } from '../queue/lines';
import type { SharedRuns } from './runs';
import { startTriage, type TriagePlan } from './triage-plan';

export interface TriageNews {
  onWaiting(cause: WaitCause, label: string): void;
  onEnd(result: Result<TriageOutcome>): void;
}

/** One ticket port's part in the shared work: it joins at most one run at a time, and leaves it. */
export class TriageRunner {
  private leaveRun: (() => void) | null = null;

  constructor(
    private readonly runs: SharedRuns<TriageOutcome>,
    private readonly lines: Lines,
    private readonly news: TriageNews,
  ) {}

  get underWay(): boolean {
    return this.leaveRun !== null;
  }

  join(plan: TriagePlan, providers: Providers): void {
    this.leave();
    this.leaveRun = this.runs.join(plan.runKey, (watch) => startTriage(plan, providers, this.lines, watch), {
      label: providers.first.label,
      onWaiting: (cause, label) => this.news.onWaiting(cause, label),
      onEnd: (result) => {
        this.leaveRun = null;
        this.news.onEnd(result);
      },
    });
  }

  leave(): void {
    this.leaveRun?.();
    this.leaveRun = null;
  }
}
