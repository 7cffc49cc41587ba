import type { Browser } from 'wxt/browser';
import type { Gate } from '../../../core/policy/effective';
import { showGate } from '../health/badge';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';
import { loadEffective } from '../policy/load';
import { powerOf } from '../policy/power';
import type { Hub } from '../session/hub';
import { deskTabs, tellDeskTabs } from '../tabs';

const inTurn = makeTurns();

/** Stops or lets go on what the switches say now. One after the other, so that the newest state is what stays. */
export const followSwitches = (hub: Hub): Promise<Gate> =>
  inTurn(async () => {
    const effective = await loadEffective();
    hub.follow(powerOf(effective));
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
export async function tellEverybody(hub: Hub): Promise<readonly Browser.tabs.Tab[]> {
  const gate = await followSwitches(hub);
  const [silent] = await Promise.all([
    tellDeskTabs({ type: 'settings-changed' }),
    hub.reloadAll(),
    showOnToolbar(gate),
  ]);
  return silent;
}
