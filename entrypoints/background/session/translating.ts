import { toDesksideError, desksideError, type DesksideError } from '../../../core/errors';
import type { Moment, MomentClock } from '../../../core/freshness';
import type { TranslationState, WaitCause } from '../../../core/draft-state';
import type { SentBody } from '../../../core/messages';
import type { Replaced } from '../../../core/redaction';
import type { Result } from '../../../core/result';
import { lostTerms, termsOf } from '../../../core/terms';
import { sentWords, type PublicTicket } from '../../../core/ticket';
import { translation } from '../features/draft/rework';
import { noWishes } from '../features/draft/writing';
import { ask } from '../model/ask';
import type { Lines } from '../model/lines';
import { Freshness } from '../tickets/freshness';
import type { DraftWatcher } from './shared-draft';
import type { ReadyText } from './may-draft';
import { Throttle } from './throttle';

interface Run {
  readonly id: string;
  readonly controller: AbortController;
  readonly freshness: Freshness;
  readonly ticket: PublicTicket;
  readonly language: string;
}

/** What the draft of one tab says, in the language of the person who looks at it. One at a time; nothing of it outlives the tab. */
export class Translating {
  state: TranslationState | undefined = undefined;
  private current: Run | null = null;
  private readonly throttle: Throttle;

  constructor(
    private readonly lines: Lines,
    private readonly clock: MomentClock,
    private readonly watcher: DraftWatcher,
  ) {
    this.throttle = new Throttle(() => watcher.changed());
  }

  /** `readAt`: when the ticket was read. The same `runId` twice starts nothing twice. */
  begin(runId: string, text: string, language: string, ready: Result<ReadyText>, readAt: Moment): void {
    if (this.state?.runId === runId) return this.watcher.changed();
    this.abort();
    if (!ready.ok) return this.set({ is: 'failed', runId, language, error: ready.error });
    const { providers, task } = ready.value;
    const freshness = new Freshness(readAt, this.clock, () => {
      this.waitsFor('reading');
      this.watcher.onStale();
    });
    const run = { id: runId, controller: new AbortController(), freshness, ticket: task.ticket, language };
    this.current = run;
    this.set({ is: 'waiting', runId, language, cause: 'thinking', label: providers.first.label });
    void this.run(run, text, ready.value);
  }

  stop(): void {
    if (this.isUnderWay) this.end(desksideError('stopped'));
  }

  /** Nothing of it is shown any more. */
  abort(): void {
    this.current?.controller.abort();
    this.current = null;
    this.state = undefined;
  }

  /** The ticket was read again. Where it says something else by now, the draft is not what its reader should look at. */
  readAgain(ticket: PublicTicket, readAt: Moment): void {
    if (!this.current || !this.isUnderWay) return;
    if (sentWords(ticket) === sentWords(this.current.ticket)) this.current.freshness.readAgain(readAt);
    else if (this.current.freshness.isAwaited) this.end(desksideError('new-message'));
  }

  couldNotRead(error: DesksideError): void {
    if (this.current?.freshness.isAwaited) this.end(error);
  }

  private get isUnderWay(): boolean {
    return this.state?.is === 'waiting' || this.state?.is === 'streaming';
  }

  private end(error: DesksideError): void {
    const { current } = this;
    if (!current) return;
    this.current = null;
    this.set({ is: 'failed', runId: current.id, language: current.language, error });
    current.controller.abort();
  }

  private waitsFor(cause: WaitCause): void {
    if (this.state?.is === 'waiting') this.set({ ...this.state, cause });
  }

  private set(state: TranslationState): void {
    this.state = state;
    if (state.is === 'streaming') this.throttle.soon();
    else this.throttle.now();
  }

  private async run(run: Run, text: string, { providers, task }: ReadyText): Promise<void> {
    const { id: runId, controller, freshness, language } = run;
    const isCurrent = (): boolean => this.current === run;
    let begun = false;
    const watch = {
      signal: controller.signal,
      onCause: (cause: WaitCause) => {
        if (isCurrent()) this.waitsFor(cause);
      },
      onText: (soFar: string) => {
        begun = true;
        if (isCurrent()) this.set({ is: 'streaming', runId, language, text: soFar });
      },
    };
    try {
      const translated = await ask(
        {
          feature: 'draft',
          id: runId,
          ticket: task.ticket,
          providers,
          lines: this.lines,
          whenFresh: async (signal) => {
            const waited = await freshness.wait(signal);
            if (waited && isCurrent()) this.waitsFor('thinking');
            return waited;
          },
          begun: () => begun,
          onLabel: (label) => {
            if (isCurrent() && this.state?.is === 'waiting') this.set({ ...this.state, cause: 'thinking', label });
          },
          isWanted: isCurrent,
        },
        (provider, onSent: (body: SentBody, replaced?: Replaced) => void, fenceSeed) =>
          translation(provider, { ...task, fenceSeed }, text, language, { ...watch, onSent }),
        { sourceOf: ({ source }) => source, insteadOf: (answer) => answer },
      );
      const { terms } = task.writing ?? noWishes;
      if (isCurrent())
        this.set({
          is: 'done',
          runId,
          language,
          text: translated.text,
          lost: lostTerms(termsOf(terms), text, translated.text),
        });
    } catch (thrown) {
      if (isCurrent()) this.end(toDesksideError(thrown));
    }
  }
}
