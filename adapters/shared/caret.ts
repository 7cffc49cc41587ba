import { isGreeting } from '../../core/draft-text/courtesy';
import { nearest } from './dom';
import { squash } from './landed';
import type { Selector } from './selector';
import { pause } from './wait';

/** Whether the caret's own line has text before and after it. */
export interface Beside {
  readonly before: boolean;
  readonly after: boolean;
}

const lineTags = 'p, li, div';

/** The caret of the tree that the editable is in; a shadow root has one of its own in some engines. */
function selectionOf(editable: HTMLElement): Selection | null {
  const root = editable.getRootNode();
  const own =
    root instanceof ShadowRoot && 'getSelection' in root
      ? (root as ShadowRoot & { getSelection(): Selection | null }).getSelection()
      : null;
  return own ?? editable.ownerDocument.getSelection();
}

function caretIn(editable: HTMLElement): { readonly node: Node; readonly offset: number } | null {
  const { anchorNode: node, anchorOffset: offset } = selectionOf(editable) ?? { anchorNode: null, anchorOffset: 0 };
  return node !== null && editable.contains(node) ? { node, offset } : null;
}

/** By its kind and not by its class: the elements of an editor's frame have classes of their own. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const elementAt = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);

export function besideCaret(editable: HTMLElement): Beside {
  const caret = caretIn(editable);
  if (caret === null) return { before: false, after: false };
  const line = elementAt(caret.node)?.closest(lineTags) ?? editable;
  const range = editable.ownerDocument.createRange();
  range.selectNodeContents(line);
  range.setEnd(caret.node, caret.offset);
  const before = squash(range.toString()).length;
  return { before: before > 0, after: squash(line.textContent ?? '').length > before };
}

/** Whether text stands in the line below the caret's own, with no empty line between. */
export function textBelowCaret(editable: HTMLElement): boolean {
  const caret = caretIn(editable);
  const line = caret === null ? null : elementAt(caret.node)?.closest(lineTags);
  return line != null && line !== editable && squash(line.nextElementSibling?.textContent ?? '') !== '';
}

/**
 * Puts the caret to the start of the text when it is not in the editable, or stands in something that is not the writer's
 * own: what the desk put there (greeting, signature, quoted history) then follows.
 */
export async function ensureCaret(editable: HTMLElement, foreign: readonly Selector[]): Promise<void> {
  const caret = caretIn(editable);
  const within = caret === null ? null : elementAt(caret.node);
  const stranger = within === null ? null : nearest(within, foreign);
  if (within !== null && (stranger === null || !editable.contains(stranger))) return;
  const first = editable.firstElementChild;
  const start = first?.matches('p, div') === true && squash(first.textContent ?? '') === '' ? first : editable;
  await moved(editable, () => selectionOf(editable)?.collapse(start, 0));
}

/** Blocks that end a line of their own. */
const blocks = 'p, li, div, blockquote, tr, h1, h2, h3, h4, pre';

/** The lines of a piece of an editable as a person sees them. */
function linesOf(node: Node): string[] {
  let text = '';
  // A stack of its own: quoted history is nested as deep as its mails went to and fro.
  const left: (Node | '\n')[] = [node];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (each === '\n') text += each;
    else if (each.nodeType === Node.TEXT_NODE) text += each.textContent ?? '';
    else {
      if (isElement(each) && each.matches(`br, ${blocks}`)) left.push('\n');
      left.push(...[...each.childNodes].toReversed());
    }
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands before and after the caret, without what is nobody's own writing. Nothing where the caret is elsewhere. */
export function linesAround(
  editable: HTMLElement,
  foreign: readonly Selector[],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const caret = caretIn(editable);
  if (caret === null) return { before: [], after: [] };
  const part = (fromCaret: boolean): string[] => {
    const range = editable.ownerDocument.createRange();
    range.selectNodeContents(editable);
    if (fromCaret) range.setStart(caret.node, caret.offset);
    else range.setEnd(caret.node, caret.offset);
    const piece = range.cloneContents();
    for (const { css } of foreign) for (const stranger of piece.querySelectorAll(css)) stranger.remove();
    return linesOf(piece);
  };
  return { before: part(false), after: part(true) };
}

/** From before a greeting that the desk has put there to its end: a draft goes below it, after an empty line. */
export async function passGreeting(editable: HTMLElement): Promise<void> {
  const caret = caretIn(editable);
  if (caret === null || linesAround(editable, []).before.length > 0) return;
  const greeting = [...editable.children].find((line) => squash(line.textContent ?? '') !== '');
  if (!greeting?.matches(lineTags) || linesOf(greeting).length !== 1 || !isGreeting(greeting.textContent ?? '')) return;
  // Some editors end a line with a break of their own, behind which another line would begin.
  const end = greeting.childNodes.length - (greeting.lastChild?.nodeName === 'BR' ? 1 : 0);
  await moved(editable, () => selectionOf(editable)?.collapse(greeting, end));
}

/** Selected text would be replaced, so the caret goes behind it. */
export async function collapseSelection(editable: HTMLElement): Promise<void> {
  const selection = selectionOf(editable);
  if (selection === null || selection.isCollapsed || caretIn(editable) === null) return;
  await moved(editable, () => selection.collapseToEnd());
}

/** The editor learns of the new caret by `selectionchange`, one task later. */
async function moved(editable: HTMLElement, move: () => void): Promise<void> {
  const noticed = new Promise<void>((resolve) =>
    editable.ownerDocument.addEventListener('selectionchange', () => resolve(), { once: true }),
  );
  move();
  await Promise.race([noticed, pause(250, new AbortController().signal)]);
}
