import type { QueueAction } from '../../../../core/queue-panel';
import type { Decision } from '../../../../core/suggestion';
import type { EffectiveSettings } from '../../../../core/policy/effective';
import { suggestions } from '../../store/ledger/ledger';
import type { ActivityRecord } from '../../store/ledger/db';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { runs, type LocalChange } from '../../store/ledger/runs';
import type { TicketRecord } from '../../store/ledger/ticket-record';
import { runBook } from './run-book';

type Was = NonNullable<ChangeRecord['was']>;

const withoutWaiting = ({ waits: _waits, ...record }: TicketRecord): TicketRecord => record;
const withoutSnooze = ({ snoozedAt: _at, back: _back, ...record }: TicketRecord): TicketRecord => record;
const remembered = ({ forgotten: _forgotten, ...record }: TicketRecord): TicketRecord => record;

/** How a ticket's record is after an action that happens here only. */
function after(action: QueueAction, { suggestionId }: ChangeRecord, at: string) {
  return (before: TicketRecord): TicketRecord | undefined => {
    switch (action.what) {
      case 'dismiss':
        return before.suggestionId === suggestionId && before.decision === null
          ? withoutWaiting({ ...before, decision: 'dismissed', seenAt: at, at })
          : undefined;
      case 'snooze': {
        const snoozedUntil = action.until;
        const record = { ...withoutSnooze(before), snoozedUntil, at };
        return snoozedUntil === null ? record : { ...record, snoozedAt: at };
      }
      case 'forget':
        return withoutWaiting({ ...before, forgotten: before.stamp ?? '', at });
      default:
        return undefined;
    }
  };
}

/** How it is when that is taken back: only what the action has to do with. */
function takenBack(action: QueueAction, { suggestionId }: ChangeRecord, was: Was, at: string) {
  return (before: TicketRecord): TicketRecord | undefined => {
    switch (action.what) {
      case 'dismiss':
        return before.suggestionId === suggestionId ? { ...before, decision: was.decision, at } : undefined;
      case 'snooze': {
        const record = { ...withoutSnooze(before), snoozedUntil: was.snoozedUntil, at };
        return was.snoozedAt === undefined ? record : { ...record, snoozedAt: was.snoozedAt };
      }
      case 'forget':
        return was.forgotten === undefined
          ? { ...remembered(before), at }
          : { ...before, forgotten: was.forgotten, at };
      default:
        return undefined;
    }
  };
}

function didOf(
  { action, undoes }: RunRecord,
  { ref, suggestionId }: ChangeRecord,
  back: boolean,
  at: string,
  provider: string,
): ActivityRecord[] {
  const deed = { at, ref, provider };
  switch (action.what) {
    case 'dismiss': {
      const about = suggestionId === null ? {} : { suggestionId };
      const reason = action.reason === undefined || back ? {} : { reason: action.reason };
      return [{ ...deed, ...about, ...reason, what: back ? 'undone' : 'dismissed' }];
    }
    case 'snooze':
      if (undoes !== null) return [{ ...deed, what: 'undone' }];
      return action.until === null ? [{ ...deed, what: 'back' }] : [{ ...deed, what: 'snoozed', reason: action.until }];
    default:
      return [];
  }
}

/** What a person has decided by dismissing, or by taking that back. */
const decisionOf = (action: QueueAction, suggestionId: string, back: boolean, at: string): Decision => ({
  suggestionId,
  kind: back ? 'undone' : 'dismissed',
  applied: [],
  before: [],
  way: 'none',
  ...(action.what === 'dismiss' && action.reason !== undefined && !back ? { reason: action.reason } : {}),
  at,
});

/**
 * Does at once what happens here only, all of it or nothing. `back`: what was done stands no more from then on; the changes hold how the
 * records were (`was`).
 */
export async function runHere(
  run: RunRecord,
  changes: readonly ChangeRecord[],
  back: boolean,
  { provider }: Pick<EffectiveSettings, 'provider'>,
): Promise<void> {
  const { action, at, undoes } = run;
  const locals = changes.map((change): LocalChange => {
    const { suggestionId, was } = change;
    const decision =
      action.what === 'dismiss' && suggestionId !== null ? decisionOf(action, suggestionId, back, at) : null;
    return {
      change,
      ticket: undoes === null || was === undefined ? after(action, change, at) : takenBack(action, change, was, at),
      did: didOf(run, change, back, at, provider),
      ...(decision === null ? {} : { suggestion: (before) => ({ ...before, decision }) }),
    };
  });
  const { changes: done, others } = await runs.local(run, locals);
  await runBook.heard(
    { run, changes: [...done, ...others] },
    done.map(({ ticket }) => ticket),
  );
  // What was forgotten goes for good after a while.
  if (action.what === 'forget') runBook.wantWork();
  if (action.what !== 'dismiss') return;
  for (const { suggestionId, state } of done) {
    const known = suggestionId === null || state !== 'done' ? undefined : await suggestions.named(suggestionId);
    if (known?.decision) runBook.decided(known.stateKey, known.decision);
  }
}
