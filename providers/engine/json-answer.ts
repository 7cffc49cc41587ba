import { jsonrepair, JSONRepairError } from 'jsonrepair';
import { parseJson } from './structured';

/** Own properties of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Characters that are looked at; an answer in a form has a few hundred. */
const TEXT_CHARS = 64_000;
/** Characters that are worth mending. */
const REPAIR_CHARS = 6_000;
/** How often an object may be wrapped or written as text. */
const DEEPEST = 4;
const MOST_PARTS = 12;
const MOST_STARTS = 8;

/** The object that holds one of `wanted`, inside of what wraps it: `{"triage":{…}}`, `{"name","arguments":{…}}`, JSON as text, a list of one. */
function unwrapped(value: unknown, wanted: readonly string[], depth = 0): Fields | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string')
    return /^\s{0,20}["[{]/.test(value)
      ? unwrapped(parseJson(value.slice(0, TEXT_CHARS)), wanted, depth + 1)
      : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  // Two answers are none: nobody knows which one is meant.
  if (Array.isArray(value)) return value.length === 1 ? unwrapped(value[0], wanted, depth + 1) : undefined;
  const fields: Fields = { ...value };
  if (wanted.some((name) => Object.hasOwn(fields, name))) return fields;
  for (const part of Object.values(fields).slice(0, MOST_PARTS)) {
    const found = unwrapped(part, wanted, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** From a brace to the last one: prose and code fences around an object, and words in braces before it. */
function* stretches(text: string): Generator<string> {
  const end = text.lastIndexOf('}');
  let start = text.indexOf('{');
  for (let tried = 0; start !== -1 && start < end && tried < MOST_STARTS; tried += 1) {
    yield text.slice(start, end + 1);
    start = text.indexOf('{', start + 1);
  }
}

/** Whether what `first` has before `stretch` is words in braces, and no answer of its own. */
function isOnlyOne(first: string, stretch: string): boolean {
  const before = first.slice(0, first.length - stretch.length);
  return typeof parseJson(before.slice(0, before.lastIndexOf('}') + 1)) !== 'object';
}

/** Brackets that open: the one who mends walks down into each of them. */
const MOST_BRACKETS = 500;

const countOf = (text: string, bracket: string): number => text.split(bracket).length - 1;

function mended(text: string): unknown {
  if (countOf(text, '{') + countOf(text, '[') > MOST_BRACKETS) return undefined;
  // The one who mends would close what was cut off, and half an answer would count as a whole one.
  if (countOf(text, '{') > countOf(text, '}')) return undefined;
  try {
    return parseJson(jsonrepair(text));
  } catch (error) {
    if (error instanceof JSONRepairError) return undefined;
    throw error;
  }
}

/**
 * The JSON object in an answer that holds at least one of the properties `wanted`: fenced, in prose, wrapped, written as text or a
 * little broken (a trailing comma, a raw line break, single quotes). What was cut off is not made up: an object has to end.
 */
export function objectIn(text: string, wanted: readonly string[]): Fields | undefined {
  const whole = text.slice(0, TEXT_CHARS).trim();
  const found = unwrapped(parseJson(whole), wanted);
  if (found) return found;
  let first: string | undefined;
  for (const stretch of stretches(whole)) {
    first ??= stretch;
    const inside = unwrapped(parseJson(stretch), wanted);
    if (inside && isOnlyOne(first, stretch)) return inside;
  }
  return first !== undefined && first.length <= REPAIR_CHARS ? unwrapped(mended(first), wanted) : undefined;
}

/** The last object in what was thought, where other ones may have been tried out, that has every property `wanted`. */
export function completeObjectIn(thought: string, wanted: readonly string[]): Fields | undefined {
  const text = thought.slice(-TEXT_CHARS);
  const end = text.lastIndexOf('}');
  let start = end;
  for (let tried = 0; start > 0 && tried < MOST_STARTS; tried += 1) {
    start = text.lastIndexOf('{', start - 1);
    const found = start === -1 ? undefined : unwrapped(parseJson(text.slice(start, end + 1)), wanted);
    if (found && wanted.every((name) => Object.hasOwn(found, name))) return found;
  }
  return undefined;
}

/** The properties that an answer to a schema must have. */
export const requiredBy = (schema: Fields): readonly string[] => {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
};
