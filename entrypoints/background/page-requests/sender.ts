import { browser, type Browser } from 'wxt/browser';
import { type RequestName } from '../../../core/messages';
import { pageRequests } from '../../../core/page-requests';
import type { DeskId } from '../../../core/ticket-ref';
import { deskAt } from '../desks/known';

interface Tab {
  readonly tabId: number;
  readonly origin: string;
}

/** Who is asking. Strangers get no answer. */
export type Asker =
  | { readonly kind: 'extension-page' }
  | ({ readonly kind: 'desk-tab'; readonly desk: DeskId } & Tab)
  /** On an address that the person added, before it is known which desk it is. */
  | ({ readonly kind: 'unrecognised-tab' } & Tab)
  | { readonly kind: 'stranger' };

const stranger = { kind: 'stranger' } as const;

/**
 * Our own pages are known by their address; a tab by being our content script in a top frame. Frames, other extensions and
 * anything without an address are strangers. Whether a tab is a desk's, only the settings know.
 */
export function whereFrom(
  sender: Browser.runtime.MessageSender | undefined,
): { readonly kind: 'extension-page' } | ({ readonly kind: 'tab' } & Tab) | typeof stranger {
  if (!sender || sender.id !== browser.runtime.id || !sender.url) return stranger;
  // Not by origins: those of schemes that are not the web's can all be the same `null`.
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return { kind: 'extension-page' };
  const url = new URL(sender.url);
  if (sender.frameId !== 0 || sender.tab?.id === undefined || !/^https?:$/.test(url.protocol)) return stranger;
  return { kind: 'tab', tabId: sender.tab.id, origin: url.origin };
}

/** A tab counts as a desk's only on a built-in host, or on an address that the person added and that was recognised. */
export async function whoAsks(sender: Browser.runtime.MessageSender | undefined): Promise<Asker> {
  const from = whereFrom(sender);
  if (from.kind !== 'tab') return from;
  const { tabId, origin } = from;
  const known = await deskAt(origin);
  if (known === null) return stranger;
  return known.desk === null
    ? { kind: 'unrecognised-tab', tabId, origin }
    : { kind: 'desk-tab', tabId, origin, desk: known.desk };
}

/** Our own pages may ask everything, a desk's tab its few, and one that is not recognised yet only what it is, or may be. */
export function mayAsk(asker: Asker, request: RequestName): boolean {
  switch (asker.kind) {
    case 'extension-page':
      return true;
    case 'desk-tab':
      return pageRequests.includes(request);
    case 'unrecognised-tab':
      return request === 'desk.here' || request === 'desk.candidates';
    case 'stranger':
      return false;
  }
}
