import { placeOf, thresholdsFrom } from '../../../../core/choosing';
import { optionOf, type DeskField, type FieldOption } from '../../../../core/fields';
import type { Rules } from '../../../../core/policy/effective';
import { fieldRules } from '../../../../core/policy/values';
import type { LeftOutReason, QueueAction } from '../../../../core/queue-panel';
import type { ChangedValue } from '../../store/ledger/run-record';
import type { SuggestionRecord } from '../../store/ledger/suggestion-record';
import type { TicketRecord } from '../../store/ledger/ticket-record';

export type ListedRecord = TicketRecord & { readonly listed: NonNullable<TicketRecord['listed']> };

/** All that a plan goes by for one ticket. */
export interface TicketFacts {
  readonly record: ListedRecord;
  /** The desk's fields; undefined where they are not known. */
  readonly catalogue: { readonly fields: readonly DeskField[] } | undefined;
  /** What its status and its assignee may become, and what its other fields may where that was asked for. */
  readonly workflow: readonly DeskField[];
  /** As it has them; a field that is not here was not told. */
  readonly values: Readonly<Record<string, string | null>>;
  /** Empty where it is not known. */
  readonly stamp: string;
  /** Empty where the desk did not say. */
  readonly fieldsOnForm: readonly string[];
  /** The desk lets nobody change it any more. */
  readonly closed: boolean;
  /** Its newest suggestion, whole; only where one of its values was chosen. */
  readonly suggestion: SuggestionRecord | undefined;
}

/** `read`: a value that is to be changed, or the stamp, was not told. */
export type Verdict =
  | { readonly is: 'change'; readonly values: readonly ChangedValue[] }
  | { readonly is: 'left-out'; readonly why: LeftOutReason }
  | { readonly is: 'read' };

type What = Pick<Rules, 'fields' | 'confidence'>;

const fieldOf = (catalogue: TicketFacts['catalogue'], fieldId: string): DeskField | undefined =>
  catalogue?.fields.find(({ id }) => id === fieldId);

const leftOut = (why: LeftOutReason): Verdict => ({ is: 'left-out', why });

/** Undefined where it was not told. A status that has no value of its own in a list is found by its word. */
function presentOf({ record, values }: TicketFacts, field: DeskField): string | null | undefined {
  const told = values[field.id];
  if (told !== undefined || field.kind !== 'status') return told === '' ? null : told;
  const named = field.options.filter(({ path }) => path.at(-1) === record.statusName);
  return named.length === 1 ? named[0]?.id : undefined;
}

/** What a value is called that the field does not offer any more. */
const calledHere = ({ record }: TicketFacts, { kind }: DeskField, optionId: string): string =>
  (kind === 'status' ? record.statusName : kind === 'assignee' ? record.listed.assigneeName : null) || optionId;

function changed(
  facts: TicketFacts,
  field: DeskField,
  option: FieldOption | null,
  present: string | null,
): ChangedValue {
  const before = optionOf(field, present);
  const fromMeans = before?.means ?? (field.kind === 'status' ? facts.record.status : null);
  return {
    fieldId: field.id,
    title: field.title,
    optionId: option?.id ?? null,
    to: [...(option?.path ?? [])],
    from: present === null ? [] : [...(before?.path ?? [calledHere(facts, field, present)])],
    fromOptionId: present,
    kind: field.kind,
    ...(option?.means === undefined ? {} : { means: option.means }),
    ...(fromMeans == null ? {} : { fromMeans }),
  };
}

/** A value that a person has chosen for this field, whatever stands there. */
function setTo(facts: TicketFacts, field: DeskField | undefined, optionId: string | null, rules: What): Verdict {
  const option = optionId === null ? null : optionOf(field, optionId);
  if (field === undefined || option === undefined) return leftOut('no-such-value');
  if (facts.fieldsOnForm.length > 0 && field.kind === 'dropdown' && !facts.fieldsOnForm.includes(field.id))
    return leftOut('no-such-value');
  const { locked, excluded } = fieldRules(rules.fields, field, facts.record.ref.origin);
  if (optionId !== null && excluded.has(optionId)) return leftOut('no-such-value');
  const present = presentOf(facts, field);
  if (present === undefined || facts.stamp === '') return { is: 'read' };
  if (present === optionId) return leftOut('already-so');
  if (present !== null && locked.has(present)) return leftOut('locked');
  return { is: 'change', values: [changed(facts, field, option, present)] };
}

/** What is said where several values are left out, each for a reason of its own. */
const order: readonly LeftOutReason[] = ['not-sure', 'locked', 'already-so', 'no-such-value'];

