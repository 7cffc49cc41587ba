import type { DesksideError, ErrorCode } from '../../../core/errors';
import { logProblem } from '../log';
import { keepAwake } from '../model/keep-awake';
import type { JobRecord } from '../store/ledger/job-record';
import { jobs } from '../store/ledger/jobs';
import { workerName } from '../tickets/worker-name';
import { doJob, type JobEnd, type Shared } from './do-job';
import { watchBook } from './watch-book';

/** So many tickets that nobody opened are asked about at once: a shown one waits behind no more of them. */
export const MOST_AT_ONCE = 2;
const MOST_ATTEMPTS = 3;
const REST_MS = 60_000;

/** About this one ticket: trying it again would be answered the same. */
const ITS_OWN: readonly ErrorCode[] = [
  'nothing-public',
  'visibility-unknown',
  'scrape-partial',
  'not-the-same-ticket',
  'read-only',
  'request-too-large',
  'too-long',
  'refused',
];

/** About this one answer, and not about who gives it: the next ticket may well be answered. */
const ITS_ANSWER: readonly ErrorCode[] = ['bad-answer', 'empty-answer', 'cut-off', 'truncated', 'desk-refused'];

const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Does what waits in the ledger, a few at a time, until nothing is left that may be done now. */
export class JobRunner {
  private draining: Promise<void> | null = null;

  /** `changed` is as for `doJob`; `onDone`: a job has ended. */
  constructor(
    private readonly shared: Shared,
    private readonly changed: () => AbortSignal,
    private readonly onDone: () => void,
  ) {}

  /** Resolves when nothing is left that may be done now, but on the desks that are `closed`. Called while it runs it joins that run. */
  drain(signal: AbortSignal, closed: readonly string[] = []): Promise<void> {
    this.draining ??= keepAwake(async () => {
      const resting = new Set(closed);
      const pause = new AbortController();
      const until = AbortSignal.any([signal, pause.signal]);
      const hands = Array.from({ length: MOST_AT_ONCE }, () => this.work(resting, until, () => pause.abort()));
      await Promise.all(hands);
    }).finally(() => (this.draining = null));
    return this.draining;
  }

  private async work(resting: Set<string>, signal: AbortSignal, pause: () => void): Promise<void> {
    while (!signal.aborted) {
      const job = await jobs.take(workerName, resting);
      if (job === undefined) return;
      await this.settle(job, await this.try(job, signal), resting, signal, pause);
      this.onDone();
    }
  }

  private async try(job: JobRecord, signal: AbortSignal): Promise<JobEnd> {
    try {
      return await doJob(job, this.shared, signal, this.changed);
    } catch (thrown) {
      logProblem('a job', thrown);
      return { is: 'not-now' };
    }
  }

  /** What is said of one ticket ends that; what is said of a desk or a provider lets all of theirs rest. */
  private async settle(
    job: JobRecord,
    end: JobEnd,
    resting: Set<string>,
    signal: AbortSignal,
    pause: () => void,
  ): Promise<void> {
    if (end.is === 'done') {
      if (end.answered) await watchBook.providerAnswers();
      return jobs.done(job);
    }
    const { attempts } = job;
    if (end.is === 'not-now') {
      pause();
      return jobs.putBack(job, { attempts, notBefore: job.notBefore });
    }
    if (end.is === 'overtaken') return jobs.putBack(job, { attempts, notBefore: job.notBefore });
    const { error, by } = end;
    // Whoever comes back to a shown ticket asks for themselves.
    if (ITS_OWN.includes(error.code) || job.priority === 'shown') return jobs.done(job);
    if (ITS_ANSWER.includes(error.code)) return this.tryAgain(job, error);
    if (by === 'desk') resting.add(job.ref.origin);
    else if (!signal.aborted) {
      // Before that is written: what the other hand hears now is the same failure, and counts once.
      pause();
      await watchBook.providerFailed(error);
    }
    // How long a provider rests is in the book, where a new key ends it.
    const rest = by === 'desk' ? (error.retryAfterMs ?? REST_MS) : REST_MS;
    return jobs.putBack(job, { attempts, notBefore: later(rest) });
  }

  private tryAgain(job: JobRecord, error: DesksideError): Promise<void> {
    const attempts = job.attempts + 1;
    if (attempts >= MOST_ATTEMPTS) return jobs.done(job);
    return jobs.putBack(job, { attempts, notBefore: later(error.retryAfterMs ?? REST_MS * 2 ** attempts) });
  }
}
