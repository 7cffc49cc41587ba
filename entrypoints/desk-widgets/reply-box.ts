import type { DeskTicket } from '../../adapters/adapter';

/** Whoever has not opened a reply by then has gone on to something else. Milliseconds. */
const PATIENCE_MS = 120_000;
/** What a desk keeps in shadow roots tells nobody when it changes. */
const LOOK_MS = 500;

/**
 * Waits until the person has opened a public reply of this ticket; a note or a forward is none. False when nobody did. Rejects with
 * the signal's reason.
 */
export function publicBox(page: Document, ticket: Pick<DeskTicket, 'composer'>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const end = (isThere: boolean): void => {
      ended.abort();
      resolve(isThere);
    };
    const look = (): void => {
      if (ticket.composer().mode === 'public') end(true);
    };
    const observer = new MutationObserver(look);
    const looking = setInterval(look, LOOK_MS);
    const patience = setTimeout(() => end(false), PATIENCE_MS);
    ended.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(looking);
      clearTimeout(patience);
    });
    const stop = (): void => {
      ended.abort();
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true, signal: ended.signal });
    observer.observe(page, { subtree: true, childList: true, attributes: true });
    look();
  });
}
