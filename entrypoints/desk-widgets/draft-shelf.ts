import type { Draft } from '../../core/draft';
import { refKey, type TicketRef } from '../../core/ticket';

const KEEP = 20;

/** Finished drafts of tickets that the person has left, for when they come back. In the page's memory only. */
export class DraftShelf {
  private readonly drafts = new Map<string, Draft>();

  put(ref: TicketRef, draft: Draft): void {
    this.drafts.delete(refKey(ref));
    this.drafts.set(refKey(ref), draft);
    for (const key of this.drafts.keys()) {
      if (this.drafts.size <= KEEP) break;
      this.drafts.delete(key);
    }
  }

  take(ref: TicketRef): Draft | undefined {
    return this.drafts.get(refKey(ref));
  }

  drop(ref: TicketRef): void {
    this.drafts.delete(refKey(ref));
  }
}
