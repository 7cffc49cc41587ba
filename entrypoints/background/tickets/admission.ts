import type { DesksideError } from '../../../core/errors';
import type { TriageState } from '../../../core/messages';
import { asksForAdmissionFacts, refusedBy, type AdmissionFacts } from '../../../core/policy/access';
import type { Permitted } from './permitted';
import type { Seen } from './seen';

/** What is shown instead of looking at a ticket, and whether what was read of it may be kept. */
interface InTheWay {
  readonly triage: TriageState;
  readonly keepTicket: boolean;
}

/** The organisation does not admit this ticket; null when it does. What the page did not find out is not admitted. */
function refusal({ rules }: Pick<Permitted, 'rules'>, admissionFacts: AdmissionFacts | null): TriageState | null {
  const scope = refusedBy(rules, admissionFacts);
  return scope && { is: 'not-allowed', scope };
}

/**
 * Why a ticket that the page has just told cannot be looked at; null when it can. One that is told without a word about who works on
 * it, as a page does that was told nothing of a newer policy, is wanted again with it.
 */
export function refusalOf(
  { admissionFacts }: { readonly admissionFacts?: AdmissionFacts | undefined },
  { rules }: Pick<Permitted, 'rules'>,
): TriageState | null {
  if (asksForAdmissionFacts(rules) && admissionFacts === undefined) return { is: 'reading', admissionFacts: true };
  return refusal({ rules }, admissionFacts ?? null);
}

/** What is shown for a page that could not be read. Nobody who may not be admitted is bothered with it. */
export const unreadable = (error: DesksideError, permitted: Pick<Permitted, 'rules'>, seen: Seen | null): TriageState =>
  (seen ? null : refusal(permitted, null)) ?? { is: 'failed', error };

/** Why a ticket cannot be looked at right now, whether it was read or not; null when it can. */
export function inTheWay({ on, problem, rules }: Permitted, seen: Seen | null): InTheWay | null {
  if (!on) return { triage: { is: 'off' }, keepTicket: false };
  const asks = asksForAdmissionFacts(rules);
  // It was told before the organisation wanted to know who works on it.
  const untold = asks && seen?.admissionFacts === null;
  const refused = seen && !untold ? refusal({ rules }, seen.admissionFacts) : null;
  if (refused) return { triage: refused, keepTicket: false };
  if (problem) return { triage: { is: 'failed', error: problem }, keepTicket: !untold };
  return seen && !untold ? null : { triage: { is: 'reading', admissionFacts: asks }, keepTicket: false };
}
