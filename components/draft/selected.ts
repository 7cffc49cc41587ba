import { partOf, type Part } from '../../core/rework';

const count = (text: string): number => text.replace(/\s/g, '').length;

/** What a piece of the panel's text says: its words, and what stands in its gaps. */
function wordsIn(piece: DocumentFragment): string {
  for (const gap of piece.querySelectorAll('input')) gap.replaceWith(gap.value.trim() || `[${gap.placeholder}]`);
  return piece.textContent;
}

/** The place of the nth character that is no white space; the length of the text where it has no more. */
function placeOf(text: string, nth: number): number {
  let left = nth;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

/** Firefox and newer browsers let the document tell what is selected inside of a shadow root; Chromium asks the root itself. */
function selectionAt(element: Element): Range | null {
  const root = element.getRootNode() as Document & Partial<Pick<Document, 'getSelection'>>;
  const selection = root.getSelection?.() ?? element.ownerDocument.getSelection();
  return selection === null || selection.rangeCount === 0 || selection.isCollapsed ? null : selection.getRangeAt(0);
}

/**
 * What of `text` is selected where `region` shows it, gaps filled in as in `text`; null where nothing is, or all of it. White space is
 * shown in another way than it is written, so characters are counted without it.
 */
export function selectedPart(region: Element, text: string): Part | null {
  const range = selectionAt(region);
  if (range === null || !region.contains(range.commonAncestorContainer)) return null;
  const ahead = region.ownerDocument.createRange();
  ahead.selectNodeContents(region);
  ahead.setEnd(range.startContainer, range.startOffset);
  const from = count(wordsIn(ahead.cloneContents()));
  const length = count(wordsIn(range.cloneContents()));
  if (length === 0) return null;
  const start = placeOf(text, from);
  return partOf(text, { start, end: placeOf(text, from + length - 1) + 1 });
}
