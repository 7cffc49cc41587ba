import { publicWords } from '../../../core/learning';
import type { EffectiveSettings } from '../../../core/policy/effective';
import type { Decision } from '../../../core/suggestion';
import type { PublicTicket } from '../../../core/ticket';
import { activity, examples, suggestions } from '../ledger/ledger';
import type { TriagePlan } from './triage-plan';

/**
 * Writes what a person decided; an accepted one becomes an example for the on-device classifier where the setting allows it. `readAt`,
 * in milliseconds since 1970: when the ticket was read. True when there is something to learn.
 */
export async function recordDecision(
  plan: TriagePlan,
  ticket: PublicTicket,
  decision: Decision,
  settings: EffectiveSettings,
  readAt: number,
): Promise<boolean> {
  await suggestions.decide(plan.stateKey, decision);
  await activity.add({ at: decision.at, what: decision.kind, ref: ticket.ref, provider: settings.provider });
  if (decision.kind === 'undone') await examples.remove({ ref: ticket.ref, from: 'decision' });
  if (decision.kind !== 'accepted' || !settings.learning.fromDecisions || decision.applied.length === 0) return false;
  await examples.put({
    ref: ticket.ref,
    text: publicWords(ticket).text,
    values: Object.fromEntries(decision.applied.map(({ fieldId, optionId }) => [fieldId, optionId])),
    requesterName: ticket.requesterName,
    agentName: ticket.agentName,
    from: 'decision',
    learnedAt: decision.at,
    seenAt: new Date(readAt).toISOString(),
  });
  return true;
}
