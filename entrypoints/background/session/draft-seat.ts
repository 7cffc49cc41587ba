import type { ToldDraft } from '../../../core/messages';
import type { TicketRef } from '../../../core/ticket';
import type { Hub } from './hub';
import type { DraftWatcher, SharedDraft } from './shared-draft';

/** One port's place before the draft of its ticket, from the moment on when the page has said which ticket that is. */
export class DraftSeat {
  shared: SharedDraft | null = null;
  /** Looks elsewhere; what was asked goes on. */
  leave = (): void => undefined;

  constructor(
    private readonly hub: Hub,
    private readonly watcher: DraftWatcher,
  ) {}

  get told(): ToldDraft {
    return this.shared?.told ?? { is: 'idle' };
  }

  take(ref: TicketRef): void {
    if (this.shared) return;
    this.shared = this.hub.draftOf(ref);
    this.leave = this.shared.watch(this.watcher);
  }
}
