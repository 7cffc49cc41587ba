import { browser } from 'wxt/browser';
import { logProblem } from '../log';
import { followPolicy } from '../rules/follow';
import { welcome } from '../rules/welcome';
import type { Work } from './work';
import { reviveDesksAmong, reviveOpenTabs } from './tabs';
import { followPauses } from './pauses';
import { syncScripts } from './scripts';
import { followSwitches, showOnToolbar, tellEverybody } from './tell';

/**
 * Keeps the browser's registered scripts and open tabs in step with the settings and the policy, whoever changed them, and with
 * the grants, which a person can give and take in the browser's own pages.
 */
export function setUpDesks(work: Work): void {
  const noted = (where: string, doing: Promise<void>): void =>
    void doing.catch((thrown: unknown) => logProblem(where, thrown));
  /** First what is registered, then the tabs: no page that loads meanwhile falls between the two. */
  const everywhere = async (): Promise<void> => {
    await syncScripts();
    await reviveOpenTabs();
  };
  /** A tab that listens keeps what is under way in it. */
  const followGrants = async (): Promise<void> => {
    await syncScripts();
    await reviveDesksAmong(await tellEverybody(work));
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes || 'observedDesks' in changes) noted('registered scripts', syncScripts());
  });
  browser.permissions.onAdded.addListener(() => noted('grants', followGrants()));
  browser.permissions.onRemoved.addListener(() => noted('grants', followGrants()));
  followPauses(followGrants);
  browser.runtime.onInstalled.addListener(() => noted('open tabs', everywhere()));
  browser.runtime.onStartup.addListener(() => noted('registered scripts', syncScripts()));
  noted('switches', followSwitches(work).then(showOnToolbar));
  followPolicy(async (differs) => {
    if (differs) {
      // What has to stop does not wait for the browser to change what is registered.
      const [silent] = await Promise.all([tellEverybody(work), syncScripts()]);
      await reviveDesksAmong(silent);
    }
    await welcome();
  });
}
