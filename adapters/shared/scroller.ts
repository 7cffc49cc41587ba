/** The element itself or the nearest around it that scrolls by itself; null where only the whole page does. */
export function scrollerAround(element: Element | null): HTMLElement | null {
  for (let node = element; node !== null; node = parentOf(node)) {
    if (node === node.ownerDocument.body || node === node.ownerDocument.documentElement) return null;
    if (node instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
}

/** Also out of an open shadow root. */
const parentOf = (node: Element): Element | null =>
  node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
