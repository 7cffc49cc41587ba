import { browser } from 'wxt/browser';
import type { QueueRequests } from '../../../core/queue-panel';

/** Opens the panel beside the tab that asks for it, or the page where the browser does not let it. */
export async function showQueue(_tabId: number | null): Promise<QueueRequests['queue.show']['out']> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
  return {};
}
