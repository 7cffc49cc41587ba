import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { MomentClock } from '../../../core/freshness';
import type { TicketRef } from '../../../core/ticket';
import type { Effective } from '../../../core/policy/effective';
import { pauseOf } from '../../../core/pause';
import { hasAgreed } from '../../../core/policy/consent';
import { fail, type Result } from '../../../core/result';
import type { TriageOutcome } from '../features/triage/triage';
import type { Lines } from '../model/lines';
import { selectProviders, type Providers } from '../model/select-provider';
import { loadEffective } from '../rules/load';
import { asked, isUsable } from '../rules/usable';
import type { JobRecord } from '../store/ledger/job-record';
import { jobs } from '../store/ledger/jobs';
import { noted } from '../store/ledger/noted';
import type { SharedRuns } from '../tickets/runs';
import { withNewSettings } from '../tickets/check-ticket';
import type { Seen } from '../tickets/seen';
import { forShown, startTriage, type TriagePlan } from '../tickets/triage-plan';
import { knownState } from '../tickets/triage-state';
import { planFor, readUnopened } from './read-unopened';
import { watchPower, watchProviders } from './watch-power';
import { watchedDesks } from './watched-desks';

/** What the work under way shares with the tickets that are shown. */
export interface Shared {
  readonly runs: SharedRuns<TriageOutcome>;
  readonly lines: Lines;
  readonly clock: MomentClock;
  /** Somebody has this ticket before them. */
  readonly isShown: (ref: TicketRef) => boolean;
}

/** `done` also where there was nothing to do. */
export type JobEnd =
  | { readonly is: 'done'; readonly answered: boolean }
  /** Nothing may be asked now, of anybody. */
  | { readonly is: 'not-now' }
  /** The ticket, or what is set, changed meanwhile: as it is now it may be asked about at once. */
  | { readonly is: 'overtaken' }
  | { readonly is: 'failed'; readonly by: 'desk' | 'provider'; readonly error: DesksideError };

const nothingToDo: JobEnd = { is: 'done', answered: false };

/** Who would answer, if it may be asked by what `power` says. A ticket that was shown when it was asked about is none that nobody opened. */
async function whoAnswers(
  effective: Effective,
  { priority, ref }: JobRecord,
  power = watchProviders,
): Promise<Providers | null> {
  if (pauseOf(effective.settings, ref.origin) !== null) return null;
  if (priority === 'shown') {
    const providers = await selectProviders(effective, 'triage');
    return effective.settings.enabled && providers.ok && isUsable(effective, 'triage') ? providers.value : null;
  }
  const found = await power(effective);
  return found.may && (await watchedDesks(effective)).includes(ref.origin) ? found.providers : null;
}

/** Asks, in the run that a shown ticket with the same question would join too. `overtaken`: the ticket says something else by now. */
function ask(
  job: JobRecord,
  { plan, seen }: { readonly plan: TriagePlan; readonly seen: Seen },
  providers: Providers,
  { runs, lines, clock, isShown }: Shared,
  changed: () => AbortSignal,
  signal: AbortSignal,
): Promise<Result<TriageOutcome> | 'overtaken'> {
  const { ref, priority } = job;
  const askedFor = priority === 'shown' ? forShown : { priority, isUnopened: () => !isShown(ref) };
  return new Promise((resolve) => {
    // What has just come is told while joining: all that it takes is there before.
    const ended = new AbortController();
    const stop = (): void => leaveWith(fail(desksideError('stopped')));
    const end = (result: Result<TriageOutcome> | 'overtaken'): void => {
      signal.removeEventListener('abort', stop);
      ended.abort();
      resolve(result);
    };
    /** Whoever leaves a run hears no more of it. */
    const leaveWith = (result: Result<TriageOutcome> | 'overtaken'): void => {
      leave('stopped');
      end(result);
    };
    const leave = runs.join(plan.runKey, (watch) => startTriage(plan, providers, lines, askedFor, watch), {
      label: providers.first.label,
      readAt: seen.readAt,
      onWaiting: () => undefined,
      onStale: () => void readAgain(),
      onEnd: end,
    });
    /** It waited in a line, and is sent only as it stands now. */
    const readAgain = async (): Promise<void> => {
      try {
        const again = await readUnopened(job.ref, await loadEffective(), providers, { clock, quiet: true });
        if (again.is === 'planned' && again.plan.runKey === plan.runKey) runs.readAgain(plan.runKey, again.seen.readAt);
        else leaveWith(again.is === 'failed' ? fail(again.error) : 'overtaken');
      } catch (thrown) {
        leaveWith(fail(toDesksideError(thrown)));
      }
    };
    /** Something else is set: it goes on where it would be begun in the same way, since what was sent is paid for. */
    const follow = (): void =>
      changed().addEventListener('abort', () => void considerAgain(), { once: true, signal: ended.signal });
    const considerAgain = async (): Promise<void> => {
      follow();
      try {
        const effective = await loadEffective();
        const now = await whoAnswers(effective, job);
        if (now === null) return stop();
        const again = await planFor(withNewSettings(seen, effective), effective, now);
        if (again?.stateKey !== plan.stateKey || now.identity !== providers.identity) leaveWith('overtaken');
      } catch (thrown) {
        leaveWith(fail(toDesksideError(thrown)));
      }
    };
    follow();
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Never throws but for a ledger that cannot be read. What is known of a ticket already costs no request. `changed` aborts, and is
 * another one from then on, each time that something else is set.
 */
export async function doJob(
  job: JobRecord,
  shared: Shared,
  signal: AbortSignal,
  changed: () => AbortSignal,
): Promise<JobEnd> {
  const sinceThen = changed();
  const effective = await loadEffective();
  // It was switched off meanwhile: the desk is not even read for it.
  if (job.priority === 'shown' && !(effective.settings.enabled && isUsable(effective, 'triage'))) return nothingToDo;
  const providers = await whoAnswers(effective, job, watchPower);
  if (providers === null || signal.aborted) return { is: 'not-now' };
  // Nobody is there whom one could ask for consent; whoever comes back to the ticket is asked.
  const { first } = providers;
  const asks = effective.settings.askEachRequest && first.kind === 'language-model' && first.destination !== null;
  if (job.priority === 'shown' && asks) return nothingToDo;
  if (job.priority === 'shown' && !hasAgreed(effective, asked(providers.first), 'triage')) return nothingToDo;
  const read = await readUnopened(job.ref, effective, providers, {
    clock: shared.clock,
    quiet: job.priority === 'background',
  });
  if (read.is === 'failed') return { is: 'failed', by: 'desk', error: read.error };
  if (read.is === 'nothing') return nothingToDo;
  await noted(jobs.proven(job));
  if ((await knownState(read.plan, false)) !== null) return nothingToDo;
  if (signal.aborted) return { is: 'not-now' };
  if (sinceThen.aborted) return { is: 'overtaken' };
  const answered = await ask(job, read, providers, shared, changed, signal);
  if (answered === 'overtaken') return { is: 'overtaken' };
  if (answered.ok) return { is: 'done', answered: true };
  return answered.error.code === 'stopped' || signal.aborted
    ? { is: 'not-now' }
    : { is: 'failed', by: answered.error.code.startsWith('desk-') ? 'desk' : 'provider', error: answered.error };
}
