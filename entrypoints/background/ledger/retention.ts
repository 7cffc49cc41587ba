import { browser } from 'wxt/browser';
import { dayOf } from '../../../core/limits';
import { logProblem } from '../log';
import { POLICY_NOW } from '../policy/copies';
import { loadEffective } from '../policy/load';
import { prune } from './upkeep';

/** In `storage.session`: the day and the retention that were last looked after. */
const KEPT = 'retention.kept';

/** Deletes what is kept for too long, unless that was done today with this retention. */
export async function keepRetention(now = new Date()): Promise<void> {
  const { settings, problem } = await loadEffective();
  if (problem !== null) return;
  const { retentionDays } = settings.learning;
  const kept = `${dayOf(now)} ${retentionDays}`;
  if ((await browser.storage.session.get(KEPT))[KEPT] === kept) return;
  await prune(retentionDays, now);
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
