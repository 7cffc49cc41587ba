import { squash } from './landed';
import { pause } from './wait';

type Lines = readonly (readonly string[])[];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const emptyLine = '<p><br></p>';

/** The desk's own style: one paragraph per line, an empty one between paragraphs. Text beside the caret keeps its own lines. */
export function pasteHtml(paragraphs: Lines, beside: Beside = nothingBeside): string {
  const apart = emptyLine + emptyLine;
  const lines = paragraphs.map((paragraph) => paragraph.map((line) => (line === '' ? emptyLine : `<p>${escape(line)}</p>`)).join(''));
  return `${beside.before ? apart : ''}${lines.join(emptyLine)}${beside.after ? apart : ''}`;
}

/** Whether the caret's own line has text before and after it. */
interface Beside {
  readonly before: boolean;
  readonly after: boolean;
}

const nothingBeside: Beside = { before: false, after: false };

function besideCaret(editable: HTMLElement): Beside {
  const { anchorNode, anchorOffset } = editable.ownerDocument.getSelection() ?? { anchorNode: null, anchorOffset: 0 };
  if (anchorNode === null || !editable.contains(anchorNode)) return nothingBeside;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode.parentElement;
  const line = element?.closest('p, li, div') ?? editable;
  const range = editable.ownerDocument.createRange();
  range.selectNodeContents(line);
  range.setEnd(anchorNode, anchorOffset);
  const before = squash(range.toString()).length;
  return { before: before > 0, after: squash(line.textContent ?? '').length > before };
}

/** For a messaging box, which takes plain text only. */
const pastePlain = (paragraphs: Lines, beside: Beside = nothingBeside): string =>
  `${beside.before ? '\n\n' : ''}${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}${beside.after ? '\n\n' : ''}`;

/** Pastes by a synthetic event. False when the browser cannot fill one, or the box is no longer the one that was checked. */
export async function pasteInto(editable: HTMLElement, kind: 'rich' | 'plain', paragraphs: Lines, stillThere: () => boolean): Promise<boolean> {
  editable.focus({ preventScroll: true });
  await collapseSelection(editable);
  const beside = besideCaret(editable);
  const event = pasteEvent(kind === 'rich' ? pasteHtml(paragraphs, beside) : '', pastePlain(paragraphs, beside));
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
