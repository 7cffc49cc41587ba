import { desksideError } from '../../../core/errors';
import type { Moment } from '../../../core/freshness';
import type { ToldDraft } from '../../../core/draft-state';
import type { Result } from '../../../core/result';
import type { TicketRef } from '../../../core/ticket';
import type { Rework } from '../../../core/rework';
import type { Hub } from './hub';
import type { ReadyDraft } from './may-draft';
import type { DraftWatcher, SharedDraft } from './shared-draft';

/** What the page wants: a draft of this name, or the one that is there in other words. */
export interface Wish {
  readonly runId: string;
  readonly rework?: Rework | undefined;
}

/** One port's place before the draft of its ticket, from the moment on when the page has said which ticket that is. */
export class DraftSeat {
  shared: SharedDraft | null = null;
  private waiting: Wish | null = null;
  private stopped = '';
  /** Looks elsewhere; what was asked goes on. */
  leave = (): void => undefined;

  constructor(
    private readonly hub: Hub,
    private readonly watcher: DraftWatcher,
  ) {}

  get told(): ToldDraft {
    return this.shared?.told ?? { is: 'idle' };
  }

  /** The page wants one of this name, which waits for its turn. */
  asked(wish: Wish): void {
    this.waiting = wish;
  }

  /** Also what still waits for its turn. */
  stop(): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting === null) return this.shared?.stop();
    this.stopped = waiting.runId;
    this.shared?.refuse(waiting, desksideError('stopped'));
  }

  /** Its turn has come. `readAt`: when the ticket was read. */
  begin(wish: Wish, ready: Result<ReadyDraft>, readAt: Moment): void {
    if (this.waiting?.runId === wish.runId) this.waiting = null;
    if (wish.runId === this.stopped) this.shared?.refuse(wish, desksideError('stopped'));
    else if (!ready.ok) this.shared?.refuse(wish, ready.error);
    else this.shared?.start(ready.value.providers, ready.value.task, readAt);
  }

  take(ref: TicketRef): void {
    if (this.shared) return;
    this.shared = this.hub.draftOf(ref);
    this.leave = this.shared.watch(this.watcher);
  }
}
