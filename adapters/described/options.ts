import type { Field } from '../../core/described/fields';
import { gapsOf } from '../../core/described/template';
import type { FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import type { Answers } from './answers';
import { holds, textOf, valuesOf, type Source } from './evaluate';

/** Of one field, with everything below it. */
const MOST_OPTIONS = 20_000;
const MOST_LEVELS = 12;

type Json = Extract<Exclude<Field['options'], string>, { readonly json: string }>;

/** What fills an address that is the same for each field of a ticket. */
const ofTicket: ReadonlySet<string> = new Set(['base', 'id', 'scope', 'page', 'offset', 'next']);

/** Where the values of a field come from, where that is a request. */
export function jsonOf({ options }: Pick<Field, 'options'>): Json | null {
  return typeof options === 'object' && 'json' in options ? options : null;
}

/** An option as the desk has it: its id with the type that the desk gives it. */
export interface RawOption extends FieldOption {
  readonly raw: unknown;
}

/** Every value at a path, those of a list that stands there one by one. */
function each(path: string, source: Source): readonly unknown[] {
  const found = valuesOf(path, source);
  const [only] = found;
  return found.length === 1 && Array.isArray(only) ? only : found;
}

function collect(
  rows: readonly unknown[],
  above: readonly string[],
  json: Json,
  source: Source,
  into: RawOption[],
): void {
  for (const row of rows) {
    if (into.length >= MOST_OPTIONS || above.length >= MOST_LEVELS) return;
    const at: Source = { ...source, row, root: null };
    if (json.keep !== undefined && !holds(json.keep, at)) continue;
    const levels = json.path
      .flatMap((path) => textOf(path, at) ?? [])
      .flatMap((text) => (json.separator === undefined ? [text] : text.split(json.separator)))
      .map(asNamed)
      .filter((level) => level !== '');
    if (levels.length === 0) continue;
    const path = [...above, ...levels];
    const below = json.children === undefined ? [] : each(json.children, at);
    if (below.length > 0) collect(below, path, json, source, into);
    else {
      const id = textOf(json.id, at);
      const rank = Number(json.rank === undefined ? NaN : (textOf(json.rank, at) ?? NaN));
      const [raw] = valuesOf(json.id, at);
      if (id !== null) into.push({ id, path, raw, ...(Number.isFinite(rank) ? { rank } : {}) });
    }
  }
}

/** The values in an answer, of which only the last level can be chosen. Each id once. */
export function optionsIn(json: Json, body: unknown, source: Source): RawOption[] {
  const found: RawOption[] = [];
  collect(each(json.each, { ...source, row: body, root: null }), [], json, source, found);
  const byId = new Map<string, RawOption>();
  for (const option of found) if (!byId.has(option.id)) byId.set(option.id, option);
  return [...byId.values()];
}

/** The place in the desk's own order, where the description says that there is one. */
export function ranked<T extends FieldOption>(options: readonly T[], how: Field['ranked']): T[] {
  if (how === undefined) return [...options];
  return options.map((option, at) => ({
    ...option,
    rank: option.rank ?? (how === 'most-urgent-first' ? at + 1 : options.length - at),
  }));
}

/** Whether these values are those of one ticket, or of its queue, and need not be another one's. */
export function areOfTicket(field: Pick<Field, 'options'>, { asking }: Pick<Answers, 'asking'>): boolean {
  const json = jsonOf(field);
  const get = json === null ? undefined : asking.description.requests.get[json.json];
  return gapsOf(get?.path ?? '').some((gap) => gap === 'id' || gap === 'scope');
}

/**
 * The values of one field, `source` holding what its gaps are filled with. None where only its control in the page has them, or where
 * the desk does not give them. Throws a `DesksideFault`.
 */
export async function readOptions(
  field: Pick<Field, 'options' | 'ranked'>,
  answers: Answers,
  source: Source,
  signal: AbortSignal,
): Promise<readonly RawOption[]> {
  const { options } = field;
  if (options === 'control') return [];
  const json = jsonOf(field);
  if (json === null)
    return ranked(
      (options as Exclude<Field['options'], string | Json>).map(({ id, path, rank }) => ({
        id,
        path,
        raw: id,
        ...(rank === undefined ? {} : { rank }),
      })),
      field.ranked,
    );
  const { asking } = answers;
  const gaps = gapsOf(asking.description.requests.get[json.json]?.path ?? '');
  const isShared = gaps.every((gap) => ofTicket.has(gap));
  if (isShared) await orRefused(answers.load([json.json], signal), undefined);
  const answer = isShared
    ? answers.get(json.json)
    : await orRefused(asking.answer(json.json, source.gaps, signal), null);
  if (answer === null) return [];
  const known = { ...source, answers: new Map([...source.answers, [json.json, answer.body] as const]) };
  return ranked(optionsIn(json, answer.body, known), field.ranked);
}
