import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Ask } from './ask';
import { insertIntoCkeditor } from './ckeditor';
import { insertIntoCkeditor4 } from './ckeditor4';
import { insertIntoFroala } from './froala';
import { insertIntoTinymce } from './tinymce';

/**
 * Runs in the page's own world, because an isolated script cannot see the editor behind an editable. It listens for one
 * event, writes plain text through the editor itself and answers on the same element: the editable, or the frame that it lies in. It may be put into the page any
 * number of times.
 *
 * Ask: `deskside:insert-1` with `detail` = JSON `{ nonce, kind, paragraphs: string[][], html }`.
 * Answer: `deskside:inserted-1` with `detail` = JSON `{ nonce, ok }`.
 */
export default defineUnlistedScript(() => {
  const mark = Symbol.for('deskside.editor-bridge-1');
  if (Reflect.has(window, mark)) return;
  Object.defineProperty(window, mark, { value: true });
  document.addEventListener('deskside:insert-1', answer, true);
});

function answer(event: Event): void {
  // Inside an open shadow root the document sees the host.
  const [editable] = event.composedPath();
  if (!(event instanceof CustomEvent) || !(editable instanceof HTMLElement) || typeof event.detail !== 'string') return;
  const ask = JSON.parse(event.detail) as Ask;
  let ok = false;
  try {
    ok =
      editable.tagName === 'IFRAME'
        ? insertIntoCkeditor4(editable, ask) || insertIntoTinymce(editable, ask)
        : insertIntoCkeditor(editable, ask) || insertIntoFroala(editable, ask);
  } finally {
    editable.dispatchEvent(
      new CustomEvent('deskside:inserted-1', { detail: JSON.stringify({ nonce: ask.nonce, ok }) }),
    );
  }
}
