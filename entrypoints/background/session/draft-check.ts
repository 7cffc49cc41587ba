import { readyText } from '../../../core/draft-text/ready';
import type { DraftWarning } from '../../../core/draft-text/warning';
import type { DraftState, ToldDraft } from '../../../core/messages';
import { lookedThrough, notYet, type Basis } from '../tickets/draft-basis';
import { draftFacts, type DraftFacts } from '../tickets/draft-facts';

const nothing = { text: '', warnings: [] } as const;

function checked(
  raw: string,
  basis: Basis,
  isOwnText: boolean,
  facts: DraftFacts,
): { readonly text: string; readonly warnings: readonly DraftWarning[] } {
  const { text, warnings } = readyText(raw, basis.ticket.ref.desk);
  return { text, warnings: [...warnings, ...lookedThrough(text, basis, isOwnText, facts)] };
}

/** What is told of a draft. One that was refused rests on nothing, and nothing was written. */
function told(draft: DraftState, basis: Basis | null, facts: DraftFacts): ToldDraft {
  if (draft.is === 'failed') return { ...draft, ...(basis ? checked(draft.text, basis, false, facts) : nothing) };
  if (draft.is !== 'done') return draft;
  // A macro is the organisation's own text.
  const isOwnText = draft.draft.origin.kind === 'macro';
  const { text, warnings } = basis ? checked(draft.draft.text, basis, isOwnText, facts) : nothing;
  return { ...draft, draft: { ...draft.draft, text }, warnings };
}

interface Last {
  readonly draft: DraftState;
  readonly basis: Basis | null;
  told: ToldDraft;
}

/**
 * Looks a draft through, however often it is told; again when the ticket says something else, and once more when the browser has said
 * what has to be asked for (its language, the desk's addresses).
 */
export class DraftCheck {
  private last: Last | null = null;

  constructor(
    /** There is more to tell of the draft that was told last. */
    private readonly changed: () => void = () => undefined,
    private readonly factsOf: typeof draftFacts = draftFacts,
  ) {}

  of(draft: DraftState, basis: Basis | null): ToldDraft {
    if (this.last?.draft === draft && this.last.basis === basis) return this.last.told;
    const last: Last = { draft, basis, told: told(draft, basis, notYet) };
    this.last = last;
    const text = draft.is === 'done' ? draft.draft.text : draft.is === 'failed' ? draft.text : '';
    if (basis !== null && text !== '') void this.complete(last, basis, text);
    return last.told;
  }

  private async complete(last: Last, basis: Basis, text: string): Promise<void> {
    const facts = await this.factsOf(text, basis);
    if (this.last !== last) return;
    const whole = told(last.draft, basis, facts);
    const isMore = JSON.stringify(whole) !== JSON.stringify(last.told);
    last.told = whole;
    if (isMore) this.changed();
  }
}
