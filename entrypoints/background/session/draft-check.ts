import { readyText } from '../../../core/draft-text/ready';
import type { DraftWarning } from '../../../core/draft-text/warning';
import type { DraftState, ToldDraft } from '../../../core/draft-state';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { lookedThrough, type Basis } from '../tickets/draft-basis';

type Ended = Extract<DraftState, { readonly is: 'done' | 'failed' }>;

const textOf = (draft: Ended): string => (draft.is === 'done' ? draft.draft.text : draft.text);

const withText = (draft: Ended, text: string, warnings: readonly DraftWarning[]): ToldDraft =>
  draft.is === 'done' ? { ...draft, draft: { ...draft.draft, text }, warnings } : { ...draft, text, warnings };

/**
 * What the page shows while a text that is at its end is looked through: that it is still being written. What was stopped or failed is
 * told at once, and that nobody has looked yet.
 */
function meanwhile(draft: Ended, { ticket }: Basis): ToldDraft {
  if (draft.is === 'done')
    return { is: 'streaming', runId: draft.runId, text: draft.draft.text, origin: draft.draft.origin };
  const { text, warnings } = readyText(draft.text, ticket.ref.desk);
  return { ...draft, text, warnings: [...warnings, { kind: 'unchecked' }] };
}

async function checked(draft: Ended, basis: Basis): Promise<ToldDraft> {
  const { text, warnings } = readyText(textOf(draft), basis.ticket.ref.desk);
  // A macro is the organisation's own text.
  const isOwnText = draft.is === 'done' && draft.draft.origin.kind === 'macro';
  const found = await inTime(lookedThrough(text, basis, isOwnText)).catch((thrown: unknown) => {
    logProblem('draft-check', thrown);
    return 'late' as const;
  });
  return withText(draft, text, [...warnings, ...(found === 'late' ? [{ kind: 'unchecked' as const }] : found)]);
}

interface Last {
  readonly draft: DraftState;
  readonly basis: Basis | null;
  told: ToldDraft;
}

/**
 * Looks a draft through once, however often it is told, before it is told as finished; again when the ticket says something else, and
 * what was found before counts until then. Back to an earlier draft, the one that was shown stays until that is looked through.
 */
export class DraftCheck {
  private last: Last | null = null;

  constructor(
    /** It has been looked through. */
    private readonly changed: () => void,
  ) {}

  of(draft: DraftState, basis: Basis | null): ToldDraft {
    const { last } = this;
    if (last?.draft === draft && last.basis === basis) return last.told;
    if (draft.is !== 'done' && draft.is !== 'failed') {
      this.last = null;
      return draft;
    }
    // One that was refused rests on nothing, and nothing was written.
    if (basis === null || textOf(draft) === '') return withText(draft, '', []);
    // One that is finished stays until another that is finished has been looked through: nobody writes at it meanwhile.
    const stays = last !== null && (last.draft === draft || (last.told.is === 'done' && draft.is === 'done'));
    const next: Last = { draft, basis, told: stays ? last.told : meanwhile(draft, basis) };
    this.last = next;
    void this.complete(next, draft, basis);
    return next.told;
  }

  private async complete(last: Last, draft: Ended, basis: Basis): Promise<void> {
    last.told = await checked(draft, basis);
    if (this.last === last) this.changed();
  }
}
