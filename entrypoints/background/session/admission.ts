import type { Browser } from 'wxt/browser';
import type { DesksideError } from '../../../core/errors';
import type { PageMessage, TriageState } from '../../../core/messages';
import { pageMessageSchema } from '../../../core/schema/messages';
import { parseUrl } from '../../../core/url';
import { logProblem } from '../log';
import { asksForStanding, refusedBy, type Standing } from '../../../core/policy/access';
import type { TicketRef } from '../../../core/ticket';
import type { Permitted } from './permitted';
import type { Seen } from './snapshot';

/** What is shown instead of looking at a ticket, and whether what was read of it may be kept. */
interface InTheWay {
  readonly triage: TriageState;
  readonly keepTicket: boolean;
}

/** The organisation does not admit this ticket; null when it does. What the page did not find out is not admitted. */
function refusal({ rules }: Pick<Permitted, 'rules'>, standing: Standing | null): TriageState | null {
  const scope = refusedBy(rules, standing);
  return scope && { is: 'not-allowed', scope };
}

/**
 * Why a ticket that the page has just told cannot be looked at; null when it can. One that is told without a word about who works on
 * it, as a page does that was told nothing of a newer policy, is wanted again with it.
 */
export function refusalOf(
  { standing }: { readonly standing?: Standing | undefined },
  { rules }: Pick<Permitted, 'rules'>,
): TriageState | null {
  if (asksForStanding(rules) && standing === undefined) return { is: 'reading', standing: true };
  return refusal({ rules }, standing ?? null);
}

/** What is shown for a page that could not be read. Nobody who may not be admitted is bothered with it. */
export const unreadable = (error: DesksideError, permitted: Pick<Permitted, 'rules'>, seen: Seen | null): TriageState =>
  (seen ? null : refusal(permitted, null)) ?? { is: 'failed', error };

/** Why a ticket cannot be looked at right now, whether it was read or not; null when it can. */
export function inTheWay({ on, problem, rules }: Permitted, seen: Seen | null): InTheWay | null {
  if (!on) return { triage: { is: 'off' }, keepTicket: false };
  const asks = asksForStanding(rules);
  // It was told before the organisation wanted to know who works on it.
  const untold = asks && seen?.standing === null;
  const refused = seen && !untold ? refusal({ rules }, seen.standing) : null;
  if (refused) return { triage: refused, keepTicket: false };
  if (problem) return { triage: { is: 'failed', error: problem }, keepTicket: !untold };
  return seen && !untold ? null : { triage: { is: 'reading', standing: asks }, keepTicket: false };
}

/** The page that speaks is one of the ticket's own desk. */
export const comesFrom = ({ sender }: Pick<Browser.runtime.Port, 'sender'>, { origin }: TicketRef): boolean =>
  parseUrl(sender?.url ?? '')?.origin === origin;

/** What a page says, parsed; null for what no page of ours says. */
export function asPageMessage(message: unknown): PageMessage | null {
  const parsed = pageMessageSchema.safeParse(message);
  if (!parsed.success) logProblem('session', new TypeError('a page message did not have a known shape'));
  return parsed.data ?? null;
}
