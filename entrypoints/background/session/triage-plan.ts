import type { DeskField } from '../../../core/fields';
import type { Effective } from '../../../core/policy/effective';
import { publicStateText, type PublicTicket } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { sha256 } from '../assist/hash';
import { contextCharsFor, type Providers } from '../assist/select-provider';
import { hiddenIn, SentLog } from '../assist/sent-log';
import { askEither } from '../assist/stand-in';
import { triage, type TriageOutcome, type TriageTask } from '../assist/triage';
import { activity, examples, suggestions } from '../ledger/ledger';
import { guarded } from '../policy/last-gate';
import type { Lines } from '../queue/lines';
import { counted } from '../usage/counted';
import { fieldRules } from '../../../core/policy/values';
import type { RunWatch } from './runs';
import type { Targets } from './targets';

export interface TriagePlan {
  /** Names the ticket state, the category field and the provider's configuration: one suggestion for each. */
  readonly stateKey: string;
  /** Names the run as well: who is asked, and in which way. */
  readonly runKey: string;
  readonly generation: number;
  readonly task: TriageTask;
}

/** The field with every option that the desk has, where that is known. */
const wholeOf = (field: DeskField, whole: readonly DeskField[]): DeskField =>
  whole.find(({ id }) => id === field.id) ?? field;

/** A language model's earlier answer stands, however much was learnt since: asking again costs the person money. */
const generationOf = (first: Provider, learnt: number): number => (first.kind === 'classifier' ? learnt : 0);

export async function triagePlan(
  ticket: PublicTicket,
  targets: Extract<Targets, { kind: 'ready' }>,
  effective: Pick<Effective, 'settings' | 'rules'>,
  { first, second, identity }: Providers,
  whole: readonly DeskField[],
): Promise<TriagePlan> {
  const { category, priority } = targets;
  const { settings, rules } = effective;
  const meanings = category ? fieldRules(rules.fields, wholeOf(category, whole), ticket.ref.origin).meanings : {};
  const written = (category && settings.desks[ticket.ref.origin]?.descriptions[category.id]) ?? {};
  // An own entry for each: a desk's value may be called like something that every object inherits.
  const described = (field: DeskField | null | undefined): Record<string, string> =>
    Object.fromEntries(
      field?.options.map(({ id }) => [
        id,
        (Object.hasOwn(meanings, id) ? meanings[id] : Object.hasOwn(written, id) ? written[id] : undefined) ?? '',
      ]) ?? [],
    );
  const asks = first.kind === 'language-model' ? [first.destination, first.label] : [first.id];
  const stateKey = await sha256(
    JSON.stringify([publicStateText(ticket), category?.id ?? null, asks, category?.options ?? [], described(category)]),
  );
  // A long list of values is shortened with the help of what was learnt, so a language model wants it too.
  const learnt = await examples.of(ticket.ref.origin);
  return {
    stateKey,
    runKey: `${stateKey} ${identity}`,
    generation: generationOf(first, learnt.length),
    task: {
      suggestionId: stateKey.slice(0, 24),
      ticket,
      category,
      priority,
      whole,
      descriptions: described(category && wholeOf(category, whole)),
      examples: learnt,
      examplesInPrompt: settings.examplesInPrompt,
      contextChars: contextCharsFor(effective, second),
      tokensPerRequest: rules.tokensPerRequest,
    },
  };
}

const withInsteadOf = (outcome: TriageOutcome, label: string): TriageOutcome =>
  outcome.kind === 'suggestion'
    ? { ...outcome, suggestion: { ...outcome.suggestion, source: { ...outcome.suggestion.source, insteadOf: label } } }
    : outcome;

/** Computes, keeps in the ledger and returns the outcome. Throws a `DesksideFault`. */
export async function startTriage(
  plan: TriagePlan,
  providers: Providers,
  lines: Lines,
  { signal, onCause, onLabel }: RunWatch,
): Promise<TriageOutcome> {
  const { first } = providers;
  const { ref } = plan.task.ticket;
  const at = (): string => new Date().toISOString();
  const sent = new SentLog(
    { id: plan.task.suggestionId, what: 'triage', ...hiddenIn(plan.task.ticket) },
    ref.origin,
    first,
  );
  let answered = first;
  const ask = (provider: Provider): Promise<TriageOutcome> =>
    triage(
      provider.kind === 'classifier'
        ? provider
        : lines.inLine(guarded(counted(provider, 'triage'), 'triage'), 'triage'),
      plan.task,
      { signal, onCause, onSent: (body) => sent.add(body) },
    );
  const outcome = await askEither(providers, ask, {
    onSecond: (second) => {
      answered = second;
      sent.goesTo(second);
      onLabel(second.label);
    },
  }).then((result) => (answered === first ? result : withInsteadOf(result, first.label)));
  // Nobody waits for it any more, perhaps because everything is being erased: nothing is written.
  signal.throwIfAborted();
  await suggestions.put({
    stateKey: plan.stateKey,
    ref,
    outcome,
    decision: null,
    generation: plan.generation,
    at: at(),
  });
  const source = outcome.kind === 'suggestion' ? outcome.suggestion.source : null;
  await activity.add({
    at: at(),
    what: 'suggested',
    ref,
    provider: answered.label,
    ...(source?.tokensIn === undefined ? {} : { tokensIn: source.tokensIn }),
    ...(source?.tokensOut === undefined ? {} : { tokensOut: source.tokensOut }),
    ...(source ? { ms: source.ms } : {}),
  });
  return outcome;
}
