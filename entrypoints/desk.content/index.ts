import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectors, detectTicket } from '../../adapters/detect';
import { sameTicket, type TicketRef } from '../../core/ticket-ref';
import { request } from '../lib/request';
import { publishHandle, readHandle, type DeskHandle } from './handle';
import { guardKeyboard, isRepeat } from './keyboard-guard';

/**
 * The bootstrap: small, no framework. It only follows the address and, when a ticket is shown and Deskside is on, asks the
 * worker for the widgets. It reads nothing of the page.
 */
export default defineContentScript({
  matches: detectors.flatMap((detector) => detector.matches),
  // Before the desk's own script, so that its bare hot keys never see what is typed into our widgets.
  runAt: 'document_start',
  allFrames: false,
  main(ctx) {
    if (window.top !== window.self) return;
    const before = readHandle();
    if (before && !before.alive.aborted) return;

    let current: TicketRef | null = null;
    const listeners = new Set<(ref: TicketRef | null) => void>();
    const handle: DeskHandle = {
      get current() {
        return current;
      },
      watch(listener: (ref: TicketRef | null) => void, signal: AbortSignal) {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener));
        listener(current);
      },
      alive: ctx.signal,
      widgets: false,
      host: null,
      isRepeat,
    };
    guardKeyboard((target) => target === handle.host, ctx.signal);
    publishHandle(handle);

    const wantWidgets = (): void => {
      if (current === null || handle.widgets || ctx.isInvalid) return;
      request('widgets.inject', {}).catch((thrown: unknown) => {
        // The extension was updated under this tab: the next version's script takes over.
        if (!(thrown instanceof Error)) throw thrown;
      });
    };
    const look = (url: URL): void => {
      const next = detectTicket(url);
      if (next === current || (next && current && sameTicket(next, current))) return;
      current = next;
      for (const listener of listeners) listener(current);
      wantWidgets();
    };

    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => look(newUrl));
    const onMessage = (message: unknown): void => {
      if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'settings-changed') wantWidgets();
    };
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => browser.runtime.onMessage?.removeListener(onMessage));
    look(new URL(location.href));
  },
});
