import type { DraftOrigin } from '../../../core/draft';
import { toDesksideError, type DesksideError } from '../../../core/errors';
import type { DraftState, WaitCause } from '../../../core/messages';
import type { Provider } from '../../../providers/provider';
import { draft, type DraftTask } from '../assist/draft';
import type { Providers } from '../assist/select-provider';
import { hiddenIn, SentLog } from '../assist/sent-log';
import { askEither } from '../assist/stand-in';
import { activity } from '../ledger/ledger';
import { noted } from '../ledger/noted';
import { logProblem } from '../log';
import { guarded } from '../policy/last-gate';
import type { Lines } from '../queue/lines';
import { Pace } from './pace';
import { counted } from '../usage/counted';

/** One draft at a time for one ticket port. The same `runId` twice starts nothing twice. */
export class DraftRunner {
  private controller: AbortController | null = null;
  private runId = '';
  state: DraftState = { is: 'idle' };

  private readonly pace: Pace;

  constructor(
    private readonly changed: () => void,
    private readonly lines: Lines,
  ) {
    this.pace = new Pace(changed);
  }

  start(providers: Providers, task: DraftTask): void {
    if (task.draftId === this.runId) return this.changed();
    this.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.runId = task.draftId;
    this.set({ is: 'waiting', runId: task.draftId, cause: 'thinking', label: providers.first.label });
    void this.run(providers, task, controller);
  }

  /** Nothing was begun for this `runId`, and this is why. */
  refuse(runId: string, error: DesksideError): void {
    this.abort();
    this.set({ is: 'failed', runId, error, text: '' });
  }

  stop(): void {
    this.controller?.abort();
  }

  /** Forgets the draft and aborts it; nothing about it is shown any more. */
  abort(): void {
    this.controller?.abort();
    this.controller = null;
    this.runId = '';
    this.state = { is: 'idle' };
  }

  private set(state: DraftState): void {
    const goesOn = this.state.is === 'streaming' && state.is === 'streaming';
    this.state = state;
    if (goesOn) this.pace.soon();
    else this.pace.now();
  }

  private async run(providers: Providers, task: DraftTask, controller: AbortController): Promise<void> {
    const { ref } = task.ticket;
    const sent = new SentLog(
      { id: task.draftId, what: 'draft', ...hiddenIn(task.ticket) },
      ref.origin,
      providers.first,
    );
    // One that was given up (the page has gone, everything is being erased) shows nothing and writes nothing any more.
    const current = (): boolean => this.controller === controller;
    let text = '';
    let answering = providers.first;
    const watch = {
      signal: controller.signal,
      onCause: (cause: WaitCause) => {
        if (current() && this.state.is === 'waiting') this.set({ ...this.state, cause });
      },
      onSent: (body: string) => sent.add(body),
      onText: (soFar: string, origin: DraftOrigin) => {
        if (soFar === text) return;
        text = soFar;
        if (current() && !controller.signal.aborted) this.set({ is: 'streaming', runId: task.draftId, text, origin });
      },
    };
    const ask = (provider: Provider) =>
      draft(
        provider.kind === 'classifier'
          ? provider
          : this.lines.inLine(guarded(counted(provider, 'draft'), 'draft'), 'draft'),
        task,
        watch,
      );
    try {
      const written = await askEither(providers, ask, {
        begun: () => text !== '',
        onSecond: (second) => {
          answering = second;
          sent.goesTo(second);
          if (current() && this.state.is === 'waiting')
            this.set({ ...this.state, cause: 'thinking', label: second.label });
        },
      });
      if (!current()) return;
      const done =
        answering === providers.first
          ? written
          : { ...written, source: { ...written.source, insteadOf: providers.first.label } };
      this.set({ is: 'done', runId: task.draftId, draft: done });
      const { tokensIn, tokensOut, ms } = done.source;
      await noted(
        activity.add({
          at: new Date().toISOString(),
          what: 'drafted',
          ref,
          provider: answering.label,
          ms,
          ...(tokensIn === undefined ? {} : { tokensIn }),
          ...(tokensOut === undefined ? {} : { tokensOut }),
        }),
      );
    } catch (thrown) {
      const error = toDesksideError(thrown);
      if (error.code === 'unexpected') logProblem('draft', thrown);
      if (!current()) return;
      this.set({ is: 'failed', runId: task.draftId, error, text });
      await noted(
        activity.add({
          at: new Date().toISOString(),
          what: 'failed',
          ref,
          provider: answering.label,
          code: error.code,
        }),
      );
    }
  }
}
