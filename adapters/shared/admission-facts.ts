import { DesksideFault } from '../../core/errors';
import { tidy } from './dom';
import { orRefused } from './http';

/** What the worker takes of one list (`core/schema/messages`). What is left out of a list can only refuse, never admit. */
const mostNames = 500;
const longestName = 300;

/** The names under which an organisation may list somebody or something, each once. Numbers below 1 stand for nothing in every desk. */
export function namesOf(parts: readonly (string | number | null | undefined)[]): string[] {
  const names = parts.map((part) => (typeof part === 'number' ? (part > 0 ? String(part) : '') : tidy(part ?? '')));
  return [...new Set(names)].filter((name) => name !== '' && name.length <= longestName).slice(0, mostNames);
}

/** As {@link orUnknown}. */
export type Lenient = <T>(answer: Promise<T>, signal: AbortSignal) => Promise<T | null>;

/** The answer, or null where the desk refuses it. A desk that cannot answer now is no answer: that ends a reading, which is taken up again. */
export const orNever: Lenient = <T>(answer: Promise<T>) => orRefused<T | null>(answer, null);

/** What is asked for once, however often it is wanted. */
export function rememberedBy<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const asked = known.get(key) ?? ask(key);
    known.set(key, asked);
    return asked;
  };
}

/** The answer, or null where the desk does not give it. Rejects with the signal's reason when it was stopped, and never for a `DesksideFault`. */
export async function orUnknown<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof DesksideFault) return null;
    throw thrown;
  }
}
