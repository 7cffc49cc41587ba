import type { Catalogue } from '../../../core/fields';
import type { DraftState, PageMessage, Snapshot, TriageState } from '../../../core/messages';
import type { EffectiveSettings } from '../../../core/policy/effective';
import type { PublicTicket, TicketRef } from '../../../core/ticket';
import { currentLabels, type Targets } from './targets';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** What the page has read, after its check. */
export interface Seen {
  readonly ticket: PublicTicket;
  readonly catalogue: Catalogue;
  readonly targets: Targets;
  readonly values: TicketMessage['values'];
  readonly fieldsOnForm: readonly string[];
}

interface SessionState {
  readonly ref: TicketRef;
  readonly settings: EffectiveSettings | null;
  /** A provider is there to be called. */
  readonly usable: boolean;
  readonly seen: Seen | null;
  readonly triage: TriageState;
  readonly draft: DraftState;
  readonly shortcuts: Snapshot['shortcuts'];
}

/** All that the page needs to show, whole. The draft control is there only when a draft could be made right now. */
export function makeSnapshot({ ref, settings, usable, seen, triage, draft, shortcuts }: SessionState): Snapshot {
  const ready = seen?.targets.kind === 'ready' ? seen.targets : null;
  const draftOn = settings?.capabilities.draft === true && usable && seen !== null && triage.is !== 'first-use';
  return {
    ref,
    triage,
    draft: draftOn ? draft : { is: 'off' },
    categoryField: ready?.category ? { id: ready.category.id, title: ready.category.title } : null,
    was: seen && ready ? currentLabels([ready.category, ready.priority], seen.values) : {},
    shortcuts,
    updateDirectly: true,
    limit: null,
    position: settings?.desks[ref.origin]?.position ?? null,
  };
}
