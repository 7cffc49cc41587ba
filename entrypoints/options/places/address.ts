import { useEffect, useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { GO_TO, parseSettingsAddress, type OpenTab, type SettingsAddress } from '../../../core/settings-address';

/** Where the settings are. `turn` counts arrivals: whoever presses the same link again arrives again. */
export interface Arrival {
  readonly address: SettingsAddress;
  readonly turn: number;
}

let shown: { readonly hash: string; readonly arrival: Arrival } | null = null;
const told = new Set<() => void>();

function arrive(): Arrival {
  const arrival = { address: parseSettingsAddress(location.hash), turn: (shown?.arrival.turn ?? -1) + 1 };
  shown = { hash: location.hash, arrival };
  return arrival;
}

const current = (): Arrival => (shown !== null && shown.hash === location.hash ? shown.arrival : arrive());

function tellAll(): void {
  for (const tell of told) tell();
}

function whenChanged(tell: () => void): () => void {
  told.add(tell);
  window.addEventListener('hashchange', tellAll);
  return () => {
    told.delete(tell);
    if (told.size === 0) window.removeEventListener('hashchange', tellAll);
  };
}

/** The address of the settings, which chooses the page; the browser's back and forward go through it. */
export const useArrival = (): Arrival => useSyncExternalStore(whenChanged, current);

/** `hash`: with its `#`. */
export function goTo(hash: string): void {
  if (location.hash === hash) goAgain(hash);
  else location.hash = hash;
}

/** A link that leads to where the person already is leads there once more. */
export function goAgain(hash: string): void {
  if (location.hash !== hash) return;
  arrive();
  tellAll();
}

const addressIn = (message: unknown): string | null =>
  typeof message === 'object' && message !== null && GO_TO in message && typeof message[GO_TO] === 'string'
    ? message[GO_TO]
    : null;

/** The worker leads here from a card or from the popup instead of opening the settings twice. */
export function useLed(): void {
  useEffect(() => {
    const listen = (message: unknown, sender: { readonly id?: string }): Promise<OpenTab | null> | undefined => {
      const hash = addressIn(message);
      if (hash === null || sender.id !== browser.runtime.id) return undefined;
      goTo(hash);
      return browser.tabs
        .getCurrent()
        .then((tab) =>
          tab?.id === undefined || tab.windowId === undefined ? null : { tabId: tab.id, windowId: tab.windowId },
        );
    };
    browser.runtime.onMessage.addListener(listen);
    return () => browser.runtime.onMessage.removeListener(listen);
  }, []);
}
