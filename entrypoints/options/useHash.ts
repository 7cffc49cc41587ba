import { useSyncExternalStore } from 'react';

function whenChanged(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** The part of the address after `#`, with it; it chooses what the page shows. */
export const useHash = (): string => useSyncExternalStore(whenChanged, () => location.hash);
