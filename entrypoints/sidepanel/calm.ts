import { useMemo, useState } from 'react';

export interface Calm {
  /** The tickets in the order in which they are shown. */
  readonly keys: readonly string[];
  /** How many wait to be shown. */
  readonly waiting: number;
  /** The first of what the person's own hand brought back last; another object each time, null while there was none. */
  readonly brought: { readonly key: string } | null;
  /** Shows all as it is now. */
  show(): void;
}

/**
 * Nothing moves under a hand. While the list is `held`, because the pointer is on it or the keyboard is in it, what it shows stays in its
 * place, whatever becomes of it: what is new waits. `asked`: what the person wants to see; with another wish everything is shown anew.
 * `own`: what the person themselves has just brought back waits for nothing.
 */
export function useCalm(wanted: readonly string[], asked: unknown, held: boolean, own: ReadonlySet<string>): Calm {
  const [shown, setShown] = useState<{
    readonly keys: readonly string[];
    readonly asked: unknown;
    readonly brought: Calm['brought'];
  }>({ keys: wanted, asked, brought: null });
  const follows = !held || shown.asked !== asked;
  const next = follows ? wanted : withOwn(shown.keys, wanted, own);
  if (next !== shown.keys || shown.asked !== asked) {
    const known = new Set(own.size === 0 ? [] : shown.keys);
    const key = next.find((each) => own.has(each) && !known.has(each));
    setShown({ keys: next, asked, brought: key === undefined ? shown.brought : { key } });
  }
  const waiting = useMemo(() => countNew(next, wanted), [next, wanted]);
  return {
    keys: next,
    waiting,
    brought: shown.brought,
    show: () => setShown({ keys: wanted, asked, brought: shown.brought }),
  };
}

/** What is shown, and of what is wanted the person's own too: each behind what stands before it in the wanted order. */
export function withOwn(
  shown: readonly string[],
  wanted: readonly string[],
  own: ReadonlySet<string>,
): readonly string[] {
  if (own.size === 0) return shown;
  const known = new Set(shown);
  const missing = new Set(wanted.filter((key) => own.has(key) && !known.has(key)));
  if (missing.size === 0) return shown;
  /** By the shown key that they come behind; null: before all. */
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const key of wanted)
    if (missing.has(key)) behind.set(last, [...(behind.get(last) ?? []), key]);
    else if (known.has(key)) last = key;
  return [...(behind.get(null) ?? []), ...shown.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}

/** How many of the wanted ones are not shown. */
export function countNew(shown: readonly string[], wanted: readonly string[]): number {
  if (shown === wanted) return 0;
  const known = new Set(shown);
  return wanted.reduce((count, key) => (known.has(key) ? count : count + 1), 0);
}
