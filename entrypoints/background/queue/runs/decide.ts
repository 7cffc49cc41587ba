import { momentNow } from '../../../../core/freshness';
import type { Decision } from '../../../../core/suggestion';
import type { Loaded } from '../../rules/load';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { recordDecision } from '../../tickets/decisions';
import type { Seen } from '../../tickets/seen';
import { runBook } from './run-book';

/** How often it was turned: a run that takes back one that took back does what the first one did. */
export async function isTakenBack(run: RunRecord): Promise<boolean> {
  let back = false;
  for (let of: string | null = run.undoes; of !== null; back = !back) of = (await runBook.get(of))?.run.undoes ?? null;
  return back;
}

/** What a person has decided with this change; null where it is about no suggestion. The same each time that it is asked. */
async function decisionOf(run: RunRecord, { suggestionId, values }: ChangeRecord): Promise<Decision | null> {
  const { action, at } = run;
  if (suggestionId === null || (action.what !== 'accept' && action.what !== 'choose')) return null;
  if (await isTakenBack(run)) return { suggestionId, kind: 'undone', applied: [], before: [], way: 'none', at };
  return {
    suggestionId,
    kind: 'accepted',
    applied: values.flatMap(({ fieldId, optionId, to }) =>
      optionId === null ? [] : [{ fieldId, optionId, path: to }],
    ),
    before: values.map(({ fieldId, fromOptionId }) => ({ fieldId, optionId: fromOptionId })),
    way: 'direct',
    at,
  };
}

/**
 * Writes down that a suggestion was accepted, or that this was taken back, and tells open cards. Without `seen` nothing is learnt from
 * it; told again with it, it is.
 */
export async function decide(
  run: RunRecord,
  change: ChangeRecord,
  { settings }: Pick<Loaded, 'settings'>,
  seen: Seen | null,
): Promise<void> {
  const decision = await decisionOf(run, change);
  if (decision === null) return;
  const recorded = await recordDecision(decision, { ref: change.ref, seen, settings, now: momentNow() });
  if (recorded !== undefined && seen === null) runBook.decided(recorded.stateKey, decision);
}
