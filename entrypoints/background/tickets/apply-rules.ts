import { phrase, type Phrase } from '../../../core/words/phrase';
import { fieldById, optionOf, pathText } from '../../../core/fields';
import type { TriageState } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { percentOf, type Alternative, type Choice } from '../../../core/suggestion';
import { fieldRules } from '../../../core/policy/values';
import type { Seen } from './seen';

type What = Pick<Rules, 'fields' | 'confidence'>;

/** A choice stands; or it is not made, and this is why (null: it is not offered at all). */
type Verdict =
  | { readonly stands: true; readonly alwaysAsk: boolean }
  | { readonly stands: false; readonly reason: Phrase | null };

const rulesFor = (seen: Seen, { fields }: What, fieldId: string) => {
  const field = fieldById(seen.catalogue, fieldId);
  return field && { field, ...fieldRules(fields, field, seen.ticket.ref.origin) };
};

const keeps = (value: string): Phrase => phrase('reason.kept', { value });

/** What a ticket's present value means for any other one; null when it may be changed. */
export function lockedReason(seen: Seen, rules: What, fieldId: string): Phrase | null {
  const found = rulesFor(seen, rules, fieldId);
  const present = optionOf(found?.field, seen.values[fieldId]);
  return found && present && found.locked.has(present.id) ? keeps(pathText(present.path)) : null;
}

function verdictOn({ fieldId, optionId, confidence }: Choice, seen: Seen, rules: What): Verdict {
  const found = rulesFor(seen, rules, fieldId);
  if (found?.excluded.has(optionId)) return { stands: false, reason: null };
  const present = seen.values[fieldId] ?? null;
  const isSet = present !== null && present !== '';
  if (present !== optionId) {
    const locked = lockedReason(seen, rules, fieldId);
    if (locked !== null) return { stands: false, reason: locked };
    const least = isSet ? rules.confidence.toChange : rules.confidence.toSet;
    if (confidence < least)
      return {
        stands: false,
        reason: phrase('reason.not-sure-enough', {
          confidence: percentOf(confidence),
          wanted: Math.round(least * 100),
        }),
      };
  }
  return { stands: true, alwaysAsk: found?.alwaysAsk.has(optionId) === true };
}

/** What may be picked instead of a choice, as the organisation's rules leave it. */
function alternativesLeft({ fieldId, alternatives }: Choice, seen: Seen, rules: What): Alternative[] {
  const excluded = rulesFor(seen, rules, fieldId)?.excluded;
  return lockedReason(seen, rules, fieldId) === null
    ? alternatives.filter(({ optionId }) => excluded?.has(optionId) !== true)
    : [];
}

/**
 * What an organisation's rules leave of a suggestion, for the values that the ticket has now. Judged whenever it is shown, so that
 * what is in the ledger stays as it was answered and a changed policy changes what is shown. What a person decided is left alone.
 */
export function withRules(state: TriageState, seen: Seen | null, rules: What): TriageState {
  if (state.is !== 'suggestion' || !seen) return state;
  const { suggestion } = state;
  const verdicts = suggestion.choices.map((choice) => ({ choice, verdict: verdictOn(choice, seen, rules) }));
  const choices = verdicts.flatMap(({ choice, verdict }) =>
    verdict.stands ? [{ ...choice, alternatives: alternativesLeft(choice, seen, rules) }] : [],
  );
  if (choices.length === 0) {
    const reason = verdicts.map(({ verdict }) => (verdict.stands ? null : verdict.reason)).find((one) => one !== null);
    return { is: 'no-fit', reason: reason ?? phrase('reason.nothing-allowed'), suggestionId: suggestion.id };
  }
  const asks = verdicts.flatMap(({ choice, verdict }) => (verdict.stands && verdict.alwaysAsk ? [choice.fieldId] : []));
  return { is: 'suggestion', suggestion: { ...suggestion, choices }, asks };
}
