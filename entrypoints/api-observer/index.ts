import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearFetch, hearXhr } from './hear';
import { Memory } from './keep';

/**
 * Runs in the page's own world where a desk keeps its session in memory, so that no request can be made with it. It hears the
 * JSON that the desk itself loads for the open ticket: it makes no request, and changes, delays and repeats none. It may be
 * put into the page any number of times.
 *
 * Ask: `deskside:heard-ask-1` on the document with `detail` = JSON `{ nonce, ticketId, resource }`.
 * Answer, while the event is dispatched: `deskside:heard-1` with `detail` = JSON `{ nonce, answers: { resource, params, text }[] }`.
 */
export default defineUnlistedScript(() => {
  const mark = Symbol.for('deskside.api-observer-1');
  if (Reflect.has(window, mark)) return;
  Object.defineProperty(window, mark, { value: true });
  const memory = new Memory();
  hearFetch(memory);
  hearXhr(memory);
  document.addEventListener('deskside:heard-ask-1', (event) => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
    const { nonce, ticketId, resource } = JSON.parse(event.detail) as {
      nonce: string;
      ticketId: string;
      resource: string;
    };
    document.dispatchEvent(
      new CustomEvent('deskside:heard-1', {
        detail: JSON.stringify({ nonce, answers: memory.about(resource, ticketId) }),
      }),
    );
  });
});
