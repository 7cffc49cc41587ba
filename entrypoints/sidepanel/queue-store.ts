import { browser } from 'wxt/browser';
import { PING_MS, PORTS } from '../../core/messages';
import type { QueueTold, QueueWish } from '../../core/queue-panel';
import { beginsAnew, heard, nothingTold, type QueueState } from './queue-state';

export interface QueueView extends QueueState {
  /** The worker was asked several times and did not answer. */
  readonly silent: boolean;
}

export interface QueueStore {
  subscribe(told: () => void): () => void;
  get(): QueueView;
  /** Has all desks looked at now. */
  refresh(): void;
}

/** How long to wait before each next try; the last one stays. */
const PAUSES_MS = [0, 300, 1_000, 3_000, 10_000] as const;
/** From this many tries on it is said that nobody answers. */
const TRIES = 3;

/** What the worker tells over its port, for as long as somebody listens. A port that ends is opened again. */
export function makeQueueStore(): QueueStore {
  let view: QueueView = { ...nothingTold, silent: false };
  const listeners = new Set<() => void>();
  let close: (() => void) | null = null;
  let wish: ((wish: QueueWish) => void) | null = null;
  let tries = 0;

  const become = (next: QueueView): void => {
    view = next;
    for (const tell of listeners) tell();
  };

  function open(): void {
    const port = browser.runtime.connect({ name: PORTS.queue });
    let told = false;
    const ping = setInterval(() => port.postMessage({ type: 'ping' } satisfies QueueWish), PING_MS);
    port.onMessage.addListener((message: unknown) => {
      if (!told) {
        told = true;
        tries = 0;
        view = { ...beginsAnew(view), silent: false };
      }
      // The worker is ours.
      become({ ...heard(view, message as QueueTold), silent: false });
    });
    wish = (wanted) => port.postMessage(wanted);
    const end = (): void => {
      clearInterval(ping);
      wish = null;
    };
    port.onDisconnect.addListener(() => {
      end();
      tries += 1;
      if (tries >= TRIES && !view.silent) become({ ...view, silent: true });
      const again = setTimeout(open, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]);
      close = () => clearTimeout(again);
    });
    close = () => {
      end();
      port.disconnect();
    };
  }

  return {
    subscribe(tell) {
      listeners.add(tell);
      if (listeners.size === 1) open();
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0) return;
        close?.();
        close = null;
      };
    },
    get: () => view,
    refresh: () => wish?.({ type: 'refresh' }),
  };
}
