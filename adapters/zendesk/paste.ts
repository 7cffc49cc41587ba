import { pause } from './wait';

type Lines = readonly (readonly string[])[];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The desk's own style: one paragraph per line, an empty one between paragraphs. */
export const pasteHtml = (paragraphs: Lines): string =>
  paragraphs.map((lines) => lines.map((line) => (line === '' ? '<p><br></p>' : `<p>${escape(line)}</p>`)).join('')).join('<p><br></p>');

/** A messaging box takes no paragraphs; one line break each keeps it a single block. */
export const pastePlain = (paragraphs: Lines): string => paragraphs.map((lines) => lines.join('\n')).join('\n\n');

/** Pastes by a synthetic event. False when the browser cannot fill one, or the box is no longer the one that was checked. */
export async function pasteInto(editable: HTMLElement, kind: 'rich' | 'plain', paragraphs: Lines, stillThere: () => boolean): Promise<boolean> {
  editable.focus({ preventScroll: true });
  await collapseSelection(editable);
  const event = pasteEvent(kind === 'rich' ? pasteHtml(paragraphs) : '', pastePlain(paragraphs));
  if (event === null || !stillThere()) return false;
  editable.dispatchEvent(event);
  return true;
}

/** Selected text would be replaced. The editor learns of the new caret by `selectionchange`, one task later. */
async function collapseSelection(editable: HTMLElement): Promise<void> {
  const selection = editable.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || !editable.contains(selection.anchorNode)) return;
  const noticed = new Promise<void>((resolve) => editable.ownerDocument.addEventListener('selectionchange', () => resolve(), { once: true }));
  selection.collapseToEnd();
  await Promise.race([noticed, pause(250, new AbortController().signal)]);
}

/** Gecko ignores `clipboardData` on a synthetic paste and has a form of its own; which one works is tried, not guessed. */
function pasteEvent(html: string, plain: string): ClipboardEvent | null {
  const common = { bubbles: true, cancelable: true, composed: true };
  const data = new DataTransfer();
  if (html !== '') data.setData('text/html', html);
  data.setData('text/plain', plain);
  const standard = new ClipboardEvent('paste', { ...common, clipboardData: data });
  if ((standard.clipboardData?.types.length ?? 0) > 0) return standard;
  const gecko = { ...common, dataType: html === '' ? 'text/plain' : 'text/html', data: html === '' ? plain : html };
  const other = new ClipboardEvent('paste', gecko);
  return (other.clipboardData?.types.length ?? 0) > 0 ? other : null;
}
