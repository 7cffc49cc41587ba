import { fieldById, type Catalogue } from '../../../core/fields';
import type { Note } from '../../../core/note';
import type { LimitView } from '../../../core/limits';
import type { DraftState, PageMessage, Snapshot, TriageState } from '../../../core/messages';
import type { Standing } from '../../../core/policy/access';
import type { PublicTicket, TicketRef } from '../../../core/ticket';
import { limitCard, limitShown } from './limit-now';
import { draftsAllowed, type Permitted } from './permitted';
import { currentLabels, type Targets } from './targets';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** What the page has read, after its check. */
export interface Seen {
  readonly ticket: PublicTicket;
  /** With only what the ticket can take. */
  readonly catalogue: Catalogue;
  /** The desk's fields with every option. */
  readonly whole: Catalogue['fields'];
  readonly targets: Targets;
  readonly values: TicketMessage['values'];
  readonly fieldsOnForm: readonly string[];
  readonly note: Note | null;
  /** Null when it was not told; a page that told it once is not asked again. */
  readonly standing: Standing | null;
}

interface SessionState {
  readonly ref: TicketRef;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
  readonly triage: TriageState;
  readonly draft: DraftState;
  readonly limit: LimitView | null;
}

/** The draft control is there only when a draft could be made right now; what was written before the limit was reached stays. */
function draftShown({ permitted, seen, triage, draft, limit }: SessionState): DraftState {
  const usable = draftsAllowed(permitted) && seen !== null && triage.is !== 'first-use';
  return usable && (draft.is !== 'idle' || limitCard(limit) === null) ? draft : { is: 'off' };
}

/** All that the page needs to show, whole. */
export function makeSnapshot(state: SessionState): Snapshot {
  const { ref, permitted, seen, triage, limit } = state;
  const ready = seen?.targets.kind === 'ready' ? seen.targets : null;
  const asRead = (field: { readonly id: string } | null | undefined) =>
    seen ? fieldById(seen.catalogue, field?.id) : undefined;
  return {
    ref,
    triage,
    draft: draftShown(state),
    categoryField: ready?.category ? { id: ready.category.id, title: ready.category.title } : null,
    // With what may not be suggested: a ticket can have it all the same.
    was: seen ? currentLabels([asRead(ready?.category), asRead(ready?.priority)], seen.values) : {},
    shortcuts: permitted.shortcuts,
    updateDirectly: permitted.rules.updateDirectly,
    ...(seen?.note == null ? {} : { note: seen.note }),
    limit: limitShown(limit),
    position: permitted.settings.desks[ref.origin]?.position ?? null,
  };
}
