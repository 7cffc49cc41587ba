import { calledBy } from '../../../adapters/ticket-names';
import { placeOf, thresholdsFrom, type Thresholds } from '../../../core/choosing';
import { byRank, type Catalogue, type DeskField } from '../../../core/fields';
import { fieldRules } from '../../../core/policy/values';
import type { Effective, Rules } from '../../../core/policy/effective';
import type { QueueRow, RowChoice, RowSuggestion } from '../../../core/queue-panel';
import { chooseTargets } from '../tickets/fields-to-ask';
import { lockedBy, verdictOn, type RuledField } from '../tickets/apply-rules';
import type { TicketRecord } from '../store/ledger/ticket-record';

/** 1, no hurry, to 5, urgent. */
export type PriorityLevel = NonNullable<QueueRow['priority']>;

/**
 * How urgent each value of a priority is by the desk's own order, by option id: the first of four or more is urgent, the last of five or
 * more is in no hurry. Empty where the desk did not rank them.
 */
export function priorityLevels(field: DeskField): ReadonlyMap<string, PriorityLevel> {
  const ranked = byRank(field) ?? [];
  // Agreements have options of their own, with the same ranks.
  const ranks = [...new Set(ranked.map(({ rank }) => rank))];
  const levelAt = (place: number): PriorityLevel => {
    if (ranks.length < 3) return place === 0 ? 4 : 2;
    const fromTop = ranks.length === 3 ? place + 1 : place;
    const fromEnd = ranks.length - 1 - place;
    if (fromTop < 2) return fromTop === 0 ? 5 : 4;
    if (fromEnd === 0) return ranks.length < 5 ? 2 : 1;
    return fromEnd === 1 && ranks.length > 4 ? 2 : 3;
  };
  return new Map(ranked.map(({ id, rank }) => [id, levelAt(ranks.indexOf(rank))]));
}

