import type { Told } from '../../../core/words/phrase';
import { toDesksideError } from '../../../core/errors';
import { momentNow, type Moment, type MomentClock } from '../../../core/freshness';
import type { WaitCause } from '../../../core/draft-state';
import { fail, ok, type Result } from '../../../core/result';
import { Freshness } from './freshness';

/** What the work tells while it runs. */
export interface RunWatch {
  readonly signal: AbortSignal;
  onCause(cause: WaitCause): void;
  /** Another provider is asked from now on. */
  onLabel(label: Told): void;
  /** A request goes out: from here on it costs money. */
  onSent(): void;
  /** The answer is there, and is being written. */
  onWriting(written: Promise<unknown>): void;
  /** Passed before each request, as `Freshness.wait`. */
  fresh(signal: AbortSignal, holds?: () => boolean): Promise<boolean>;
}

export interface RunWatcher<T> {
  /** Of the provider that is asked first. */
  readonly label: Told;
  /** When the ticket was read. */
  readonly readAt: Moment;
  /** It is wanted as it is now. */
  onStale(): void;
  onWaiting(cause: WaitCause, label: Told): void;
  onEnd(result: Result<T>): void;
}

interface Run<T> {
  readonly controller: AbortController;
  readonly watchers: Set<RunWatcher<T>>;
  readonly freshness: Freshness;
  cause: WaitCause;
  label: Told;
  isSent: boolean;
  written: Promise<unknown> | null;
}

/** Whoever leaves looks elsewhere, or wants it ended. */
export type Leaving = 'left' | 'stopped';

/**
 * Work under way, by what it is about: whoever asks for the same joins it. When the last one has left, what was not asked yet ends;
 * a request that went out is paid for and goes on, so that its answer is there for whoever comes back. Nothing here needs to survive
 * a worker's restart: the pages connect again and ask again.
 */
export class SharedRuns<T> {
  private readonly runs = new Map<string, Run<T>>();
  /** What came of those whose answer is still being written: whoever looked for it in the ledger before that joins too late. */
  private readonly ended = new Map<string, T>();

  constructor(private readonly clock: MomentClock = momentNow) {}

  join(key: string, start: (watch: RunWatch) => Promise<T>, watcher: RunWatcher<T>): (leaving: Leaving) => void {
    const ended = this.ended.get(key);
    if (ended !== undefined) {
      watcher.onEnd(ok(ended));
      return () => undefined;
    }
    const run = this.runs.get(key) ?? this.begin(key, watcher, start);
    run.watchers.add(watcher);
    run.freshness.readAgain(watcher.readAt);
    watcher.onWaiting(run.cause, run.label);
    return (leaving) => {
      if (!run.watchers.delete(watcher) || run.watchers.size > 0) return;
      if (leaving === 'stopped' || !run.isSent) this.abort(key, run);
    };
  }

  /** Another answer is wanted than the one that has come. */
  forget(key: string): void {
    this.ended.delete(key);
  }

  /** Ends all of it, also what nobody watches. */
  stopAll(): void {
    this.ended.clear();
    for (const [key, run] of this.runs) this.abort(key, run);
  }

  private abort(key: string, run: Run<T>): void {
    this.drop(key, run);
    run.controller.abort();
  }

  /** Somebody has read the ticket again, and it is still what the run is about. */
  readAgain(key: string, readAt: Moment): void {
    this.runs.get(key)?.freshness.readAgain(readAt);
  }

  private begin(
    key: string,
    { label, readAt }: Pick<RunWatcher<T>, 'label' | 'readAt'>,
    start: (watch: RunWatch) => Promise<T>,
  ): Run<T> {
    const watchers = new Set<RunWatcher<T>>();
    const freshness = new Freshness(readAt, this.clock, () => {
      tell({ cause: 'reading' });
      for (const watcher of watchers) watcher.onStale();
    });
    const run: Run<T> = {
      controller: new AbortController(),
      watchers,
      freshness,
      cause: 'thinking',
      label,
      isSent: false,
      written: null,
    };
    this.runs.set(key, run);
    const tell = (news: Partial<Pick<Run<T>, 'cause' | 'label'>>): void => {
      Object.assign(run, news);
      for (const watcher of watchers) watcher.onWaiting(run.cause, run.label);
    };
    const watch: RunWatch = {
      signal: run.controller.signal,
      onCause: (cause) => tell({ cause }),
      onLabel: (next) => tell({ label: next, cause: 'thinking' }),
      onSent: () => (run.isSent = true),
      onWriting: (written) => (run.written = written),
      fresh: async (signal, holds) => {
        const waited = await freshness.wait(signal, holds);
        if (waited) tell({ cause: 'thinking' });
        return waited;
      },
    };
    void start(watch).then(
      (value) => {
        if (this.runs.get(key) === run && run.written) this.remember(key, value, run.written);
        this.end(key, run, ok(value));
      },
      (thrown: unknown) => this.end(key, run, fail(toDesksideError(thrown))),
    );
    return run;
  }

  private remember(key: string, value: T, written: Promise<unknown>): void {
    const forget = (): void => {
      if (this.ended.get(key) === value) this.ended.delete(key);
    };
    this.ended.set(key, value);
    void written.then(forget, forget);
  }

  private end(key: string, run: Run<T>, result: Result<T>): void {
    this.drop(key, run);
    const watchers = [...run.watchers];
    run.watchers.clear();
    for (const watcher of watchers) watcher.onEnd(result);
  }

  private drop(key: string, run: Run<T>): void {
    if (this.runs.get(key) === run) this.runs.delete(key);
  }
}
