import type { TriageOutcome } from '../features/triage/triage';
import type { Lines } from '../model/lines';
import type { Providers } from '../model/select-provider';
import { jobs } from '../store/ledger/jobs';
import { noted } from '../store/ledger/noted';
import type { RunWatch } from './runs';
import { forShown, startTriage, type TriagePlan } from './triage-plan';
import { workerName } from './worker-name';

/**
 * A suggestion for a ticket that somebody has before them. From its first request on it is paid for, so it becomes a job: a worker
 * that ends meanwhile leaves it to the next one, whether the page is still there or not. Throws a `DesksideFault`.
 */
export async function durableTriage(
  plan: TriagePlan,
  providers: Providers,
  lines: Lines,
  watch: RunWatch,
): Promise<TriageOutcome> {
  const { ref } = plan.task.ticket;
  let begun: Promise<void> | null = null;
  let written: Promise<unknown> = Promise.resolve();
  try {
    return await startTriage(plan, providers, lines, forShown, {
      ...watch,
      onSent: () => {
        watch.onSent();
        // What this device answers costs nothing, and is asked for again in no time.
        if (plan.classifier === null) begun ??= noted(jobs.begin(ref, workerName));
      },
      onWriting: (writing) => {
        written = writing;
        watch.onWriting(writing);
      },
    });
  } finally {
    // Nobody waits for it. A failure was told to whoever looked on, and is theirs to try again.
    if (begun !== null) void Promise.allSettled([begun, written]).then(() => noted(jobs.end(ref)));
  }
}
