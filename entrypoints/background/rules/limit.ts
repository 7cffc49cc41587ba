import { phrase } from '../../../core/words/phrase';
import { desksideError, type DesksideError } from '../../../core/errors';
import { isUsedUp, noonOf, periodOf, type LimitView } from '../../../core/limits';
import type { EffectiveSettings } from '../../../core/policy/effective';
import type { Provider } from '../../../providers/provider';
import { dayBook } from '../store/ledger/day-book';

type Limited = Pick<EffectiveSettings, 'limits'>;

/** Only what goes to a language model outside of the browser counts. */
export const isCounted = (provider: Pick<Provider, 'kind'> & { readonly destination?: string | null }): boolean =>
  provider.kind === 'language-model' && provider.destination !== null;

/** What was used of the period that runs now. Throws when the ledger cannot be read. */
export async function loadLimit({ limits }: Limited, now = new Date()): Promise<LimitView> {
  const period = periodOf(now, limits.resetDay);
  const { tokens, estimated } = await dayBook.of(period);
  return { ...period, used: tokens, estimated, limit: limits.tokensPerMonth };
}

export const limitReached = ({ resetsOn }: Pick<LimitView, 'resetsOn'>): DesksideError =>
  desksideError('limit-reached', phrase('error.detail.day', { at: noonOf(resetsOn) }));

/** Why no language model may be asked any more in this period; null while something is left. */
export async function limitProblem(settings: Limited, now = new Date()): Promise<DesksideError | null> {
  if (settings.limits.tokensPerMonth === null) return null;
  const view = await loadLimit(settings, now);
  return isUsedUp(view) ? limitReached(view) : null;
}
