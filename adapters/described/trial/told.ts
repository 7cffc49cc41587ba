import type { TriedValue, TriedValues } from '../../../core/described/trial';
import { shorten } from '../../../core/text';
import { tidy } from '../../shared/dom';

const MOST_VALUES = 3;
const LONGEST_VALUE = 60;
/** Longer texts are not looked through for white space. Characters. */
const LOOKED_AT = 4 * LONGEST_VALUE;

/** One word, as a mark or a name of the desk's is. */
const oneWord = /^[\w.:@/+-]{1,40}$/;

const asText = (value: unknown): string | null => {
  if (value === null) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
};

/** A text of the page, short enough to be shown. */
export const shownText = (text: string): string => shorten(tidy(text.slice(0, LOOKED_AT)), LONGEST_VALUE);

function shown(value: unknown, mayBeWords: boolean): TriedValue | null {
  const text = asText(value);
  if (text === null) return Array.isArray(value) ? { key: 'trial.found.list', values: { count: value.length } } : null;
  if (mayBeWords && typeof value === 'string' && !oneWord.test(text))
    return { key: 'trial.found.characters', values: { count: text.length } };
  return shownText(text);
}

/**
 * What was found, short enough to lie beside its verdict. `mayBeWords`: it may be what somebody wrote and nobody proved public, so that
 * only single words and plain values are told, of everything else its length. Elements are counted, never told.
 */
export function toldOf(found: readonly unknown[], { mayBeWords = false } = {}): TriedValues {
  const values = found.flatMap((value) => shown(value, mayBeWords) ?? []);
  const different = new Map(values.map((value) => [JSON.stringify(value), value]));
  return { count: found.length, values: [...different.values()].slice(0, MOST_VALUES) };
}
