import type { DesksideError } from '../../../core/errors';
import type { LessonsView, Snapshot } from '../../../core/messages';
import type { Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';
import type { TriagePlan } from '../tickets/triage-plan';
import type { DraftSeat } from './draft-seat';
import type { Hub } from './hub';
import { Lessons, type Learning } from './lessons';
import type { MessageOf } from './page-message';
import type { DraftWatcher } from './shared-draft';
import { SimilarSeat } from './similar-seat';
import { SummarySeat } from './summary-seat';

interface Known {
  readonly seen: Seen | null;
  readonly permitted: Permitted;
  readonly plan: TriagePlan | null;
}

interface BesideView extends ReturnType<DraftSeat['shown']> {
  readonly similar: Snapshot['similar'];
  readonly summary: Snapshot['summary'];
  readonly lessons: LessonsView | null;
}

/** What stands beside the suggestion: the draft, similar tickets, what the conversation comes to, and learning. No suggestion waits for it. */
export class BesideSeat {
  private readonly similar: SimilarSeat;
  private readonly summary: SummarySeat;
  private readonly lessons: Lessons;

  constructor(
    hub: Hub,
    private readonly draft: DraftSeat,
    learning: Learning,
    watcher: DraftWatcher & { readonly learnt: () => void },
  ) {
    this.lessons = new Lessons(learning, watcher);
    this.similar = new SimilarSeat(() => watcher.changed());
    this.summary = new SummarySeat(hub, watcher);
  }

  shown(permitted: Permitted): BesideView {
    const { similar, summary, lessons, draft } = this;
    return { similar: similar.view, summary: summary.view, lessons: lessons.view, ...draft.shown(permitted) };
  }

  /** The ticket was read, or something else is allowed. */
  look(seen: Seen, permitted: Permitted): void {
    this.similar.look(seen, permitted);
    this.summary.look(seen, permitted);
  }

  /** It is known what is asked about the ticket, and so whether there is anything to learn. */
  readonly planned = (plan: TriagePlan): Promise<void> => this.lessons.look(plan);

  hear(
    message: MessageOf<'not-similar' | 'summarise' | 'learn'>,
    { seen, permitted, plan }: Known,
  ): Promise<void> | void {
    switch (message.type) {
      case 'summarise':
        return this.summary.press();
      case 'not-similar':
        return seen ? this.similar.refuse(seen, permitted, message.ticketId) : undefined;
      case 'learn':
        return plan ? this.lessons.begin(plan) : undefined;
    }
  }

  stop(what: 'draft' | 'translation' | 'summary'): void {
    if (what === 'summary') this.summary.stop();
    else this.draft.stop(what);
  }

  couldNotRead(error: DesksideError): void {
    this.draft.couldNotRead(error);
    this.summary.couldNotRead(error);
  }

  /** Nobody looks at it from here any more. */
  leave(): void {
    this.similar.forget();
    this.draft.leave();
    this.lessons.end();
    this.summary.leave('left');
  }

  /** Ends what is under way. */
  stopAll(): void {
    this.draft.abort();
    this.summary.leave('stopped');
  }

  /** Nothing that was found of the ticket is shown any more. The draft is for whoever shows it next. */
  forget(): void {
    this.similar.forget();
    this.summary.forget();
  }
}
