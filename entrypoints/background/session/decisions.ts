import type { EffectiveSettings } from '../../../core/policy/effective';
import type { Decision } from '../../../core/suggestion';
import { clip } from '../../../core/text';
import type { PublicTicket } from '../../../core/ticket';
import { activity, examples, suggestions } from '../ledger/ledger';
import type { TriagePlan } from './triage-plan';

const TEXT_CHARS = 2000;

const problemText = (ticket: PublicTicket): string => {
  const asked = ticket.messages.find((message) => message.author === 'requester') ?? ticket.messages[0];
  return clip(`${ticket.subject}\n\n${asked?.text ?? ''}`, TEXT_CHARS);
};

/** Writes what a person decided; an accepted one becomes an example for the on-device classifier where the setting allows it. */
export async function recordDecision(
  plan: TriagePlan,
  ticket: PublicTicket,
  decision: Decision,
  settings: EffectiveSettings,
): Promise<void> {
  await suggestions.decide(plan.stateKey, decision);
  await activity.add({ at: decision.at, what: decision.kind, ref: ticket.ref, provider: settings.provider });
  if (decision.kind === 'undone') await examples.remove({ ref: ticket.ref, from: 'decision' });
  if (decision.kind !== 'accepted' || !settings.learning.fromDecisions || decision.applied.length === 0) return;
  await examples.put({
    ref: ticket.ref,
    text: problemText(ticket),
    values: Object.fromEntries(decision.applied.map(({ fieldId, optionId }) => [fieldId, optionId])),
    requesterName: ticket.requesterName,
    agentName: ticket.agentName,
    from: 'decision',
    learnedAt: decision.at,
  });
}
