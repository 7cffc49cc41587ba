import type { WaitCause } from '../../../core/messages';
import type { Result } from '../../../core/result';
import type { Provider } from '../../../providers/provider';
import type { TriageOutcome } from '../assist/triage';
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
    private readonly news: TriageNews,
  ) {}

  get underWay(): boolean {
    return this.leaveRun !== null;
  }

  join(plan: TriagePlan, provider: Provider): void {
    this.leave();
    this.leaveRun = this.runs.join(plan.stateKey, (signal, onCause) => startTriage(plan, provider, signal, onCause), {
      onCause: (cause) => this.news.onWaiting(cause, provider.label),
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
