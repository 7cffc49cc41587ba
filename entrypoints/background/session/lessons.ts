import type { LearnProgress, LessonsView } from '../../../core/messages';
import { browserModelOffer, rememberBrowserModelOffer } from '../model/browser-model-offer';
import { examples } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import { whyNot } from '../desks/learn/may-learn';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import type { TriagePlan } from '../tickets/triage-plan';

/** Learning from a desk's solved tickets, as the worker's learner does it. */
export interface Learning {
  watch(origin: string, told: (progress: LearnProgress) => void): () => void;
  now(origin: string): Promise<LearnProgress | null>;
  begin(origin: string): Promise<void>;
}

/** What the card says of learning: the offer where nothing was learnt yet, how far it is, and what it would have got right then. */
export class Lessons {
  view: LessonsView | null = null;
  private unwatch: (() => void) | null = null;

  /** `changed`: the view is another one. `learnt`: another answer than the shown one may be had. */
  constructor(
    private readonly learning: Learning,
    private readonly news: { changed(): void; learnt(): void },
  ) {}

  end(): void {
    this.unwatch?.();
    this.unwatch = null;
  }

  /** For an answer of the classifier on this ticket: offers to learn where there is nothing to answer from. */
  async look(plan: TriagePlan): Promise<void> {
    const { origin } = plan.task.ticket.ref;
    if (plan.classifier === null && this.unwatch === null) this.view = null;
    if (plan.classifier === null || this.unwatch !== null || this.view !== null) return;
    if (plan.task.examples.length > 0 || whyNot(await loadEffective(), origin) !== null) return;
    const begun = await orElse(this.learning.now(origin), null);
    if (begun !== null && begun.state !== 'running') return;
    if (begun !== null) return this.follow(plan, begun);
    const offer = await browserModelOffer();
    if (offer !== null) await rememberBrowserModelOffer();
    this.set({ is: 'offer', browserModel: offer !== null });
  }

  /** The person's press. */
  begin(plan: TriagePlan): void {
    const { origin } = plan.task.ticket.ref;
    if (this.view?.is !== 'offer') return;
    this.follow(plan, { state: 'running', read: 0, kept: 0, of: 0 });
    this.learning.begin(origin).catch((thrown: unknown) => {
      logProblem('learning', thrown);
      this.set({ is: 'offer', browserModel: false });
    });
  }

  private follow(plan: TriagePlan, progress: LearnProgress): void {
    const { origin } = plan.task.ticket.ref;
    this.unwatch ??= this.learning.watch(origin, (next) => this.onProgress(plan, next));
    this.set({ is: 'running', read: progress.read, of: progress.of });
  }

  private onProgress(plan: TriagePlan, { state, read, of, error }: LearnProgress): void {
    if (state === 'running') return this.set({ is: 'running', read, of });
    this.end();
    if (state === 'failed' && error !== undefined && read === 0) return this.set({ is: 'failed', error });
    void this.score(plan).catch((thrown: unknown) => logProblem('learning', thrown));
  }

  /** What it would have got right of what it has learnt, each held out in turn. */
  private async score(plan: TriagePlan): Promise<void> {
    const { ticket, fields, whole, descriptions } = plan.task;
    const learnt = await examples.of(ticket.ref.origin);
    const { classifier } = plan;
    const got =
      classifier === null
        ? null
        : await classifier.wouldHaveGot(
            { fields, ...(whole === undefined ? {} : { whole }), descriptions, examples: learnt },
            new AbortController().signal,
          );
    this.set({ is: 'learnt', learnt: learnt.length, ...(got === null ? {} : { got }) });
    this.news.learnt();
  }

  private set(view: LessonsView): void {
    this.view = view;
    this.news.changed();
  }
}
