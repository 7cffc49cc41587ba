import type { ChangeRecord } from '../../store/ledger/run-record';
import type { HeldRun } from './run-view';

/** `look`: nobody knows yet what the desk has made of it. `write`: its turn has come. */
export type Next =
  | { readonly is: 'look' | 'write'; readonly change: ChangeRecord; readonly of: HeldRun }
  /** Until then, in milliseconds of the wall's clock, the desk is not asked. */
  | { readonly is: 'rests'; readonly until: number }
  | { readonly is: 'nothing' };

/**
 * What is to be done next at one desk. What was in hand when a worker ended goes first; then the run that needs the least, so that one
 * press does not wait behind a thousand changes, but never past an earlier change of the same ticket. Once a desk has asked for a
 * rest, none of them goes on before.
 */
export function nextAt(
  origin: string,
  all: readonly HeldRun[],
  inHand: (change: ChangeRecord) => boolean,
  now: number,
): Next {
  const waiting: { readonly of: HeldRun; readonly changes: readonly ChangeRecord[] }[] = [];
  let until = 0;
  for (const of of all) {
    if (of.run.state === 'done') continue;
    const here: ChangeRecord[] = [];
    for (const change of of.changes.values()) {
      if (change.ref.origin !== origin || inHand(change)) continue;
      if (change.state === 'writing') return { is: 'look', change, of };
      if (change.state === 'waiting' && of.run.state === 'running') here.push(change);
    }
    const [head] = here;
    if (head === undefined) continue;
    until = Math.max(until, Date.parse(head.notBefore));
    waiting.push({ of, changes: here });
  }
  const [least] = waiting.toSorted((a, b) => a.changes.length - b.changes.length);
  const [wanted] = least?.changes ?? [];
  if (wanted === undefined) return { is: 'nothing' };
  if (until > now) return { is: 'rests', until };
  for (const { of, changes } of waiting) {
    const change = changes.find(({ ticket }) => ticket === wanted.ticket);
    if (change !== undefined) return { is: 'write', change, of };
  }
  return { is: 'nothing' };
}

/** Changes of which nobody knows what the desk has made of them, and that count as failed until somebody does. */
export const unsureAt = (origin: string, all: readonly HeldRun[]): { change: ChangeRecord; of: HeldRun }[] =>
  all.flatMap((of) =>
    [...of.changes.values()].flatMap((change) =>
      change.ref.origin === origin && change.state === 'failed' && change.unsure ? [{ change, of }] : [],
    ),
  );
