import { dayOf, periodOf } from '../../../core/limits';
import type { ModelUsage } from '../../../providers/provider';
import { dayBook, type Spent } from '../store/ledger/day-book';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { tellIfCrossed } from './crossed';

/** About how many tokens went in and came out, for what the answer does not say. */
export interface Guess {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/**
 * What an answer used: as it says, and as guessed where it does not. One that did not come to its end may have said too little so
 * far of what it wrote.
 */
export function spentBy({ tokensIn, tokensOut }: ModelUsage, guess: Guess, ended: boolean): Spent {
  const into = isCount(tokensIn) ? tokensIn : guess.tokensIn;
  const said = isCount(tokensOut) ? tokensOut : 0;
  const out = isCount(tokensOut) && ended ? tokensOut : Math.max(said, guess.tokensOut);
  return { tokens: into + out, estimated: (isCount(tokensIn) ? 0 : into) + out - said };
}

/** Enters one request on its day. It resolves when the next one will find it there; it never throws. */
export async function enterDay(spent: Spent, now: Date, since: number, id?: string): Promise<void> {
  try {
    const { settings } = await loadEffective();
    const entered = await dayBook.add(dayOf(now), spent, periodOf(now, settings.limits.resetDay), since, id);
    if (entered) tellIfCrossed(entered, settings.limits.tokensPerMonth);
  } catch (thrown) {
    logProblem('days', thrown);
  }
}
