import { browser } from 'wxt/browser';
import { GO_TO, isOpenTab } from '../../core/settings-address';

/**
 * The settings that are open already go there themselves, with all that is typed in them; without the permission to see tabs nobody
 * else knows which tab that is. Null where none is open.
 */
async function askOpenTab(address: string): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ [GO_TO]: address });
  } catch {
    // The browser says so when no page of ours listens.
    return null;
  }
}

/** Shows one place of the settings, as `settingsAddress` writes it: in the tab that is open, else in a new one. */
export async function goToSettings(address: string): Promise<void> {
  const open = await askOpenTab(address);
  if (isOpenTab(open)) {
    await browser.tabs.update(open.tabId, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  } else await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${address}` });
}
