import type { DeskField } from '../../../core/fields';
import type { Effective } from '../../../core/policy/effective';
import { publicStateText, sentWords, type PublicTicket } from '../../../core/ticket';
import type { Classifier, Provider } from '../../../providers/provider';
import { sha256 } from '../assist/hash';
import { contextCharsFor, type Providers } from '../assist/select-provider';
import { hiddenIn, SentLog } from '../assist/sent-log';
import { askEither } from '../assist/stand-in';
import { triage, type TriageOutcome, type TriageTask } from '../assist/triage';
import { activity, examples } from '../ledger/ledger';
import { exampleChanges } from '../ledger/example-changes';
import { noted, orElse } from '../ledger/noted';
import { suggestionBook } from '../ledger/suggestion-book';
import { guarded, type WhenFresh } from '../policy/last-gate';
import type { Lines } from '../queue/lines';
import { counted } from '../usage/counted';
import { meaningsOf } from '../../../core/policy/meanings';
import type { RunWatch } from './runs';
import type { Targets } from './targets';

export interface TriagePlan {
  /** Names the ticket state, the category field and the provider's configuration: one suggestion for each. */
  readonly stateKey: string;
  /** Names the run as well: who is asked, in which way, and about which words. */
  readonly runKey: string;
  /** How often a kept example had been given other words, or none, when this was planned. */
  readonly exampleChanges: number;
  readonly generation: number;
  readonly task: TriageTask;
  /** Who answers, where that is the classifier. */
  readonly classifier: Classifier | null;
}

/** The field with every option that the desk has, where that is known. */
const wholeOf = (field: DeskField, whole: readonly DeskField[]): DeskField =>
  whole.find(({ id }) => id === field.id) ?? field;

/** A language model's earlier answer stands, however much was learnt since: asking again costs the person money. */
const generationOf = (first: Provider, learnt: number): number => (first.kind === 'classifier' ? learnt : 0);

/** An entry for every option, so that what the answer depends on has one form. */
function meaningsForAll(
  field: DeskField,
  origin: string,
  { settings, rules }: Pick<Effective, 'settings' | 'rules'>,
): Record<string, string> {
  const told = meaningsOf(field, origin, rules.fields, settings.desks[origin]?.descriptions[field.id]);
  return Object.fromEntries(field.options.map(({ id }) => [id, Object.hasOwn(told, id) ? (told[id] ?? '') : '']));
}

/** A priority is told by its order and its name, whatever anybody wrote about it. */
const hasMeanings = ({ kind }: DeskField): boolean => kind !== 'priority';

/**
 * Names a question by all that its answer depends on. The options of a priority do not count, since an agreement of the customer
 * changes them. Written so that what was answered before there were more fields than two keeps its name.
 */
function stateText(
  ticket: PublicTicket,
  fields: readonly DeskField[],
  meanings: TriageTask['descriptions'],
  asks: readonly (string | null)[],
): string {
  const [main, ...others] = fields.filter(hasMeanings);
  return JSON.stringify([
    publicStateText(ticket),
    main?.id ?? null,
    asks,
    main?.options ?? [],
    main ? meanings[main.id] : {},
    ...others.map(({ id, options }) => [id, options, meanings[id]]),
  ]);
}

export async function triagePlan(
  ticket: PublicTicket,
  { fields }: Extract<Targets, { kind: 'ready' }>,
  effective: Pick<Effective, 'settings' | 'rules'>,
  { first, second, identity }: Providers,
  whole: readonly DeskField[],
): Promise<TriagePlan> {
  const { settings, rules } = effective;
  const { origin } = ticket.ref;
  const descriptions = Object.fromEntries(
    fields.filter(hasMeanings).map((field) => [field.id, meaningsForAll(field, origin, effective)]),
  );
  const asks = first.kind === 'language-model' ? [first.destination, first.label] : [first.id];
  const stateKey = await sha256(stateText(ticket, fields, descriptions, asks));
  // Before they are read: whatever changes from here on is noticed.
  const changes = exampleChanges();
  // A long list of values is shortened with the help of what was learnt, so a language model wants it too.
  const learnt = await orElse(examples.of(origin), []);
  return {
    stateKey,
    runKey: `${stateKey} ${identity} ${await sha256(sentWords(ticket))}${settings.examplesInPrompt ? ` ${changes}` : ''}`,
    exampleChanges: changes,
    generation: generationOf(first, learnt.length),
    classifier: first.kind === 'classifier' ? first : null,
    task: {
      suggestionId: stateKey.slice(0, 24),
      ticket,
      fields,
      whole,
      descriptions: Object.fromEntries(
        fields.filter(hasMeanings).map((field) => [field.id, meaningsForAll(wholeOf(field, whole), origin, effective)]),
      ),
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
  { signal, onCause, onLabel, fresh }: RunWatch,
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
  const examplesHold = (): boolean => !plan.task.examplesInPrompt || exampleChanges() === plan.exampleChanges;
  const whenFresh: WhenFresh = (asking) => fresh(asking, examplesHold);
  const ask = (provider: Provider): Promise<TriageOutcome> =>
    triage(
      provider.kind === 'classifier'
        ? provider
        : lines.inLine(guarded(counted(provider, 'triage'), 'triage', whenFresh), 'triage'),
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
  await suggestionBook.put({
    stateKey: plan.stateKey,
    suggestionId: plan.task.suggestionId,
    ref,
    outcome,
    decision: null,
    generation: plan.generation,
    at: at(),
  });
  const source = outcome.kind === 'suggestion' ? outcome.suggestion.source : null;
  await noted(
    activity.add({
      at: at(),
      what: 'suggested',
      ref,
      provider: answered.label,
      ...(source?.tokensIn === undefined ? {} : { tokensIn: source.tokensIn }),
      ...(source?.tokensOut === undefined ? {} : { tokensOut: source.tokensOut }),
      ...(source ? { ms: source.ms } : {}),
    }),
  );
  return outcome;
}
