import { browser, type Browser } from 'wxt/browser';
import type { QueueRequests } from '../../../core/queue-panel';
import { logProblem } from '../log';

const PAGE = '/sidepanel.html';

/** What Chromium has and the common types do not know; Firefox opens its sidebar for a press in a page of ours only. */
interface SidePanel {
  open(where: { readonly tabId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (browser as { readonly sidePanel?: SidePanel }).sidePanel;

type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId'>;

/** Tabs with the page that listen now; a new worker hears of them when they connect again. */
const open = new Set<Tab>();

/** A page of the queue is open; in a tab of its own it can be shown again. Answers what ends it. */
export function panelOpened(tab: Tab | undefined): () => void {
  if (tab?.id === undefined) return () => undefined;
  open.add(tab);
  return () => void open.delete(tab);
}

async function asTab(): Promise<void> {
  const [known] = open;
  if (known?.id === undefined) return void (await browser.tabs.create({ url: browser.runtime.getURL(PAGE as '/') }));
  await browser.tabs.update(known.id, { active: true });
  if (known.windowId !== undefined) await browser.windows.update(known.windowId, { focused: true });
}

/**
 * Opens the panel beside the tab in which somebody pressed for it, else the page: in the tab that has it already, or in a new one. To be
 * called while the message about the press is dealt with, before anything is waited for: later the browser does not count the press.
 */
export async function showQueue(tabId: number | null): Promise<QueueRequests['queue.show']['out']> {
  const panel = sidePanel();
  if (panel !== undefined && tabId !== null)
    try {
      await panel.open({ tabId });
      return {};
    } catch (thrown) {
      logProblem('the side panel could not be opened', thrown);
    }
  await asTab();
  return {};
}
