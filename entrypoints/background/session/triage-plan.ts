import type { Settings } from '../../../core/settings';
import { publicStateText, type PublicTicket } from '../../../core/ticket';
import type { WaitCause } from '../../../core/messages';
import type { Provider } from '../../../providers/provider';
import { sha256 } from '../assist/hash';
import { keepSent } from '../assist/sent';
import { triage, type TriageOutcome, type TriageTask } from '../assist/triage';
import { activity, examples, suggestions } from '../ledger/ledger';
import { logProblem } from '../log';
import type { Targets } from './targets';

export interface TriagePlan {
  /** Names the ticket state, the category field and the provider's configuration: one suggestion for each. */
  readonly stateKey: string;
  readonly generation: number;
  readonly task: TriageTask;
}

export async function triagePlan(ticket: PublicTicket, targets: Extract<Targets, { kind: 'ready' }>, settings: Settings, provider: Provider): Promise<TriagePlan> {
  const { category, priority } = targets;
  const written = (category && settings.desks[ticket.ref.origin]?.descriptions[category.id]) ?? {};
  // An own entry for each: a desk's value may be called like something that every object inherits.
  const descriptions = Object.fromEntries(category?.options.map(({ id }) => [id, Object.hasOwn(written, id) ? (written[id] ?? '') : '']) ?? []);
  const asks = provider.kind === 'language-model' ? [provider.destination, provider.label] : [provider.id];
  const stateKey = await sha256(JSON.stringify([publicStateText(ticket), category?.id ?? null, asks, category?.options ?? [], descriptions]));
  const learnt = provider.kind === 'classifier' ? await examples.of(ticket.ref.origin) : [];
  return {
    stateKey,
    generation: learnt.length,
    task: { suggestionId: stateKey.slice(0, 24), ticket, category, priority, descriptions, examples: learnt, contextChars: settings.compatible.contextChars },
  };
}

/** Computes, keeps in the ledger and returns the outcome. Throws a `DesksideFault`. */
export async function startTriage(plan: TriagePlan, provider: Provider, signal: AbortSignal, onCause: (cause: WaitCause) => void): Promise<TriageOutcome> {
  const { ref } = plan.task.ticket;
  const bodies: string[] = [];
  const at = (): string => new Date().toISOString();
  const onSent = (body: string): void => {
    bodies.push(body);
    const destination = provider.kind === 'language-model' ? provider.destination : null;
    keepSent({ id: plan.task.suggestionId, what: 'triage', destination, label: provider.label, bodies, at: at() }, ref.origin).catch((thrown: unknown) => logProblem('sent', thrown));
  };
  const outcome = await triage(provider, plan.task, { signal, onCause, onSent });
  // Nobody waits for it any more, perhaps because everything is being erased: nothing is written.
  signal.throwIfAborted();
  await suggestions.put({ stateKey: plan.stateKey, ref, outcome, decision: null, generation: plan.generation, at: at() });
  const source = outcome.kind === 'suggestion' ? outcome.suggestion.source : null;
  await activity.add({
    at: at(),
    what: 'suggested',
    ref,
    provider: provider.label,
    ...(source?.tokensIn === undefined ? {} : { tokensIn: source.tokensIn }),
    ...(source?.tokensOut === undefined ? {} : { tokensOut: source.tokensOut }),
    ...(source ? { ms: source.ms } : {}),
  });
  return outcome;
}
