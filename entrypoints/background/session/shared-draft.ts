import type { SentBody } from '../../../core/messages';
import type { Draft, DraftOrigin } from '../../../core/draft';
import { readyText } from '../../../core/draft-text/ready';
import { desksideError, fault, toDesksideError, type DesksideError } from '../../../core/errors';
import type { Moment, MomentClock } from '../../../core/freshness';
import type { DraftState, ToldDraft, WaitCause } from '../../../core/draft-state';
import type { Replaced } from '../../../core/redaction';
import { withQuestion } from '../../../core/questions/insert';
import { sentWords, type PublicTicket, type TicketRef } from '../../../core/ticket';
import { draft, type DraftTask } from '../features/draft/draft';
import type { Providers } from '../model/select-provider';
import { logProblem } from '../log';
import { forgetDraft, keepDraft, keptDraft } from '../store/drafts';
import { ask } from '../model/ask';
import type { Lines } from '../model/lines';
import type { Basis } from '../tickets/draft-basis';
import { DraftCheck } from './draft-check';
import { restingOn, taskBasis, whyUnchanged, withFormer, withSources } from './draft-parts';
import type { Wish } from './draft-seat';
import { Throttle } from './throttle';
import { Freshness } from '../tickets/freshness';

interface Run {
  readonly controller: AbortController;
  readonly providers: Providers;
  readonly task: DraftTask;
  readonly freshness: Freshness;
  /** What is to be put in other words, as the person saw it: it comes back where that comes to nothing. */
  readonly former: Draft | null;
  /** A request went out: it is paid for. */
  isSent: boolean;
}

export interface DraftWatcher {
  /** There is something new to show. */
  changed(): void;
  /** What was read is too old for the request that is about to be made. */
  onStale(): void;
}

/**
 * The draft of one ticket, whoever shows it: several tabs, or none for a while. One at a time; the same `runId` twice starts nothing
 * twice. When the last one has left, what was not asked yet ends; a request that went out goes on, and the draft waits for whoever
 * comes back, after a restart of the worker too.
 */
export class SharedDraft {
  private readonly watchers = new Set<DraftWatcher>();
  private current: Run | null = null;
  private runId = '';
  /** As it arrived. */
  private state: DraftState = { is: 'idle' };
  /** What the draft may rest on: the ticket as it was read last. */
  private basis: Basis | null = null;
  private readonly check = new DraftCheck(() => this.changed());
  private readonly throttle = new Throttle(() => this.changed());
  /** Resolves when what was kept is known. */
  restored: Promise<void> = Promise.resolve();

  constructor(
    private readonly ref: TicketRef,
    private readonly lines: Lines,
    private readonly clock: MomentClock,
    /** Nobody watches it any more, and nothing is under way. */
    private readonly onIdle: () => void,
  ) {}

  /** Whoever comes first is told what was kept. Answers what leaves. */
  watch(watcher: DraftWatcher): () => void {
    this.watchers.add(watcher);
    this.restored = this.restore();
    return () => {
      if (!this.watchers.delete(watcher) || this.watchers.size > 0) return;
      if (this.isUnderWay && this.current?.isSent === false) this.abort();
      this.endUnlessNeeded();
    };
  }

  private get isUnderWay(): boolean {
    return this.state.is === 'waiting' || this.state.is === 'streaming';
  }

  private endUnlessNeeded(): void {
    if (this.watchers.size === 0 && !this.isUnderWay) this.onIdle();
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher.changed();
  }

  private async restore(): Promise<void> {
    if (this.state.is !== 'idle') return;
    try {
      const kept = await keptDraft(this.ref);
      // A draft may have been begun, or everything may have been erased, while this was read.
      if (kept === null || this.state.is !== 'idle' || this.watchers.size === 0) return;
      this.runId = kept.draft.id;
      this.basis = kept;
      this.set({ is: 'done', runId: kept.draft.id, draft: kept.draft });
    } catch (thrown) {
      logProblem('draft', thrown);
    }
  }

