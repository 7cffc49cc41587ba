import type { TriageState } from '../../../core/messages';
import type { Decision, Suggestion } from '../../../core/suggestion';
import type { TicketRef } from '../../../core/ticket';
import type { TriageOutcome } from '../features/triage/triage';
import { suggestionBook } from '../store/ledger/suggestion-book';
import type { SuggestionRecord } from '../store/ledger/suggestion-record';
import type { TriagePlan } from './triage-plan';

export const stateOfOutcome = (outcome: TriageOutcome): TriageState =>
  outcome.kind === 'suggestion'
    ? { is: 'suggestion', suggestion: outcome.suggestion, asks: [] }
    : { is: 'no-fit', reason: outcome.reason, suggestionId: outcome.suggestionId };

export const stateOfDecision = (suggestion: Suggestion, decision: Decision): TriageState =>
  decision.kind === 'undone' ? { is: 'suggestion', suggestion, asks: [] } : { is: decision.kind, suggestion, decision };

/** The record of what is shown, as it was when it was answered; null where nothing is suggested. */
export const shownRecord = (ref: TicketRef, plan: TriagePlan | null, triage: TriageState): SuggestionRecord | null =>
  plan === null || !('suggestion' in triage)
    ? null
    : {
        stateKey: plan.stateKey,
        suggestionId: triage.suggestion.id,
        ref,
        outcome: { kind: 'suggestion', suggestion: triage.suggestion },
        decision: 'decision' in triage ? triage.decision : null,
        generation: plan.generation,
        at: triage.suggestion.createdAt,
      };

/** Somebody has pressed something, which stands whatever the answer was made from. What they undid is an answer again. */
const isDecided = ({ decision }: SuggestionRecord): boolean => decision !== null && decision.kind !== 'undone';

/** What the ledger knows about this ticket state. A decision stands; an answer stands unless the person wants another one or more has been learnt since. */
export async function knownState(plan: TriagePlan, anew: boolean): Promise<TriageState | null> {
  const counts = plan.formerIsUnreplaced ? isDecided : undefined;
  const known = await suggestionBook.get(plan.stateKey, plan.formerKey, counts);
  if (!known) return null;
  const { outcome, decision, generation } = known;
  if (decision && outcome.kind === 'suggestion') return stateOfDecision(outcome.suggestion, decision);
  return !anew && generation === plan.generation ? stateOfOutcome(outcome) : null;
}
