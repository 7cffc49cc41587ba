import type { TriedValues } from '../../../core/described/trial';
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

function shown(value: unknown, mayBeWords: boolean): string | null {
  const text = asText(value);
  if (text === null) return Array.isArray(value) ? `a list of ${value.length}` : null;
  if (mayBeWords && typeof value === 'string' && !oneWord.test(text)) return `${text.length} characters`;
  return shorten(tidy(text.slice(0, LOOKED_AT)), LONGEST_VALUE);
}

/**
 * What was found, short enough to lie beside its verdict. `mayBeWords`: it may be what somebody wrote and nobody proved public, so that
 * only single words and plain values are told, of everything else its length. Elements are counted, never told.
 */
export function toldOf(found: readonly unknown[], { mayBeWords = false } = {}): TriedValues {
  const values = found.flatMap((value) => shown(value, mayBeWords) ?? []);
  return { count: found.length, values: [...new Set(values)].slice(0, MOST_VALUES) };
}
