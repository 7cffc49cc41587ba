import type { Browser } from 'wxt/browser';
import type { Gate } from '../../../core/policy/effective';
import { showGate } from './health/badge';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { powerOf } from '../rules/power';
import type { Work } from './work';
import { deskTabs, tellDeskTabs } from './tabs';

const inTurn = makeTurns();

/** Stops or lets go on what the switches say now. One after the other, so that the newest state is what stays. */
export const followSwitches = (work: Work): Promise<Gate> =>
  inTurn(async () => {
    const effective = await loadEffective();
    work.follow(powerOf(effective));
    return effective.rules.gate;
  });

export async function showOnToolbar(gate: Gate): Promise<void> {
  try {
    await showGate(
      gate,
      (await deskTabs()).flatMap(({ id }) => id ?? []),
    );
  } catch (thrown) {
    // A tab that was closed meanwhile.
    logProblem('toolbar', thrown);
  }
}

/** Settings, grants or the policy changed: what must not go on stops, then every open ticket and every desk's tab looks again at what is true now. Answers the tabs in which nobody listens. */
export async function tellEverybody(work: Work): Promise<readonly Browser.tabs.Tab[]> {
  const gate = await followSwitches(work);
  const [silent] = await Promise.all([
    tellDeskTabs({ type: 'settings-changed' }),
    work.reloadAll(),
    showOnToolbar(gate),
  ]);
  return silent;
}
