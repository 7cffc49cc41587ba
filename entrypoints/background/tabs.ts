import { browser } from 'wxt/browser';
import { detectors } from '../../adapters/detect';
import type { ToPage } from '../../core/messages';
import { logProblem } from './log';

export const deskTabs = () => browser.tabs.query({ url: detectors.flatMap((detector) => detector.matches) });

/** Tells a tab; one that has no script of ours yet (it was open before the installation) is not an error. */
export async function tellTab(tabId: number, message: ToPage): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (thrown) {
    logProblem('a desk tab did not listen', thrown);
  }
}

export async function tellDeskTabs(message: ToPage): Promise<void> {
  const tabs = await deskTabs();
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [tellTab(tab.id, message)])));
}

/** Puts one of our files into the top frame of a tab. `MAIN` is the page's own world, for the editor helper only. */
export async function inject(tabId: number, file: '/desk-widgets.js' | '/editor-bridge.js' | '/api-observer.js' | '/content-scripts/desk.js', world: 'ISOLATED' | 'MAIN'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file], world });
}

/** Tabs that were open before the installation or an update have no working script of ours: they get it now. */
export async function reviveOpenTabs(): Promise<void> {
  for (const tab of await deskTabs()) {
    if (tab.id === undefined || tab.discarded) continue;
    try {
      await inject(tab.id, '/content-scripts/desk.js', 'ISOLATED');
    } catch (thrown) {
      logProblem('an open tab could not be given the script', thrown);
    }
  }
}