  /** The draft as the page may show it. */
  get told(): ToldDraft {
    return this.check.of(this.state, this.basis);
  }

  /** `readAt`: when the ticket was read that the task is about. */
  start(providers: Providers, task: DraftTask, readAt: Moment): void {
    const { draftId: runId, rework } = task;
    if (runId === this.runId) return this.changed();
    if (rework === undefined) return this.begin(providers, task, readAt, null);
    // What the person sees may be another tab's to go on with, or erased.
    if (this.state.is !== 'done') return this.refuse({ runId, rework }, desksideError('stopped'));
    this.begin(providers, task, readAt, { ...this.state.draft, text: rework.text });
  }

  /** Back to what it was before it was put in other words. */
  async undo(): Promise<void> {
    await this.restored;
    if (this.state.is !== 'done') return;
    const { earlier = [], lost: _lost, foreign: _foreign, ...now } = this.state.draft;
    const last = earlier.at(-1);
    if (last === undefined) return this.changed();
    this.runId = last.id;
    const before = { ...now, ...last, earlier: earlier.slice(0, -1) };
    this.set({ is: 'done', runId: last.id, draft: before });
    this.keep(before);
  }

  /** One question more, in the words that a person has before them: it is as good as theirs. */
  async addQuestion(runId: string, question: string): Promise<void> {
    await this.restored;
    if (this.state.is !== 'done' || this.state.runId !== runId || this.basis === null) return;
    const { draft: now } = this.state;
    const { text } = readyText(question, this.ref.desk);
    if (text === '') return;
    const more = { ...now, text: withQuestion(now.text, text), earlier: withFormer(now) };
    this.basis = {
      ...this.basis,
      instruction: [this.basis.instruction, text].filter((words) => words !== '').join('\n'),
    };
    this.set({ is: 'done', runId, draft: more });
    this.keep(more);
  }

  /** The ticket was read again. A draft that waits for that goes on, about what the ticket says now. */
  readAgain(ticket: PublicTicket, readAt: Moment): void {
    const { current } = this;
    if (!current) return;
    const { providers, task, freshness, former } = current;
    const isSame = sentWords(ticket) === sentWords(task.ticket);
    // What it no longer says may have become an internal note: a draft that repeats it is to be looked at.
    const says = isSame ? task.ticket : ticket;
    if (this.basis && this.basis.ticket !== says) this.basis = { ...this.basis, ticket: says };
    if (isSame) return freshness.readAgain(readAt);
    freshness.outdate();
    if (freshness.isAwaited) this.begin(providers, { ...task, ticket }, readAt, former);
  }

  /** The ticket could not be read again; a draft that waits for that cannot be asked for. */
  couldNotRead(error: DesksideError): void {
    if (!this.current?.freshness.isAwaited) return;
    const { runId } = this;
    const { former } = this.current;
    this.current.controller.abort();
    this.set(
      former ? { is: 'done', runId, draft: former, unchanged: error } : { is: 'failed', runId, error, text: '' },
    );
  }

  private begin(providers: Providers, task: DraftTask, readAt: Moment, former: Draft | null): void {
    const own = taskBasis(task, this.wordsBehind(task, former));
    const basis = former === null ? own : withSources(own, this.basis?.sources ?? []);
    this.abort();
    const freshness = new Freshness(readAt, this.clock, () => {
      this.waitsFor('reading');
      for (const watcher of this.watchers) watcher.onStale();
    });
    const run: Run = { controller: new AbortController(), providers, task, freshness, former, isSent: false };
    if (former === null) this.forget();
    this.current = run;
    this.runId = task.draftId;
    this.basis = basis;
    this.set({ is: 'waiting', runId: task.draftId, cause: 'thinking', label: providers.first.label });
    void this.run(run);
  }

