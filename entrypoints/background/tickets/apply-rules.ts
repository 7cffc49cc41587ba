import { phrase, type Phrase } from '../../../core/words/phrase';
import { fieldById, optionOf, pathText, type DeskField } from '../../../core/fields';
import type { TriageState } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { percentOf, type Alternative, type Choice } from '../../../core/suggestion';
import { fieldRules, type FieldRules } from '../../../core/policy/values';
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

/** A field with what an organisation says of it. */
export interface RuledField {
  readonly field: DeskField;
  readonly ruled: Pick<FieldRules, 'locked' | 'excluded' | 'alwaysAsk'>;
}

/** What a present value of a field means for any other one; null when it may be changed. */
export function lockedBy({ field, ruled }: RuledField, present: string | null | undefined): Phrase | null {
  if (ruled.locked.size === 0) return null;
  const option = optionOf(field, present);
  return option && ruled.locked.has(option.id) ? keeps(pathText(option.path)) : null;
}

/** What a ticket's present value means for any other one; null when it may be changed. */
export function lockedReason(seen: Seen, rules: What, fieldId: string): Phrase | null {
  const found = rulesFor(seen, rules, fieldId);
  return found === undefined ? null : lockedBy({ field: found.field, ruled: found }, seen.values[fieldId]);
}

/** Whether a choice is made for a field that has this value now. `found`: undefined for a field that the desk does not have. */
export function verdictOn(
  { optionId, confidence }: Pick<Choice, 'optionId' | 'confidence'>,
  present: string | null,
  found: RuledField | undefined,
  rules: Pick<What, 'confidence'>,
): Verdict {
  if (found?.ruled.excluded.has(optionId)) return { stands: false, reason: null };
  if (present !== optionId) {
    const locked = found === undefined ? null : lockedBy(found, present);
    if (locked !== null) return { stands: false, reason: locked };
    const isSet = present !== null && present !== '';
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
  return { stands: true, alwaysAsk: found?.ruled.alwaysAsk.has(optionId) === true };
}

const verdictOf = (choice: Choice, seen: Seen, rules: What): Verdict => {
  const found = rulesFor(seen, rules, choice.fieldId);
  return verdictOn(choice, seen.values[choice.fieldId] ?? null, found && { field: found.field, ruled: found }, rules);
};

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
  const verdicts = suggestion.choices.map((choice) => ({ choice, verdict: verdictOf(choice, seen, rules) }));
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
