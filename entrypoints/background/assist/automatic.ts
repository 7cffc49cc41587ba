import type { AutomaticMail } from '../../../core/automatic-mail/automatic-mail';
import type { DeskField } from '../../../core/fields';
import { automaticTicket } from '../../../core/note';
import { bandOf, type Choice } from '../../../core/suggestion';
import type { PublicTicket } from '../../../core/ticket';
import { levelsOf } from '../../../providers/on-device/priority';
import type { TriageOutcome } from './triage';

/** How sure anything about a mail that nobody wrote can be: below what any ticket with a problem in it gets. */
export const MOST_OF_AUTOMATIC = 0.1;

const what: Record<AutomaticMail, string> = {
  away: 'an out-of-office reply',
  undelivered: 'a mail that could not be delivered',
  receipt: 'a receipt',
  acknowledgement: 'an automatic confirmation',
};

const capped = <T extends Choice>(choice: T): T => ({
  ...choice,
  confidence: Math.min(MOST_OF_AUTOMATIC, choice.confidence),
});

/** Normal and low are left; words of urgency in such a mail say whom else to call. Where the order is unknown, nothing is. */
function calm(choice: Choice | null, field: DeskField | null): Choice | null {
  if (choice === null || field === null) return null;
  const levels = levelsOf(field);
  const loud = new Set([levels.get('urgent')?.id, levels.get('high')?.id]);
  const mild = [levels.get('normal')?.id, levels.get('low')?.id];
  return mild.includes(choice.optionId) && !loud.has(choice.optionId) ? capped(choice) : null;
}

/** Whoever judged it: what nobody wrote gets no confident category and no high priority, and the reason says why. */
export function tempered(
  outcome: TriageOutcome,
  { ticket, priority }: { readonly ticket: PublicTicket; readonly priority: DeskField | null },
): TriageOutcome {
  const automatic = automaticTicket(ticket);
  if (automatic === null) return outcome;
  const reason = `This reads like ${what[automatic]}, which nobody wrote, so nothing is sure.`;
  if (outcome.kind === 'no-fit') return { ...outcome, reason };
  const { suggestion } = outcome;
  const category = suggestion.category && capped(suggestion.category);
  const mild = calm(suggestion.priority, priority);
  if (category === null && mild === null) return { kind: 'no-fit', reason, suggestionId: suggestion.id };
  const confidence = Math.min(MOST_OF_AUTOMATIC, suggestion.confidence);
  return {
    kind: 'suggestion',
    suggestion: {
      ...suggestion,
      category,
      priority: mild,
      alternatives: suggestion.alternatives.map(capped),
      confidence,
      band: bandOf(confidence),
      reason,
    },
  };
}
