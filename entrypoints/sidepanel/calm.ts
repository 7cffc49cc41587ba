import { useMemo, useState } from 'react';

export interface Calm {
  /** The tickets in the order in which they are shown. */
  readonly keys: readonly string[];
  /** How many wait to be shown. */
  readonly waiting: number;
  /** Shows all as it is now. */
  show(): void;
}

/**
 * Nothing moves under a hand. While the list is `held`, because the pointer is on it or the keyboard is in it, what it shows stays in its
 * place, whatever becomes of it: what is new waits. `asked`: what the person wants to see; with another wish everything is shown anew.
 */
export function useCalm(wanted: readonly string[], asked: unknown, held: boolean): Calm {
  const [shown, setShown] = useState({ keys: wanted, asked });
  const follows = !held || shown.asked !== asked;
  if (follows && (shown.keys !== wanted || shown.asked !== asked)) setShown({ keys: wanted, asked });
  const keys = follows ? wanted : shown.keys;
  const waiting = useMemo(() => countNew(keys, wanted), [keys, wanted]);
  return { keys, waiting, show: () => setShown({ keys: wanted, asked }) };
}

/** How many of the wanted ones are not shown. */
export function countNew(shown: readonly string[], wanted: readonly string[]): number {
  if (shown === wanted) return 0;
  const known = new Set(shown);
  return wanted.reduce((count, key) => (known.has(key) ? count : count + 1), 0);
}
