import { browser } from 'wxt/browser';

/** Where the queue's page is in the extension. */
const PAGE = '/sidepanel.html';

/** What each family of browsers has beside the page; neither knows the other's. */
interface Beside {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Null where the browser has nothing beside the page, or does not let it be opened. */
async function openBeside(windowId: number | undefined): Promise<true | null> {
  const { sidePanel, sidebarAction } = browser as unknown as Beside;
  try {
    if (sidePanel !== undefined && windowId !== undefined) await sidePanel.open({ windowId });
    else if (sidebarAction !== undefined) await sidebarAction.open();
    else return null;
    return true;
  } catch {
    // It is switched off there, or the press was too long ago: a tab shows the same.
    return null;
  }
}

/**
 * Opens the queue beside the page, else in a tab of its own. To be called at a press, before anything is waited for: later the browser does
 * not count the press.
 */
export async function showQueue(windowId: number | undefined): Promise<void> {
  if ((await openBeside(windowId)) === null) await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}
