import { fieldById, optionOf, pathText } from '../../../core/fields';
import type { TriageState } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { bandOf, percent, type Choice, type Suggestion } from '../../../core/suggestion';
import { fieldRules } from '../../../core/policy/values';
import type { Seen } from './snapshot';

type What = Pick<Rules, 'fields' | 'confidence'>;

/** A choice stands; or it is not made, and this is why (null: it is not offered at all). */
type Verdict =
  | { readonly stands: true; readonly alwaysAsk: boolean }
  | { readonly stands: false; readonly reason: string | null };

const rulesFor = (seen: Seen, { fields }: What, fieldId: string) => {
  const field = fieldById(seen.catalogue, fieldId);
  return field && { field, ...fieldRules(fields, field, seen.ticket.ref.origin) };
};

const keeps = (value: string): string => `Your organisation keeps “${value}” as it is.`;

/** What a ticket's present value means for any other one; null when it may be changed. */
export function lockedReason(seen: Seen, rules: What, fieldId: string): string | null {
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
        reason: `Not sure enough: ${percent(confidence)}, and your organisation wants ${Math.round(least * 100)} %.`,
      };
  }
  return { stands: true, alwaysAsk: found?.alwaysAsk.has(optionId) === true };
}

/** The suggestion as far as it stands; without a category it is about the priority alone. */
function remaining(
  suggestion: Suggestion,
  category: Choice | null,
  priority: Choice | null,
  seen: Seen,
  rules: What,
): Suggestion {
  const offered = ({ fieldId, optionId }: Choice): boolean =>
    rulesFor(seen, rules, fieldId)?.excluded.has(optionId) !== true && lockedReason(seen, rules, fieldId) === null;
  const base: Suggestion = {
    ...suggestion,
    category,
    priority,
    alternatives: category ? suggestion.alternatives.filter(offered) : [],
  };
  return category || !suggestion.category || !priority
    ? base
    : { ...base, confidence: priority.confidence, band: bandOf(priority.confidence) };
}

/**
 * What an organisation's rules leave of a suggestion, for the values that the ticket has now. Judged whenever it is shown, so that
 * what is in the ledger stays as it was answered and a changed policy changes what is shown. What a person decided is left alone.
 */
export function judged(state: TriageState, seen: Seen | null, rules: What): TriageState {
  if (state.is !== 'suggestion' || !seen) return state;
  const { suggestion } = state;
  const verdicts = [suggestion.category, suggestion.priority].map(
    (choice) => choice && { choice, verdict: verdictOn(choice, seen, rules) },
  );
  const [category, priority] = verdicts.map((one) => (one?.verdict.stands ? one.choice : null));
  if (!category && !priority) {
    const reason = verdicts
      .map((one) => (one && !one.verdict.stands ? one.verdict.reason : null))
      .find((one) => one !== null);
    return { is: 'no-fit', reason: reason ?? 'Nothing that fits may be suggested here.', suggestionId: suggestion.id };
  }
  const left = remaining(suggestion, category ?? null, priority ?? null, seen, rules);
  const [asksCategory, asksPriority] = verdicts.map((one) => one?.verdict.stands === true && one.verdict.alwaysAsk);
  return {
    is: 'suggestion',
    suggestion: asksCategory ? { ...left, band: 'not-sure' } : left,
    ...(asksPriority ? { asksPriority } : {}),
  };
}
