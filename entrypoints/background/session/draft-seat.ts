import { wantedLanguage } from '../../lib/vocabulary';
import type { CraftView, ToldDraft } from '../../../core/draft-state';
import { desksideError, type DesksideError } from '../../../core/errors';
import type { Moment } from '../../../core/freshness';
import type { Manner } from '../../../core/manner';
import type { Snapshot } from '../../../core/messages';
import type { Rework } from '../../../core/rework';
import type { PublicTicket, TicketRef } from '../../../core/ticket';
import { keepManner, mannerOf } from '../store/manners';
import { draftsAllowed, type Permitted } from '../tickets/permitted';
import type { Hub } from './hub';
import { craftsAllowed, readyDraft, readyTranslation, type Situation } from './may-draft';
import type { MessageOf } from './page-message';
import { PreviewSeat, type PreviewMessage } from './preview-seat';
import type { DraftWatcher, SharedDraft } from './shared-draft';
import { Translating } from './translating';

/** What the page wants: a draft of this name, or the one that is there in other words. */
export interface Wish {
  readonly runId: string;
  readonly rework?: Rework | undefined;
}

/**
 * One port's place before the draft of its ticket, from the moment on when the page has said which ticket that is. What the draft
 * says in the reader's language, and how the next one is to sound, are this tab's alone.
 */
export class DraftSeat {
  private shared: SharedDraft | null = null;
  private readonly translating: Translating;
  /** What is shown of a request before it is sent, for a suggestion too. */
  readonly previews: PreviewSeat;
  private ref: TicketRef | null = null;
  private manner: Manner = {};
  private waiting: Wish | null = null;
  private stopped = '';
  private hasLeft = false;
  private leaveShared = (): void => undefined;

  /** `tabId`: undefined for what is no tab. */
  constructor(
    private readonly hub: Hub,
    private readonly watcher: DraftWatcher,
    private readonly tabId: number | undefined,
  ) {
    this.previews = new PreviewSeat(hub, () => watcher.changed());
    this.translating = new Translating(hub.lines, hub.clock, watcher);
  }

  /** The draft, and what can be done with it; `craft` is undefined where no model writes. */
  shown(permitted: Permitted): {
    readonly held: Snapshot['held'];
    readonly draft: ToldDraft;
    readonly craft: CraftView | undefined;
  } {
    const { manner, translating } = this;
    return {
      held: this.previews.shown(this.ref),
      draft: this.shared?.told ?? { is: 'idle' },
      craft: craftsAllowed(permitted) ? { manner, translation: translating.state } : undefined,
    };
  }

  /** The page wants one of this name, which waits for its turn. */
  asked(wish: Wish): void {
    this.waiting = wish;
  }

  /** Also what still waits for its turn. */
  stop(what: 'draft' | 'translation'): void {
    if (what === 'translation') return this.translating.stop();
    const { waiting } = this;
    this.waiting = null;
    if (waiting === null) return this.shared?.stop();
    this.stopped = waiting.runId;
    this.shared?.refuse(waiting, desksideError('stopped'));
  }

  /** Its turn has come. `readAt`: when the ticket was read. */
  async begin(message: MessageOf<'draft' | 'translate'>, situation: Situation, readAt: Moment): Promise<void> {
    if (message.type === 'draft') return this.beginDraft(message, situation, readAt);
    const { runId, text, ticket } = message;
    const language = wantedLanguage(situation.permitted.settings.language);
    if (!this.hasLeft) this.translating.begin(runId, text, language, readyTranslation(ticket, situation), readAt);
  }

  private async beginDraft(message: MessageOf<'draft'>, situation: Situation, readAt: Moment): Promise<void> {
    await this.shared?.restored;
    const ready = await readyDraft(message, this.manner, situation);
    if (this.hasLeft) return;
    if (this.waiting?.runId === message.runId) this.waiting = null;
    if (message.runId === this.stopped) this.shared?.refuse(message, desksideError('stopped'));
    else if (!ready.ok) this.shared?.refuse(message, ready.error);
    else this.shared?.start(ready.value.providers, ready.value.task, readAt);
  }

  /** Back to what it was, one question more in it, another tone for the next one, or a look at a request. */
  async hear(
    message: MessageOf<'undo' | 'manner' | 'add-question' | PreviewMessage>,
    situation: Situation,
  ): Promise<void> {
    if (message.type === 'manner') await this.keepManner(message.manner);
    else if (message.type === 'add-question') await this.shared?.addQuestion(message.runId, message.text);
    else if (message.type === 'undo') await this.shared?.undo();
    else await this.previews.hear(message, situation, this.manner);
  }

  private async keepManner(manner: Manner): Promise<void> {
    this.manner = manner;
    this.watcher.changed();
    if (this.tabId !== undefined) await keepManner(this.tabId, manner);
  }

  /** What is allowed now, and was before. What may not go on ends, and so does what another provider was asked for. */
  allow(before: Permitted, now: Permitted): void {
    if (!craftsAllowed(now)) this.translating.abort();
    if (!draftsAllowed(now)) this.shared?.abort();
    else if (before.draftProviders && before.draftProviders.identity !== now.draftProviders?.identity)
      this.shared?.stop();
  }

  /** The ticket was read again. */
  readAgain(ticket: PublicTicket, readAt: Moment): void {
    this.shared?.readAgain(ticket, readAt);
    this.translating.readAgain(ticket, readAt);
  }

  couldNotRead(error: DesksideError): void {
    this.shared?.couldNotRead(error);
    this.translating.couldNotRead(error);
  }

  /** Nothing of it is shown any more, in no tab. */
  abort(): void {
    this.shared?.abort();
    this.translating.abort();
  }

  /** Looks elsewhere; what was asked of the draft goes on. */
  leave(): void {
    this.hasLeft = true;
    this.leaveShared();
    this.translating.abort();
    this.previews.leave(this.ref);
  }

  async take(ref: TicketRef): Promise<void> {
    this.ref = ref;
    if (this.shared === null) {
      this.shared = this.hub.draftOf(ref);
      this.leaveShared = this.shared.watch(this.watcher);
    }
    if (this.tabId !== undefined) this.manner = await mannerOf(this.tabId);
  }
}
