import { WARN_AT, isUsedUp, shareOf, type LimitView } from '../../../core/limits';
import type { Snapshot, TriageState } from '../../../core/messages';
import { isCounted, limitReached, loadLimit } from '../rules/limit';
import { orElse } from '../store/ledger/noted';
import { firstProviders } from './agreement';
import type { Permitted } from './permitted';

/**
 * The month's limit as it stands now; null where it does not matter: there is none, or nothing that counts would be asked. Null too
 * where the ledger cannot tell: what was answered before is shown all the same, and the last gate asks again and lets nothing out.
 */
export async function limitNow(permitted: Permitted): Promise<LimitView | null> {
  const { settings } = permitted;
  return settings.limits.tokensPerMonth !== null && firstProviders(permitted).some(isCounted)
    ? orElse(loadLimit(settings), null)
    : null;
}

/** The card that is shown instead of asking; null while something is left. */
export const limitCard = (limit: LimitView | null): Extract<TriageState, { is: 'failed' }> | null =>
  limit && isUsedUp(limit) ? { is: 'failed', error: limitReached(limit) } : null;

/** For the foot of the card, from the share on that a person is warned of. */
export function limitShown(limit: LimitView | null): Snapshot['limit'] {
  const share = limit && shareOf(limit);
  return limit && share !== null && share >= WARN_AT ? { share, resetsOn: limit.resetsOn } : null;
}
