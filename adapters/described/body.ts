import type { Description } from '../../core/described/description';
import { isFlaw } from '../../core/described/problem';
import { parseTemplate } from '../../core/described/template';
import { filledText, type Gaps } from './evaluate';
import type { Known } from './fields';

type Direct = NonNullable<Description['direct']>;
export type Value = string | number | null;

/** A field with what it is to be set to; null empties it. */
export interface Chosen {
  readonly known: Known;
  readonly value: Value;
}

type Json = Value | boolean | { readonly [name: string]: Json };

const gapsIn = (text: string): readonly string[] => {
  const parsed = parseTemplate(text);
  return isFlaw(parsed) ? [] : parsed.gaps;
};

/** Where the chosen values go: `{priority}` is that of one field, `{value}` that of the field at hand, `{field.id}` names it. */
interface Filling {
  readonly chosen: readonly Chosen[];
  /** The fields that a description has, chosen or not: a gap of one that is not chosen leaves its member out. */
  readonly fieldIds: ReadonlySet<string>;
  readonly gaps: Gaps;
  /** Those that have got a place. */
  readonly placed: Set<Chosen>;
}

/** Null where something that it needs was not chosen. */
interface Filled {
  readonly json: Json;
}

const isChoice = (gap: string, { fieldIds }: Filling): boolean =>
  gap === 'value' || gap.includes('.') || fieldIds.has(gap);

const textOfValue = (value: Value): string => (value === null ? '' : String(value));

/** `at`: the field at hand, inside of a member that names one. */
function fillText(text: string, filling: Filling, at: Chosen | null): Filled | null {
  const valueOf = (gap: string): Value | undefined =>
    gap === 'value'
      ? at?.value
      : filling.fieldIds.has(gap)
        ? filling.chosen.find(({ known }) => known.id === gap)?.value
        : undefined;
  const [only, ...others] = gapsIn(text);
  // A gap that is the whole text keeps its value as it is: a number, or none.
  if (only !== undefined && others.length === 0 && text === `{${only}}` && isChoice(only, filling)) {
    const value = valueOf(only);
    if (value !== undefined) return { json: value };
  }
  const gaps: Gaps = (gap) => {
    const value = valueOf(gap);
    if (value !== undefined) return textOfValue(value);
    return isChoice(gap, filling) ? (at?.known.source.gaps(gap) ?? null) : filling.gaps(gap);
  };
  const filled = filledText(text, gaps);
  return filled === null ? null : { json: filled };
}

const needsField = (part: unknown): boolean =>
  typeof part === 'string'
    ? gapsIn(part).some((gap) => gap === 'value' || gap.includes('.'))
    : typeof part === 'object' &&
      part !== null &&
      Object.entries(part).some(([key, value]) => needsField(key) || needsField(value));

const needsChoice = (part: unknown, filling: Filling): boolean =>
  typeof part === 'string'
    ? gapsIn(part).some((gap) => isChoice(gap, filling))
    : typeof part === 'object' &&
      part !== null &&
      Object.entries(part).some(([key, value]) => needsChoice(key, filling) || needsChoice(value, filling));

/** The chosen fields that `{value}` and `{field.id}` are filled by, one after the other: those that have no gap of their own name. */
const inTurn = (whole: unknown, { chosen }: Filling): readonly Chosen[] =>
  chosen.filter(({ known }) => !JSON.stringify(whole).includes(`{${known.id}}`));

/** A part of a body with the chosen values in it and no others; null where nothing of it was chosen. */
function fillPart(part: unknown, filling: Filling, turn: readonly Chosen[], at: Chosen | null): Filled | null {
  if (typeof part === 'string') return fillText(part, filling, at);
  if (typeof part !== 'object' || part === null) return { json: part as Json };
  const members: Record<string, Json> = {};
  let chosen = 0;
  for (const [key, value] of Object.entries(part)) {
    // A member that names a field stands once for each that is chosen.
    const each = at === null && needsField(key) ? turn : [at];
    for (const one of each) {
      const name = fillText(key, filling, one);
      const inside = fillPart(
        value,
        filling,
        turn,
        one ?? (needsField(value) && turn.length === 1 ? (turn[0] ?? null) : null),
      );
      // A member's name is text or a number; a list or an object names nothing.
      if (name === null || inside === null || typeof name.json === 'object') continue;
      members[String(name.json)] = inside.json;
      if (at === null && one !== null) filling.placed.add(one);
      else if (one === null && needsField(value) && turn.length === 1 && turn[0] !== undefined)
        filling.placed.add(turn[0]);
      if (needsChoice(key, filling) || needsChoice(value, filling)) chosen += 1;
    }
  }
  return needsChoice(part, filling) && chosen === 0 ? null : { json: members };
}

/** What is sent, as text; null where not every chosen field has a place in it, so that nothing is saved in part. */
export function bodyOf(
  { json, form, operations }: Pick<Direct, 'json' | 'form' | 'operations'>,
  chosen: Omit<Filling, 'placed'>,
): { readonly text: string; readonly type: string; readonly data: boolean } | null {
  const filling: Filling = { ...chosen, placed: new Set() };
  const whole = json ?? form ?? operations;
  const turn = inTurn(whole, filling);
  if (turn.length > 0 && !needsField(whole)) return null;
  if (operations !== undefined) {
    const filled = operations.flatMap((operation) =>
      (needsField(operation) ? turn : [null]).flatMap((one) => fillPart(operation, filling, turn, one)?.json ?? []),
    );
    return filled.length === 0 ? null : { text: JSON.stringify(filled), type: 'application/json', data: true };
  }
  const filled = fillPart(whole, filling, turn, null);
  if (filled === null || turn.some((one) => !filling.placed.has(one))) return null;
  if (json !== undefined) return { text: JSON.stringify(filled.json), type: 'application/json', data: true };
  const pairs = Object.entries(filled.json as Record<string, Json>).map(([name, value]) => [
    name,
    textOfValue(value as Value),
  ]);
  return { text: new URLSearchParams(pairs).toString(), type: 'application/x-www-form-urlencoded', data: false };
}
