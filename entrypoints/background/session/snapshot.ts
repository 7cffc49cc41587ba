import { thresholdsFrom } from '../../../core/choosing';
import type { DeskField } from '../../../core/fields';
import type { LimitView } from '../../../core/limits';
import type { CraftView, ToldDraft } from '../../../core/draft-state';
import type { AskedField, LessonsView, Snapshot, TriageState } from '../../../core/messages';
import type { TicketRef } from '../../../core/ticket';
import { staysNow } from '../rules/stays';
import { lockedReason } from '../tickets/apply-rules';
import { limitCard, limitShown } from '../tickets/limit-now';
import { draftsAllowed, type Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';

interface SessionState {
  readonly ref: TicketRef;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
  readonly triage: TriageState;
  readonly draft: ToldDraft;
  readonly craft: CraftView | undefined;
  readonly held: Snapshot['held'];
  readonly limit: LimitView | null;
  readonly readAgain: string | undefined;
  readonly decided: string | undefined;
  readonly lessons: LessonsView | null;
  readonly similar: Snapshot['similar'];
  readonly summary: Snapshot['summary'];
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
  const { ref, permitted, seen, triage, limit, readAgain, decided, lessons, similar, summary, craft, held } = state;
  const { card, draft: draftPlace } = permitted.places;
  return {
    ref,
    triage,
    draft: draftShown(state),
    ...(craft === undefined ? {} : { craft }),
    ...(held === undefined ? {} : { held }),
    fields:
      seen?.targets.kind === 'ready' ? seen.targets.fields.map((field) => askedField(field, seen, permitted)) : [],
    shortcuts: permitted.shortcuts,
    thresholds: thresholdsFrom(permitted.rules.confidence),
    updateDirectly: permitted.rules.updateDirectly,
    onDevice: permitted.onDevice !== null,
    stays: staysNow(permitted) ?? undefined,
    queue: permitted.rules.queue.panel || undefined,
    ...(decided === undefined ? {} : { decided }),
    ...(readAgain === undefined ? {} : { readAgain }),
    ...(seen?.note == null ? {} : { note: seen.note }),
    ...(seen?.suspicion == null ? {} : { suspicion: seen.suspicion }),
    ...(permitted.rules.secondPress.length === 0 ? {} : { secondPress: permitted.rules.secondPress }),
    ...(lessons === null ? {} : { lessons }),
    ...(similar === undefined ? {} : { similar }),
    ...(permitted.notes === undefined ? {} : { notes: permitted.notes }),
    ...(summary === undefined || triage.is === 'first-use' ? {} : { summary }),
    limit: limitShown(limit),
    position: card ?? null,
    ...(draftPlace === undefined ? {} : { draftPosition: draftPlace }),
  };
}