  /**
   * What a draft may rest on beside the conversation: what the person asked for. One that is put in other words may rest on all that
   * it rested on before, on what they wrote into its gaps, and on a macro that it came from.
   */
  private wordsBehind({ instruction }: DraftTask, former: Draft | null): string {
    if (former === null) return instruction;
    const own = former.origin.kind === 'macro' ? former.text : '';
    return [this.basis?.instruction ?? '', own, instruction].filter((words) => words !== '').join('\n');
  }

  /** Nothing was begun for this, and this is why. What was to be put in other words stays. */
  refuse({ runId, rework }: Wish, error: DesksideError): void {
    if (rework !== undefined && this.state.is === 'done') {
      this.runId = runId;
      return this.set({ is: 'done', runId, draft: this.state.draft, ...whyUnchanged(error) });
    }
    this.abort();
    this.set({ is: 'failed', runId, error, text: rework?.text ?? '' });
  }

  /** Shown at once, however long the model and the books take to come to their end. */
  stop(): void {
    const { current, state, runId } = this;
    current?.controller.abort();
    if (!current || !this.isUnderWay) return;
    const error = desksideError('stopped');
    const text = state.is === 'streaming' ? state.text : '';
    this.set(current.former ? { is: 'done', runId, draft: current.former } : { is: 'failed', runId, error, text });
  }

  /** Forgets the draft and aborts it; nothing about it is shown any more. */
  abort(): void {
    this.current?.controller.abort();
    this.current = null;
    this.runId = '';
    this.basis = null;
    this.state = { is: 'idle' };
  }

  private keep(written: Draft): void {
    const { basis } = this;
    if (basis === null) return;
    keepDraft(this.ref, { draft: written, ...basis, at: new Date().toISOString() }).catch((thrown: unknown) =>
      logProblem('draft', thrown),
    );
  }

  private forget(): void {
    forgetDraft(this.ref).catch((thrown: unknown) => logProblem('draft', thrown));
  }

  private waitsFor(cause: WaitCause): void {
    if (this.state.is === 'waiting') this.set({ ...this.state, cause });
  }

  private async whenFresh({ freshness, task }: Run, signal: AbortSignal): Promise<boolean> {
    const waited = await freshness.wait(signal);
    // A past reply may have become an internal note meanwhile.
    if (task.pastRepliesHold?.() === false) throw fault('stopped');
    if (waited) this.waitsFor('thinking');
    return waited;
  }

  private set(state: DraftState): void {
    const goesOn = this.state.is === 'streaming' && state.is === 'streaming';
    this.state = state;
    if (goesOn) this.throttle.soon();
    else this.throttle.now();
    this.endUnlessNeeded();
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
      onGrounds: (texts: readonly string[]) => {
        if (isCurrent() && this.basis !== null) this.basis = withSources(this.basis, texts);
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
        (provider, onSent, fenceSeed) => {
          const noteSent = (body: SentBody, replaced?: Replaced): void => {
            run.isSent = true;
            onSent(body, replaced);
          };
          return draft(provider, { ...task, fenceSeed }, { ...watch, onSent: noteSent });
        },
        {
          sourceOf: ({ source }) => source,
          insteadOf: (answer, label) => ({ ...answer, source: { ...answer.source, insteadOf: label } }),
        },
      );
      if (!isCurrent() || !this.isUnderWay) return;
      const finished = run.former ? { ...written, ...restingOn(run.former), earlier: withFormer(run.former) } : written;
      this.set({ is: 'done', runId: task.draftId, draft: finished });
      this.keep(finished);
    } catch (thrown) {
      if (!isCurrent() || !this.isUnderWay) return;
      const [runId, error] = [task.draftId, toDesksideError(thrown)];
      this.set(
        run.former
          ? { is: 'done', runId, draft: run.former, ...whyUnchanged(error) }
          : { is: 'failed', runId, error, text },
      );
    }
  }
}
