import { toDesksideError } from '../../../core/errors';
import type { WaitCause } from '../../../core/messages';
import { fail, ok, type Result } from '../../../core/result';

export interface RunWatcher<T> {
  onCause(cause: WaitCause): void;
  onEnd(result: Result<T>): void;
}

interface Run<T> {
  readonly controller: AbortController;
  readonly watchers: Set<RunWatcher<T>>;
  cause: WaitCause;
}

/**
 * Work under way, by what it is about: whoever asks for the same joins it, and it is aborted when the last one leaves.
 * Nothing here needs to survive a worker's restart: the pages connect again and ask again.
 */
export class SharedRuns<T> {
  private readonly runs = new Map<string, Run<T>>();

  join(key: string, start: (signal: AbortSignal, onCause: (cause: WaitCause) => void) => Promise<T>, watcher: RunWatcher<T>): () => void {
    const run = this.runs.get(key) ?? this.begin(key, start);
    run.watchers.add(watcher);
    watcher.onCause(run.cause);
    return () => {
      if (!run.watchers.delete(watcher) || run.watchers.size > 0) return;
      this.drop(key, run);
      run.controller.abort();
    };
  }

  private begin(key: string, start: (signal: AbortSignal, onCause: (cause: WaitCause) => void) => Promise<T>): Run<T> {
    const run: Run<T> = { controller: new AbortController(), watchers: new Set(), cause: 'thinking' };
    this.runs.set(key, run);
    const onCause = (cause: WaitCause): void => {
      run.cause = cause;
      for (const watcher of run.watchers) watcher.onCause(cause);
    };
    void start(run.controller.signal, onCause).then(
      (value) => this.end(key, run, ok(value)),
      (thrown: unknown) => this.end(key, run, fail(toDesksideError(thrown))),
    );
    return run;
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
