import { WARN_AT, shareOf, type LimitView } from '../../../core/limits';
import type { Entered } from '../store/ledger/day-book';

/**
 * Who shows the limit is told when an answer crosses it, or the share from which a person is warned. The listeners are pages that
 * are connected to this worker, so they end with it.
 */
const listeners = new Set<() => void>();

export function onCrossed(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const crosses = (at: number, { before, after }: Entered, limit: LimitView['limit']): boolean =>
  (shareOf({ used: before, limit }) ?? 0) < at && (shareOf({ used: after, limit }) ?? 0) >= at;

export function tellIfCrossed(entered: Entered, limit: LimitView['limit']): void {
  if ([WARN_AT, 1].some((at) => crosses(at, entered, limit))) for (const listener of listeners) listener();
}
