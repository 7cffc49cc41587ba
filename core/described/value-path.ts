import type { FlawIn } from './problem';

/**
 * A place in an answer of the desk: `$ticket.Queue.Name`, `$.items[0]`, `$.Requestor[*].id`. `$` alone is the row, or where there is
 * none the whole answer. Names and places only: no filter, no expression, nothing that runs longer than the answer is large.
 */
export interface ValuePath {
  /** The request whose answer it is; null for the row. */
  readonly answer: string | null;
  readonly steps: readonly (string | number | typeof EACH)[];
}

/** Every member of a list, or every value of an object. */
const EACH = Symbol('each');

export const LONGEST_PATH = 200;
const MOST_STEPS = 12;
/** One `[*]` in another is a list of lists; three would be as long as the answer is large, three times over. */
const MOST_EACH = 2;

const step = /^(?:\.([A-Za-z_][\w-]{0,99})|\[(\d{1,3}|\*)\])/;
const start = /^\$([a-z][A-Za-z0-9]{0,29})?/;
/** Own properties are all that is ever read, and these are refused all the same: nobody's JSON needs them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The path, or why it is none. */
export function parsePath(text: string): ValuePath | FlawIn<'place'> {
  if (text.length > LONGEST_PATH) return { flaw: 'too-long', values: { most: LONGEST_PATH } };
  const begins = start.exec(text);
  if (begins === null) return { flaw: 'begins' };
  const steps: (string | number | typeof EACH)[] = [];
  let rest = text.slice(begins[0].length);
  while (rest !== '') {
    const found = step.exec(rest);
    if (found === null) return { flaw: 'unread', values: { rest: rest.slice(0, 20) } };
    const [whole, name, place] = found;
    if (name !== undefined && forbidden.has(name)) return { flaw: 'forbidden', values: { name } };
    steps.push(name ?? (place === '*' ? EACH : Number(place)));
    rest = rest.slice(whole.length);
  }
  if (steps.length > MOST_STEPS) return { flaw: 'steps', values: { most: MOST_STEPS } };
  if (steps.filter((each) => each === EACH).length > MOST_EACH) return { flaw: 'each', values: { most: MOST_EACH } };
  return { answer: begins[1] ?? null, steps };
}

/** At most so many values come from one path, however long the desk's list is. */
const MOST_VALUES = 10_000;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isContainer(value) ? Object.values(value) : [];
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
  return isContainer(value) && !Array.isArray(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** Every value that stands there; what is missing is not among them, `null` is. */
export function valuesAt(value: unknown, { steps }: ValuePath): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const each of steps)
    found = (
      each === EACH
        ? found.flatMap((one) => membersOf(one).slice(0, MOST_VALUES))
        : found.map((one) => memberOf(one, each))
    )
      .filter((one) => one !== undefined)
      .slice(0, MOST_VALUES);
  return found;
}
