import { thresholdsFrom } from '../../../core/choosing';
import { toldState } from '../../../core/error-text';
import type { Catalogue, DeskField } from '../../../core/fields';
import type { Moment } from '../../../core/freshness';
import type { Note } from '../../../core/note';
import type { LimitView } from '../../../core/limits';
import type { AskedField, LessonsView, PageMessage, Snapshot, ToldDraft, TriageState } from '../../../core/messages';
import type { Standing } from '../../../core/policy/access';
import type { PublicTicket, TicketRef } from '../../../core/ticket';
import { lockedReason } from './apply-rules';
import { limitCard, limitShown } from './limit-now';
import { draftsAllowed, type Permitted } from './permitted';
import type { Targets } from './fields-to-ask';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** What the page has read, after its check. */
export interface Seen {
  readonly ticket: PublicTicket;
  readonly readAt: Moment;
  /** With only what the ticket can take. */
  readonly catalogue: Catalogue;
  /** The desk's fields with every option. */
  readonly whole: Catalogue['fields'];
  readonly targets: Targets;
  readonly values: TicketMessage['values'];
  readonly fieldsOnForm: readonly string[];
  /** The desk lets nobody change it any more. */
  readonly closed: boolean;
  /** There is no public reply that the person could send. */
  readonly notesOnly: boolean;
  readonly note: Note | null;
  /** Null when it was not told; a page that told it once is not asked again. */
  readonly standing: Standing | null;
}

interface SessionState {
  readonly ref: TicketRef;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
  readonly triage: TriageState;
  readonly draft: ToldDraft;
  readonly limit: LimitView | null;
  readonly readAgain: string | undefined;
  readonly decided: string | undefined;
  readonly lessons: LessonsView | null;
}

/** The draft control is there only when a draft could be made right now; what was written before the limit was reached stays. */
function draftShown({ permitted, seen, triage, draft, limit }: SessionState): ToldDraft {
  const usable = draftsAllowed(permitted) && seen !== null && !seen.notesOnly && triage.is !== 'first-use';
  return usable && (draft.is !== 'idle' || limitCard(limit) === null) ? draft : { is: 'off' };
}

const askedField = ({ id, title, kind }: DeskField, seen: Seen, { rules }: Permitted): AskedField => ({
  id,
  title,
  kind,
  locked: lockedReason(seen, rules, id),
});

/** All that the page needs to show, whole. */
export function makeSnapshot(state: SessionState): Snapshot {
  const { ref, permitted, seen, triage, limit, readAgain, decided, lessons } = state;
  const desk = permitted.settings.desks[ref.origin];
  return {
    ref,
    triage: toldState(triage),
    draft: toldState(draftShown(state)),
    fields:
      seen?.targets.kind === 'ready' ? seen.targets.fields.map((field) => askedField(field, seen, permitted)) : [],
    shortcuts: permitted.shortcuts,
    thresholds: thresholdsFrom(permitted.rules.confidence),
    updateDirectly: permitted.rules.updateDirectly,
    onDevice: permitted.onDevice !== null,
    ...(decided === undefined ? {} : { decided }),
    ...(readAgain === undefined ? {} : { readAgain }),
    ...(seen?.note == null ? {} : { note: seen.note }),
    ...(lessons === null ? {} : { lessons: toldState(lessons) }),
    limit: limitShown(limit),
    position: desk?.position ?? null,
    ...(desk?.draftPosition === undefined ? {} : { draftPosition: desk.draftPosition }),
  };
}
