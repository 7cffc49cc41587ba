import { findings, restsOn } from '../../../core/draft-text/findings';
import { readyText } from '../../../core/draft-text/ready';
import type { DraftWarning } from '../../../core/draft-text/warning';
import type { DraftState, ToldDraft } from '../../../core/messages';
import type { PublicTicket } from '../../../core/ticket';

/** What a draft was asked for with. */
export interface Basis {
  readonly ticket: PublicTicket;
  readonly instruction: string;
}

const nothing = { text: '', warnings: [] } as const;

function checked(
  raw: string,
  { ticket, instruction }: Basis,
  isOwnText: boolean,
): { readonly text: string; readonly warnings: readonly DraftWarning[] } {
  const { text, warnings } = readyText(raw, ticket.ref.desk);
  const known = restsOn(ticket, instruction);
  // Ahead of the conversation, of which only so much is looked through.
  return { text, warnings: [...warnings, ...findings(text, isOwnText ? [text, ...known] : known)] };
}

/** What is told of a draft. One that was refused rests on nothing, and nothing was written. */
function told(draft: DraftState, basis: Basis | null): ToldDraft {
  if (draft.is === 'failed') return { ...draft, ...(basis ? checked(draft.text, basis, false) : nothing) };
  if (draft.is !== 'done') return draft;
  // A macro is the organisation's own text.
  const isOwnText = draft.draft.origin.kind === 'macro';
  const { text, warnings } = basis ? checked(draft.draft.text, basis, isOwnText) : nothing;
  return { ...draft, draft: { ...draft.draft, text }, warnings };
}

/** Looks a draft through once, however often it is told; again when the ticket says something else. */
export class DraftCheck {
  private last: { readonly draft: DraftState; readonly basis: Basis | null; readonly told: ToldDraft } | null = null;

  of(draft: DraftState, basis: Basis | null): ToldDraft {
    if (this.last?.draft !== draft || this.last.basis !== basis) this.last = { draft, basis, told: told(draft, basis) };
    return this.last.told;
  }
}
