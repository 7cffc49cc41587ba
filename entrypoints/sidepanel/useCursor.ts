import { useMemo, useState } from 'react';

export interface Cursor {
  /** The marked ticket; null where there is none. */
  readonly key: string | null;
  /** Its place in the list, -1 where there is none. */
  readonly at: number;
  indexOf(key: string): number;
  to(key: string): void;
  /** The key it went to; null where there is none. */
  by(steps: number): string | null;
}

/** The marked ticket. Where it goes away, what comes into its place is marked, so that the keyboard is never nowhere. */
export function useCursor(keys: readonly string[]): Cursor {
  const [{ key: last, at: lastAt }, setLast] = useState<{ key: string | null; at: number }>({ key: null, at: 0 });
  const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
  const indexOf = (key: string): number => places.get(key) ?? -1;
  const known = last === null ? -1 : indexOf(last);
  const at = known >= 0 ? known : Math.min(lastAt, keys.length - 1);
  const key = keys[at] ?? null;
  const to = (next: string) => setLast({ key: next, at: Math.max(0, indexOf(next)) });
  return {
    key,
    at,
    indexOf,
    to,
    by: (steps) => {
      const next = keys[Math.max(0, Math.min(keys.length - 1, at + steps))];
      if (next === undefined) return null;
      to(next);
      return next;
    },
  };
}
