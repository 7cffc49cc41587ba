import { browser } from 'wxt/browser';
import { dayOf } from '../../../core/limits';
import { logProblem } from '../log';
import { lookAtClock } from '../store/clock-days';
import { POLICY_NOW } from '../store/policy/copies';
import { loadEffective, type Loaded } from './load';
import { prune, redate } from './upkeep';

/** In `storage.session`: the day and the retention that were last looked after. */
const KEPT = 'retention.kept';

/** Days; null where nobody can say. Of a person whose settings cannot be read only the organisation's word is known. */
const retentionOf = ({ settings, keys, problem }: Loaded): number | null =>
  problem === null ? settings.learning.retentionDays : (keys['learning.retentionDays'].cap ?? null);

/**
 * Deletes what is kept for too long, unless that was done today with this retention. A clock that is wrong for a day deletes nothing:
 * a later day counts once the clock has shown another one.
 */
export async function keepRetention(now = new Date()): Promise<void> {
  const retentionDays = retentionOf(await loadEffective());
  if (retentionDays === null) return;
  const kept = `${dayOf(now)} ${retentionDays}`;
  if ((await browser.storage.session.get(KEPT))[KEPT] === kept) return;
  const { believed, wrong } = await lookAtClock(now);
  await redate(wrong, believed);
  await prune(retentionDays, believed);
  await browser.storage.session.set({ [KEPT]: kept });
}

/** At every start of the worker, since a browser may stay open for weeks, and when settings or policy change. */
export function followRetention(): void {
  const look = (): void => void keepRetention().catch((thrown: unknown) => logProblem('retention', thrown));
  browser.storage.onChanged.addListener((changes) => {
    if ('settings' in changes || POLICY_NOW in changes) look();
  });
  look();
}
