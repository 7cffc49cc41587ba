import type { DeskEnv, DeskPage } from '../../adapters/adapter';
import type { AddressTells } from '../../adapters/detect';
import { sameTicket, type TicketRef } from '../../core/ticket';

/** After a change of the document. One ticket's coming is hundreds of them. Milliseconds. */
const PAUSE_MS = 200;

/**
 * Calls `show` with each ticket that comes to be shown, and with null when there is none any more. What an address names counts;
 * where only the page can tell, it is asked at once and whenever the document changes. What a page does inside of shadow roots
 * alone is no change of the document.
 */
export function followTicket(
  page: Pick<DeskPage, 'detect'>,
  env: Pick<DeskEnv, 'document' | 'location'>,
  show: (ref: TicketRef | null) => void,
  alive: AbortSignal,
): (told: AddressTells) => void {
  let shown: TicketRef | null = null;
  let looking = new AbortController();

  const tell = (ref: TicketRef | null): void => {
    if (ref === shown || (ref && shown && sameTicket(ref, shown))) return;
    shown = ref;
    show(ref);
  };
  const look = (): void => tell(page.detect?.(env) ?? null);

  const lookOn = (): void => {
    looking = new AbortController();
    const signal = AbortSignal.any([looking.signal, alive]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        look();
      }, PAUSE_MS);
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    observer.observe(env.document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  };

  return (told) => {
    looking.abort();
    if (told === 'in-page' && page.detect) lookOn();
    else tell(told === 'in-page' ? null : told);
  };
}