/** What is chosen beforehand of the newest suggestion: nothing over a value that stands, and nothing that is not likely. */
function accepted(facts: TicketFacts, rules: What): Verdict {
  const { suggested = [], ref } = facts.record;
  if (suggested.length === 0) return leftOut('nothing-suggested');
  const thresholds = thresholdsFrom(rules.confidence);
  const values: ChangedValue[] = [];
  const reasons = new Set<LeftOutReason>();
  for (const choice of suggested) {
    const field = fieldOf(facts.catalogue, choice.fieldId);
    const option = optionOf(field, choice.optionId);
    if (field === undefined || option === undefined) {
      reasons.add('no-such-value');
      continue;
    }
    const { locked, excluded, alwaysAsk } = fieldRules(rules.fields, field, ref.origin);
    if (excluded.has(option.id)) {
      reasons.add('no-such-value');
      continue;
    }
    const present = presentOf(facts, field);
    if (present === undefined || facts.stamp === '') return { is: 'read' };
    const standing = { optionId: present, path: [] };
    const place = placeOf(choice, standing, thresholds, alwaysAsk.has(choice.optionId));
    if (place === 'right') reasons.add('already-so');
    else if (present !== null && locked.has(present)) reasons.add('locked');
    else if (place === 'chosen' && choice.confidence >= rules.confidence.toSet)
      values.push(changed(facts, field, option, present));
    else reasons.add('not-sure');
  }
  if (values.length > 0) return { is: 'change', values };
  return leftOut(order.find((why) => reasons.has(why)) ?? 'nothing-suggested');
}
/** One of the values that were suggested: the first, or another one that is shown beside it. */
function chosen(facts: TicketFacts, fieldId: string, optionId: string, rules: What): Verdict {
  const outcome = facts.suggestion?.outcome;
  const choice =
    outcome?.kind === 'suggestion' ? outcome.suggestion.choices.find((one) => one.fieldId === fieldId) : undefined;
  if (choice === undefined) return leftOut('nothing-suggested');
  if (choice.optionId !== optionId && !choice.alternatives.some((other) => other.optionId === optionId))
    return leftOut('nothing-suggested');
  const verdict = setTo(facts, fieldOf(facts.catalogue, fieldId), optionId, rules);
  if (verdict.is !== 'change') return verdict;
  const [value] = verdict.values;
  const least = value?.fromOptionId == null ? rules.confidence.toSet : rules.confidence.toChange;
  // Below what the organisation wants nothing is suggested, so that nothing of it can be chosen either.
  return choice.confidence < least ? leftOut('not-sure') : verdict;
}

const isOver = ({ status }: TicketRecord): boolean => status === 'solved' || status === 'closed';

/** The desk's own status that means one of these, the first that it has. */
function moved(facts: TicketFacts, meanings: readonly TicketRecord['status'][], rules: What): Verdict {
  const field = facts.workflow.find(({ kind }) => kind === 'status');
  const option = meanings
    .map((meaning) => field?.options.find(({ means }) => means === meaning))
    .find((found) => found !== undefined);
  return option === undefined ? leftOut('no-such-value') : setTo(facts, field, option.id, rules);
}

/** A closed ticket of Zendesk is closed for ever; elsewhere a desk says so itself. */
const isFinal = ({ record, closed }: TicketFacts): boolean =>
  closed || (record.status === 'closed' && record.ref.desk === 'zendesk');

/** What an action comes to for one ticket. Of what happens here only there are no values. */
export function judge(action: QueueAction, facts: TicketFacts, rules: What): Verdict {
  const { record, workflow, catalogue } = facts;
  const { suggestionId, decision, snoozedUntil } = record;
  switch (action.what) {
    case 'dismiss':
      if (suggestionId === null || (record.suggested ?? []).length === 0) return leftOut('nothing-suggested');
      return decision === null ? { is: 'change', values: [] } : leftOut('decided');
    case 'snooze':
      return snoozedUntil === action.until ? leftOut('already-so') : { is: 'change', values: [] };
    case 'forget':
      return { is: 'change', values: [] };
    case 'complete':
      return isOver(record) ? leftOut('already-so') : moved(facts, ['solved', 'closed'], rules);
    case 'reopen':
      if (!isOver(record)) return leftOut('already-so');
      return isFinal(facts) ? leftOut('closed') : moved(facts, ['open', 'new', 'pending'], rules);
    case 'accept':
    case 'choose':
      if (suggestionId === null) return leftOut('nothing-suggested');
      if (decision !== null) return leftOut('decided');
      if (isFinal(facts)) return leftOut('closed');
      return action.what === 'accept' ? accepted(facts, rules) : chosen(facts, action.fieldId, action.optionId, rules);
    case 'set': {
      if (isFinal(facts)) return leftOut('closed');
      const field = workflow.find(({ id }) => id === action.fieldId) ?? fieldOf(catalogue, action.fieldId);
      return setTo(facts, field, action.optionId, rules);
    }
  }
}
