import type { FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';

/** One choice of a field in either API's shape, with the levels below it. */
export interface Choice {
  /** What a ticket's JSON holds: a number as its digits. */
  readonly value: string;
  readonly label: string;
  /** By which sections name it; the documented API has none. */
  readonly choiceId: number | null;
  readonly below: readonly Choice[];
}

/** Joins the levels of a nested option in its id. */
export const levelMark = '::';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const choice = (value: string | number, label: string = String(value), below: readonly Choice[] = []): Choice => ({
  value: String(value),
  label,
  choiceId: null,
  below,
});

/** Every living choice, whichever API and field it came from; anything else in between is left out. */
export function choicesOf(type: string, choices: unknown): Choice[] {
  if (Array.isArray(choices)) return choices.flatMap(listed);
  return isObject(choices) ? Object.entries(choices).flatMap(([key, value]) => keyed(type, key, value)) : [];
}

/** A name alone, or an object of the internal API. */
function listed(item: unknown): Choice[] {
  if (isScalar(item)) return [choice(item)];
  if (!isObject(item) || !isScalar(item['value']) || item['deleted'] === true) return [];
  const { value, label, choice_id: choiceId } = item;
  const below = Array.isArray(item['choices']) ? item['choices'].flatMap(listed) : [];
  return [
    {
      ...choice(value, typeof label === 'string' ? label : undefined, below),
      choiceId: typeof choiceId === 'number' ? choiceId : null,
    },
  ];
}

/** The documented API: `{Low: 1}`, `{"2": [agents' label, customers' label]}`, or levels by name. */
function keyed(type: string, key: string, value: unknown): Choice[] {
  if (type === 'nested_field') return [choice(key, key, choicesOf(type, value))];
  if (type === 'default_status') {
    const label: unknown = Array.isArray(value) ? value[0] : value;
    return typeof label === 'string' ? [choice(key, label)] : [];
  }
  return isScalar(value) ? [choice(value, key)] : [];
}

/** Every way down to a last level. */
export function optionsOf(
  choices: readonly Choice[],
  above: { readonly values: readonly string[]; readonly path: readonly string[] } = { values: [], path: [] },
): FieldOption[] {
  return choices.flatMap(({ value, label, below }) => {
    const values = [...above.values, value];
    const path = [...above.path, asNamed(label) || asNamed(value)];
    return below.length === 0 ? [{ id: values.join(levelMark), path }] : optionsOf(below, { values, path });
  });
}

/** The values of the levels that an option's id stands for; undefined when the desk no longer has it. */
export function valuesOf(choices: readonly Choice[], id: string): string[] | undefined {
  for (const { value, below } of choices) {
    if (value === id) return [value];
    const rest = id.startsWith(value + levelMark)
      ? valuesOf(below, id.slice(value.length + levelMark.length))
      : undefined;
    if (rest !== undefined) return [value, ...rest];
  }
  return undefined;
}