/** A field, ready to be looked up ten thousand times. */
interface ReadyField extends RuledField {
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

interface ReadyDesk {
  readonly fields: ReadonlyMap<string, ReadyField>;
  readonly categoryId: string | null;
  readonly priorityId: string | null;
  readonly levels: ReadonlyMap<string, PriorityLevel>;
  /** By the value's name, for lists that tell no id. */
  readonly levelsByName: ReadonlyMap<string, PriorityLevel>;
}

type Counting = Pick<Effective, 'settings' | 'rules'>;

const readyField = (field: DeskField, rules: Rules, origin: string): ReadyField => ({
  field,
  ruled: fieldRules(rules.fields, field, origin),
  paths: new Map(field.options.map(({ id, path }) => [id, path])),
});

function readyDesk(catalogue: Catalogue | undefined, { settings, rules }: Counting, origin: string): ReadyDesk {
  const all = catalogue?.fields ?? [];
  const targets = catalogue === undefined ? null : chooseTargets(catalogue, [], settings.desks[origin], rules.fields);
  const asked = targets?.kind === 'ready' ? targets.fields : [];
  const priority = all.find(({ kind }) => kind === 'priority');
  const levels = priority === undefined ? new Map<string, PriorityLevel>() : priorityLevels(priority);
  return {
    fields: new Map(all.map((field) => [field.id, readyField(field, rules, origin)])),
    categoryId: asked.find(({ kind }) => kind !== 'priority')?.id ?? null,
    priorityId: priority?.id ?? null,
    levels,
    levelsByName: new Map(
      (priority?.options ?? []).flatMap(({ id, path }) => {
        const level = levels.get(id);
        return level === undefined ? [] : [[path.at(-1) ?? '', level] as const];
      }),
    ),
  };
}

/** The levels of a value; empty for none. One that the desk's fields do not have is called by its id. */
const pathIn = (field: ReadyField | undefined, optionId: string | null): readonly string[] =>
  optionId === null || optionId === '' ? [] : (field?.paths.get(optionId) ?? [optionId]);

/** Undefined where the list does not tell. */
const valueOf = ({ listed }: TicketRecord, fieldId: string): string | null | undefined =>
  listed !== undefined && Object.hasOwn(listed.values, fieldId) ? listed.values[fieldId] : undefined;

function choiceOf(
  { fieldId, optionId, path, confidence, alternatives = [] }: NonNullable<TicketRecord['suggested']>[number],
  record: TicketRecord,
  desk: ReadyDesk,
  rules: Rules,
  thresholds: Thresholds,
): RowChoice | null {
  const field = desk.fields.get(fieldId);
  const told = valueOf(record, fieldId);
  const present = told === '' ? null : told;
  const verdict = verdictOn({ optionId, confidence }, present ?? null, field, rules);
  if (!verdict.stands) return null;
  const levels = present === undefined ? null : pathIn(field, present);
  const value = present === undefined ? undefined : { optionId: present, path: levels ?? [] };
  const isLocked = field !== undefined && lockedBy(field, present ?? null) !== null;
  const others = isLocked ? [] : alternatives.filter((one) => field?.ruled.excluded.has(one.optionId) !== true);
  return {
    fieldId,
    title: field?.field.title ?? fieldId,
    optionId,
    path,
    confidence,
    place: placeOf({ optionId, confidence }, value, thresholds, verdict.alwaysAsk),
    present: levels,
    ...(others.length === 0 ? {} : { alternatives: others.slice(0, 2) }),
  };
}

/** Of the least sure choice that Accept takes, else of the surest one. */
function confidenceOf(choices: readonly RowChoice[]): number {
  const taken = choices.filter(({ place }) => place === 'chosen');
  return taken.length > 0
    ? Math.min(...taken.map(({ confidence }) => confidence))
    : Math.max(0, ...choices.map(({ confidence }) => confidence));
}

function suggestionOf(
  record: TicketRecord,
  desk: ReadyDesk,
  rules: Rules,
  thresholds: Thresholds,
): RowSuggestion | null {
  const { suggestionId, suggested = [], decision } = record;
  if (suggestionId === null) return null;
  const choices = suggested.flatMap((choice) => choiceOf(choice, record, desk, rules, thresholds) ?? []);
  return { id: suggestionId, choices, confidence: confidenceOf(choices), decision };
}

/** Makes rows of what is known of tickets that a list told; what is needed of each desk is made ready once. */
export class RowMaker {
  private readonly desks = new Map<string, ReadyDesk>();
  private readonly thresholds: Thresholds;

  constructor(
    catalogues: readonly Catalogue[],
    private readonly counting: Counting,
    origins: Iterable<string>,
  ) {
    this.thresholds = thresholdsFrom(counting.rules.confidence);
    const known = new Map(catalogues.map((catalogue) => [catalogue.origin, catalogue]));
    for (const origin of origins) this.desks.set(origin, readyDesk(known.get(origin), counting, origin));
  }

  /** Null for a ticket that no list has told, or of another desk. */
  rowOf(record: TicketRecord, changing: boolean): QueueRow | null {
    const { key, ref, listed, subject, status, statusName, snoozedUntil, back = null } = record;
    const desk = this.desks.get(ref.origin);
    if (listed === undefined || desk === undefined) return null;
    const priority = desk.priorityId === null ? undefined : valueOf(record, desk.priorityId);
    const category = desk.categoryId === null ? undefined : valueOf(record, desk.categoryId);
    return {
      key,
      ref,
      number: calledBy(ref),
      subject,
      status,
      statusName,
      createdAt: listed.createdAt,
      requesterName: listed.requesterName,
      requesterId: listed.requesterId,
      assigneeName: listed.assigneeName,
      teamName: listed.teamName,
      priorityName: listed.priorityName,
      typeName: listed.typeName,
      channelName: listed.channelName,
      priority: desk.levels.get(priority ?? '') ?? desk.levelsByName.get(listed.priorityName ?? '') ?? null,
      category:
        desk.categoryId === null || category === undefined ? null : pathIn(desk.fields.get(desk.categoryId), category),
      listedAt: listed.at,
      suggestion: suggestionOf(record, desk, this.counting.rules, this.thresholds),
      snoozedUntil,
      back,
      changing,
    };
  }
}
