import { desksideError, type DesksideError } from '../../../core/errors';
import { dayText, isUsedUp, periodOf, type LimitView } from '../../../core/limits';
import type { EffectiveSettings } from '../../../core/policy/effective';

type Limited = Pick<EffectiveSettings, 'limits'>;

/** What was used of the period that runs now. */
export async function loadLimit({ limits }: Limited, now = new Date()): Promise<LimitView> {
  return { ...periodOf(now, limits.resetDay), used: 0, estimated: 0, limit: limits.tokensPerMonth };
}

/** Why no language model may be asked any more in this period; null while something is left. */
export async function limitProblem(settings: Limited, now = new Date()): Promise<DesksideError | null> {
  const view = await loadLimit(settings, now);
  return isUsedUp(view) ? desksideError('limit-reached', dayText(view.resetsOn)) : null;
}
