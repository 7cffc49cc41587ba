import { commandsIn } from '../../../../core/commands/commands';
import { phrase } from '../../../../core/words/phrase';
import type { DeskField } from '../../../../core/fields';
import { automaticTicket } from '../../../../core/note';
import type { Phrases } from '../../../../core/phrases/phrases';
import type { Choice } from '../../../../core/suggestion';
import type { PublicTicket } from '../../../../core/ticket';
import { levelsOf } from '../../../../providers/on-device/priority';
import type { TriageOutcome } from './triage';

/** How sure anything about a mail that nobody wrote can be: below what any ticket with a problem in it gets. */
export const MOST_OF_AUTOMATIC = 0.1;

/** How sure anything can be where the ticket itself tells a machine what to answer: never likely, so a person decides. */
export const MOST_OF_COMMANDED = 0.5;

const atMost =
  (most: number) =>
  <T extends { readonly confidence: number }>(one: T): T => ({ ...one, confidence: Math.min(most, one.confidence) });
const cappedAt = (most: number, choice: Choice): Choice => ({
  ...atMost(most)(choice),
  alternatives: choice.alternatives.map(atMost(most)),
});
const capped = (choice: Choice): Choice => cappedAt(MOST_OF_AUTOMATIC, choice);

/** Who knows whether an answer is the ticket's own words: it is shown, and nothing of it is chosen beforehand. */
function unlessCommanded(outcome: TriageOutcome, ticket: PublicTicket, phrases: Phrases): TriageOutcome {
  if (outcome.kind === 'no-fit' || commandsIn(ticket, phrases).length === 0) return outcome;
  const choices = outcome.suggestion.choices.map((choice) => cappedAt(MOST_OF_COMMANDED, choice));
  return { kind: 'suggestion', suggestion: { ...outcome.suggestion, choices } };
}

/** Normal and low are left; words of urgency in such a mail say whom else to call. Where the order is unknown, nothing is. */
function isMild({ optionId }: Pick<Choice, 'optionId'>, field: DeskField): boolean {
  const levels = levelsOf(field);
  const loud = new Set([levels.get('urgent')?.id, levels.get('high')?.id]);
  const mild = [levels.get('normal')?.id, levels.get('low')?.id];
  return mild.includes(optionId) && !loud.has(optionId);
}

/** Whoever judged it: what nobody wrote gets no confident value and no high priority, and the reason says why; what commands a machine gets no likely value. */
export function tempered(
  outcome: TriageOutcome,
  { ticket, fields }: { readonly ticket: PublicTicket; readonly fields: readonly DeskField[] },
  phrases: Phrases,
): TriageOutcome {
  const automatic = automaticTicket(ticket, phrases);
  if (automatic === null) return unlessCommanded(outcome, ticket, phrases);
  const reason = phrase(`reason.automatic.${automatic}`);
  if (outcome.kind === 'no-fit') return { ...outcome, reason };
  const { suggestion } = outcome;
  const choices = suggestion.choices.flatMap((choice) => {
    const field = fields.find(({ id }) => id === choice.fieldId);
    if (field?.kind !== 'priority') return [capped(choice)];
    if (!isMild(choice, field)) return [];
    return [capped({ ...choice, alternatives: choice.alternatives.filter((other) => isMild(other, field)) })];
  });
  if (choices.length === 0) return { kind: 'no-fit', reason, suggestionId: suggestion.id };
  return { kind: 'suggestion', suggestion: { ...suggestion, choices, reason } };
}
