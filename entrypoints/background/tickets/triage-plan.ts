import { wantedLanguage } from '../../lib/vocabulary';
import type { SentBody } from '../../../core/messages';
import { plainNameOf } from '../model/plain-name';
import type { Told } from '../../../core/words/phrase';
import type { DeskField } from '../../../core/fields';
import type { RedactionLevel, Replaced } from '../../../core/redaction';
import type { Effective } from '../../../core/policy/effective';
import { publicStateText, sentWords, type PublicTicket } from '../../../core/ticket';
import type { Classifier, Provider } from '../../../providers/provider';
import { sha256 } from '../model/hash';
import { contextCharsFor, type Providers } from '../model/select-provider';
import { ask } from '../model/ask';
import { triage, type TriageOutcome, type TriageTask } from '../features/triage/triage';
import { examples } from '../store/ledger/ledger';
import { exampleChanges } from '../store/ledger/example-changes';
import { noted, orElse } from '../store/ledger/noted';
import { suggestionBook } from '../store/ledger/suggestion-book';
import type { Lines } from '../model/lines';
import { levelFor } from '../redaction/level';
import { meaningsOf } from '../../../core/policy/meanings';
import type { RunWatch } from './runs';
import type { Targets } from './fields-to-ask';

export interface TriagePlan {
  /** Names the ticket state, the category field and the provider's configuration: one suggestion for each. */
  readonly stateKey: string;
  /** What versions before called the same state, whatever its priority can be set to; null where both are one. */
  readonly formerKey: string | null;
  /** Nothing was replaced for an answer under the former name, and now something is: of what is kept there, decisions alone count. */
  readonly formerIsUnreplaced: boolean;
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

/** What a priority can be set to, whatever order or rank it is told in: those may change without anybody having another choice. */
const choosable = ({ id, options }: DeskField): unknown => [
  id,
  options.map((option) => [option.id, option.path] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)),
];

/**
 * Names a question by all that its answer depends on. `former` is without what a priority can be set to and what is replaced, as versions before named it;
 * written so that what was answered before there were more fields than two keeps its name there.
 */
function stateTexts(
  ticket: PublicTicket,
  fields: readonly DeskField[],
  meanings: TriageTask['descriptions'],
  asks: readonly (string | null)[],
  level: RedactionLevel,
): { readonly present: string; readonly former: string } {
  const [main, ...others] = fields.filter(hasMeanings);
  const former = [
    publicStateText(ticket),
    main?.id ?? null,
    asks,
    main?.options ?? [],
    main ? meanings[main.id] : {},
    ...others.map(({ id, options }) => [id, options, meanings[id]]),
  ];
  const priorities = fields.filter((field) => !hasMeanings(field)).map(choosable);
  const replaces = level === 'off' ? [] : [level];
  return { present: JSON.stringify([...former, ...priorities, ...replaces]), former: JSON.stringify(former) };
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
  const asks = first.kind === 'language-model' ? [first.destination, plainNameOf(first)] : [first.id];
  const level = first.kind === 'language-model' ? levelFor(first.destination, settings.redaction) : 'off';
  const texts = stateTexts(ticket, fields, descriptions, asks, level);
  const stateKey = await sha256(texts.present);
  // Before they are read: whatever changes from here on is noticed.
  const changes = exampleChanges();
  // A long list of values is shortened with the help of what was learnt, so a language model wants it too.
  const learnt = await orElse(examples.of(origin), []);
  return {
    stateKey,
    formerKey: texts.former === texts.present ? null : await sha256(texts.former),
    formerIsUnreplaced: level !== 'off',
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
      reader: wantedLanguage(settings.language),
      contextChars: contextCharsFor(effective, second),
      redaction: settings.redaction,
      tokensPerRequest: rules.tokensPerRequest,
    },
  };
}

const withInsteadOf = (outcome: TriageOutcome, label: Told): TriageOutcome =>
  outcome.kind === 'suggestion'
    ? { ...outcome, suggestion: { ...outcome.suggestion, source: { ...outcome.suggestion.source, insteadOf: label } } }
    : outcome;

/** For whom something is asked about a ticket. */
export interface AskedFor {
  /** `shown`: somebody has the ticket before them. `background`: nobody has opened it. */
  readonly priority: 'shown' | 'background';
  /** Nobody has it before them by now either, so that the answer waits. */
  readonly isUnopened: () => boolean;
}

export const forShown: AskedFor = { priority: 'shown', isUnopened: () => false };

/** Computes, keeps in the ledger and returns the outcome. Throws a `DesksideFault`. */
export async function startTriage(
  plan: TriagePlan,
  providers: Providers,
  lines: Lines,
  { priority, isUnopened }: AskedFor,
  { signal, onCause, onLabel, onSent: begins, onWriting, fresh }: RunWatch,
): Promise<TriageOutcome> {
  const { task } = plan;
  const examplesHold = (): boolean => !task.examplesInPrompt || exampleChanges() === plan.exampleChanges;
  const outcome = await ask(
    {
      feature: priority === 'shown' ? 'triage' : 'watch',
      id: task.suggestionId,
      ticket: task.ticket,
      providers,
      lines,
      whenFresh: (asking) => fresh(asking, examplesHold),
      onLabel,
      isWanted: () => !signal.aborted,
    },
    (provider, onSent, fenceSeed) => {
      const noteSent = (body: SentBody, replaced?: Replaced): void => {
        begins();
        onSent(body, replaced);
      };
      return triage(provider, { ...task, fenceSeed }, { signal, onCause, onSent: noteSent });
    },
    {
      sourceOf: (answer) => (answer.kind === 'suggestion' ? answer.suggestion.source : null),
      insteadOf: withInsteadOf,
    },
  );
  // Everything is being erased, or nobody wants it any more: nothing is written.
  signal.throwIfAborted();
  // Shown first and written after: a store that hangs keeps nobody waiting. The book takes it at once, whatever the disk does.
  onWriting(
    noted(
      suggestionBook.put(
        {
          stateKey: plan.stateKey,
          suggestionId: task.suggestionId,
          ref: task.ticket.ref,
          outcome,
          decision: null,
          generation: plan.generation,
          at: new Date().toISOString(),
        },
        undefined,
        isUnopened(),
      ),
    ),
  );
  return outcome;
}
