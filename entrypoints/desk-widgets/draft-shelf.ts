import type { DraftView } from '../../components/draft/view';
import type { Draft } from '../../core/draft';
import type { DraftWarning } from '../../core/draft-text/warning';
import { refKey, type TicketRef } from '../../core/ticket';

const KEEP = 20;

export const noWarnings = { warnings: [], fills: [], pressAgain: [] } as const;

interface Kept {
  readonly draft: Draft;
  readonly warnings: readonly DraftWarning[];
  /** What was written into its gaps. */
  readonly fills: readonly string[];
}

/** Finished drafts of tickets that the person has left, for when they come back. In the page's memory only. */
export class DraftShelf {
  private readonly drafts = new Map<string, Kept>();

  put(ref: TicketRef, draft: Draft, warnings: readonly DraftWarning[], fills: readonly string[]): void {
    this.drafts.delete(refKey(ref));
    this.drafts.set(refKey(ref), { draft, warnings, fills });
    for (const key of this.drafts.keys()) {
      if (this.drafts.size <= KEEP) break;
      this.drafts.delete(key);
    }
  }

  fill(ref: TicketRef, fills: readonly string[]): void {
    const kept = this.drafts.get(refKey(ref));
    if (kept !== undefined) this.drafts.set(refKey(ref), { ...kept, fills });
  }

  take(ref: TicketRef): Kept | undefined {
    return this.drafts.get(refKey(ref));
  }

  drop(ref: TicketRef): void {
    this.drafts.delete(refKey(ref));
  }

  /** What the panel shows of a ticket that the person comes back to. */
  shown(ref: TicketRef): Pick<DraftView, 'draft' | 'warnings' | 'fills' | 'pressAgain'> {
    const kept = this.take(ref);
    return kept
      ? { ...noWarnings, ...kept, draft: { is: 'done', runId: kept.draft.id, draft: kept.draft } }
      : { ...noWarnings, draft: { is: 'idle' } };
  }
}
