import { browser, type Browser } from 'wxt/browser';

/** Who is asking. Anything that is neither of our own two kinds of places gets no answer. */
export type Asker = { readonly kind: 'extension-page' } | { readonly kind: 'desk-tab'; readonly tabId: number; readonly origin: string } | { readonly kind: 'stranger' };

/**
 * Our own pages are known by their address; a desk's tab by being our content script in a top frame. Frames, other extensions
 * and anything without an address are strangers.
 */
export function whoAsks(sender: Browser.runtime.MessageSender | undefined): Asker {
  if (!sender || sender.id !== browser.runtime.id || !sender.url) return { kind: 'stranger' };
  // Not by origins: those of schemes that are not the web's can all be the same `null`.
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return { kind: 'extension-page' };
  const url = new URL(sender.url);
  if (sender.frameId !== 0 || sender.tab?.id === undefined || !/^https?:$/.test(url.protocol)) return { kind: 'stranger' };
  return { kind: 'desk-tab', tabId: sender.tab.id, origin: url.origin };
}
