/**
 * Scrolls what is read in the panel so that what a press has brought begins in sight: its place is short, and the words of a press would
 * come below its edge. The desk's own page is never scrolled. Nothing where all of it is in sight, nothing scrolls around it, or it has
 * gone (null).
 */
export function bringIntoRead(element: Element | null): void {
  const read = element?.closest('.read');
  if (element == null || read == null) return;
  const { top, bottom } = element.getBoundingClientRect();
  const sight = read.getBoundingClientRect();
  if (top < sight.top || bottom > sight.bottom) read.scrollTop += top - sight.top;
}
