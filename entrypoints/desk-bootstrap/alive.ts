import { browser } from 'wxt/browser';

/** Said in the document by each version of the script as it begins; every one that the tab still holds hears it. */
const BEGAN = 'deskside:began';

/** Whether the extension is there that this script came with: after an update or a removal the browser has taken its id away. */
export const isOrphan = (): boolean => !browser.runtime?.id;

/**
 * Aborts when a newer version of the extension has put its own script into the tab. The page hears and can say the same word, so
 * it is believed only by a script whose own extension is gone.
 */
export function lifeOfThisScript(): AbortSignal {
  const life = new AbortController();
  document.dispatchEvent(new Event(BEGAN));
  document.addEventListener(BEGAN, () => isOrphan() && life.abort(), { signal: life.signal });
  return life.signal;
}
