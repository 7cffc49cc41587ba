import type { DraftOrigin } from '../../../core/draft';
import { toDesksideError, type DesksideError } from '../../../core/errors';
import type { DraftState } from '../../../core/messages';
import type { Provider } from '../../../providers/provider';
import { draft, type DraftTask } from '../assist/draft';
import { keepSent } from '../assist/sent';
import { activity } from '../ledger/ledger';
import { logProblem } from '../log';

/** One draft at a time for one ticket port. The same `runId` twice starts nothing twice. */
export class DraftRunner {
  private controller: AbortController | null = null;
  private runId = '';
  state: DraftState = { is: 'idle' };

  constructor(private readonly changed: () => void) {}

  start(provider: Provider, task: DraftTask): void {
    if (task.draftId === this.runId) return this.changed();
    this.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.runId = task.draftId;
    this.set({ is: 'waiting', runId: task.draftId, cause: 'thinking', label: provider.label });
    void this.run(provider, task, controller);
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
    this.state = state;
    this.changed();
  }

  private async run(provider: Provider, task: DraftTask, controller: AbortController): Promise<void> {
    const { ref } = task.ticket;
    const bodies: string[] = [];
    // One that was given up (the page has gone, everything is being erased) shows nothing and writes nothing any more.
    const current = (): boolean => this.controller === controller;
    let text = '';
    try {
      const done = await draft(provider, task, {
        signal: controller.signal,
        onCause: (cause) => {
          if (current() && this.state.is === 'waiting') this.set({ ...this.state, cause });
        },
        onSent: (body) => {
          bodies.push(body);
          const destination = provider.kind === 'language-model' ? provider.destination : null;
          keepSent({ id: task.draftId, what: 'draft', destination, label: provider.label, bodies, at: new Date().toISOString() }, ref.origin).catch((thrown: unknown) => logProblem('sent', thrown));
        },
        onText: (soFar: string, origin: DraftOrigin) => {
          text = soFar;
          if (current() && !controller.signal.aborted) this.set({ is: 'streaming', runId: task.draftId, text, origin });
        },
      });
      if (!current()) return;
      this.set({ is: 'done', runId: task.draftId, draft: done });
      const { tokensIn, tokensOut, ms } = done.source;
      await activity.add({ at: new Date().toISOString(), what: 'drafted', ref, provider: provider.label, ms, ...(tokensIn === undefined ? {} : { tokensIn }), ...(tokensOut === undefined ? {} : { tokensOut }) });
    } catch (thrown) {
      const error = toDesksideError(thrown);
      if (error.code === 'unexpected') logProblem('draft', thrown);
      if (!current()) return;
      this.set({ is: 'failed', runId: task.draftId, error, text });
      await activity.add({ at: new Date().toISOString(), what: 'failed', ref, provider: provider.label, code: error.code });
    }
  }
}
