import type { Phrases } from '../phrases/phrases';
import { factsIn } from './facts';
import { factKinds, type FactKind } from './questions';

/** Of fewer tickets nobody can say what is usual. */
export const FEWEST_SOLVED = 4;
/** The newest ones say what a desk asks for today. */
export const MOST_SOLVED = 150;
/** In so many of them a fact stands, at least. */
const SHARE = 0.6;

/**
 * What most solved tickets of one kind tell, most usual first. `texts`: what each requester wrote, newest first. Empty where there are
 * too few. Gives way between two, so that a worker with many of them answers others meanwhile.
 */
export async function usualFacts(
  texts: readonly string[],
  phrases: Phrases,
  breathe: () => Promise<void>,
): Promise<readonly FactKind[]> {
  if (texts.length < FEWEST_SOLVED) return [];
  const counts = new Map<FactKind, number>();
  const looked = texts.slice(0, MOST_SOLVED);
  for (const text of looked) {
    for (const kind of factsIn(text, phrases)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    await breathe();
  }
  const countOf = (kind: FactKind): number => counts.get(kind) ?? 0;
  return factKinds.filter((kind) => countOf(kind) >= SHARE * looked.length).toSorted((a, b) => countOf(b) - countOf(a));
}
