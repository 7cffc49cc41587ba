import type { DraftOrigin } from '../../../core/draft';
import { toDesksideError, type DesksideError } from '../../../core/errors';
import type { Moment, MomentClock } from '../../../core/freshness';
import type { DraftState, ToldDraft, WaitCause } from '../../../core/messages';
import { sentWords, type PublicTicket } from '../../../core/ticket';
import { draft, type DraftTask } from '../features/draft/draft';
import type { Providers } from '../model/select-provider';
import { ask } from '../model/ask';
import type { Lines } from '../model/lines';
import { DraftCheck, type Basis } from './draft-check';
import { Throttle } from './throttle';
import { Freshness } from './freshness';

interface Run {
  readonly controller: AbortController;
  readonly providers: Providers;
  readonly task: DraftTask;
  readonly freshness: Freshness;
}

/** One draft at a time for one ticket port. The same `runId` twice starts nothing twice. */
export class DraftRunner {
  private current: Run | null = null;
  private runId = '';
  /** As it arrived. */
  private state: DraftState = { is: 'idle' };
  /** What the draft may rest on: the ticket as it was read last. */
  private basis: Basis | null = null;
  private readonly check = new DraftCheck();
  private readonly throttle: Throttle;

  constructor(
    private readonly changed: () => void,
    private readonly lines: Lines,
    private readonly clock: MomentClock,
    /** What was read is too old for the request that is about to be made. */
    private readonly onStale: () => void,
  ) {
    this.throttle = new Throttle(changed);
  }

  /** The draft as the page may show it. */
  get told(): ToldDraft {
    return this.check.of(this.state, this.basis);
  }

  /** `readAt`: when the ticket was read that the task is about. */
  start(providers: Providers, task: DraftTask, readAt: Moment): void {
    if (task.draftId === this.runId) return this.changed();
    this.begin(providers, task, readAt);
  }

  /** The ticket was read again. A draft that waits for that goes on, about what the ticket says now. */
  readAgain(ticket: PublicTicket, readAt: Moment): void {
    const { current } = this;
    if (!current) return;
    const { providers, task, freshness } = current;
    const isSame = sentWords(ticket) === sentWords(task.ticket);
    // What it no longer says may have become an internal note: a draft that repeats it is to be looked at.
    this.basis = isSame ? task : { ...task, ticket };
    if (isSame) return freshness.readAgain(readAt);
    freshness.outdate();
    if (freshness.isAwaited) this.begin(providers, { ...task, ticket }, readAt);
  }

  /** The ticket could not be read again; a draft that waits for that cannot be asked for. */
  couldNotRead(error: DesksideError): void {
    if (this.current?.freshness.isAwaited) this.refuse(this.runId, error);
  }

  private begin(providers: Providers, task: DraftTask, readAt: Moment): void {
    this.abort();
    const freshness = new Freshness(readAt, this.clock, () => {
      this.waitsFor('reading');
      this.onStale();
    });
    const run: Run = { controller: new AbortController(), providers, task, freshness };
    this.current = run;
    this.runId = task.draftId;
    this.basis = task;
    this.set({ is: 'waiting', runId: task.draftId, cause: 'thinking', label: providers.first.label });
    void this.run(run);
  }

  /** Nothing was begun for this `runId`, and this is why. */
  refuse(runId: string, error: DesksideError): void {
    this.abort();
    this.set({ is: 'failed', runId, error, text: '' });
  }

  stop(): void {
    this.current?.controller.abort();
  }

  /** Forgets the draft and aborts it; nothing about it is shown any more. */
  abort(): void {
    this.current?.controller.abort();
    this.current = null;
    this.runId = '';
    this.basis = null;
    this.state = { is: 'idle' };
  }

  private waitsFor(cause: WaitCause): void {
    if (this.state.is === 'waiting') this.set({ ...this.state, cause });
  }

  private async whenFresh({ freshness }: Run, signal: AbortSignal): Promise<boolean> {
    const waited = await freshness.wait(signal);
    if (waited) this.waitsFor('thinking');
    return waited;
  }

  private set(state: DraftState): void {
    const goesOn = this.state.is === 'streaming' && state.is === 'streaming';
    this.state = state;
    if (goesOn) this.throttle.soon();
    else this.throttle.now();
  }

  private async run(run: Run): Promise<void> {
    const { controller, providers, task } = run;
    // One that was given up (the page has gone, everything is being erased) shows nothing and writes nothing any more.
    const isCurrent = (): boolean => this.current === run;
    let text = '';
    const watch = {
      signal: controller.signal,
      onCause: (cause: WaitCause) => {
        if (isCurrent()) this.waitsFor(cause);
      },
      onText: (soFar: string, origin: DraftOrigin) => {
        if (soFar === text) return;
        text = soFar;
        if (isCurrent() && !controller.signal.aborted) this.set({ is: 'streaming', runId: task.draftId, text, origin });
      },
    };
    try {
      const written = await ask(
        {
          feature: 'draft',
          id: task.draftId,
          ticket: task.ticket,
          providers,
          lines: this.lines,
          whenFresh: (signal) => this.whenFresh(run, signal),
          begun: () => text !== '',
          onLabel: (label) => {
            if (isCurrent() && this.state.is === 'waiting') this.set({ ...this.state, cause: 'thinking', label });
          },
          isWanted: isCurrent,
        },
        (provider, onSent) => draft(provider, task, { ...watch, onSent }),
        {
          sourceOf: ({ source }) => source,
          insteadOf: (answer, label) => ({ ...answer, source: { ...answer.source, insteadOf: label } }),
        },
      );
      if (isCurrent()) this.set({ is: 'done', runId: task.draftId, draft: written });
    } catch (thrown) {
      if (isCurrent()) this.set({ is: 'failed', runId: task.draftId, error: toDesksideError(thrown), text });
    }
  }
}
