import type { Browser } from 'wxt/browser';

/** Tells the queue's page. */
export function serveQueue(port: Browser.runtime.Port): void {
  port.postMessage({ type: 'desks', desks: [] });
}
