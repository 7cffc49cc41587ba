import { browser } from 'wxt/browser';
import { logProblem } from '../log';
import { lookForPolicy } from './arrival';

/**
 * Looks for the policy at every start of the worker, which covers the browser's start, an installation, an update and whatever a
 * restart has interrupted, and each time the browser says that it changed. Firefox never says so: there a change counts from the
 * next start of the browser. `looked` is told whether something else counts than before.
 */
export function followPolicy(looked: (differs: boolean) => Promise<void>): void {
  const look = (): void =>
    void lookForPolicy()
      .then(looked)
      .catch((thrown: unknown) => logProblem('policy', thrown));
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') look();
  });
  look();
}
