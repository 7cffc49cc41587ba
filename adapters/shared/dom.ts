import { fault } from '../../core/errors';
import { asNamed } from '../../core/text';
import type { Selector } from './selector';

/** Every match of the first selector of the list that matches at all, in document order. */
export function all(root: ParentNode, selectors: readonly Selector[]): HTMLElement[] {
  for (const { css } of selectors) {
    const found = [...root.querySelectorAll<HTMLElement>(css)];
    if (found.length > 0) return found;
  }
  return [];
}

export const first = (root: ParentNode, selectors: readonly Selector[]): HTMLElement | null =>
  all(root, selectors)[0] ?? null;

/** The nearest match among the element and its ancestors, by the order of the list. */
export function nearest(element: Element, selectors: readonly Selector[]): HTMLElement | null {
  for (const { css } of selectors) {
    const found = element.closest<HTMLElement>(css);
    if (found !== null) return found;
  }
  return null;
}

/** The one visible match; null when there is none or more than one. */
export function onlyVisible(root: ParentNode, selectors: readonly Selector[]): HTMLElement | null {
  const shown = all(root, selectors).filter(isVisible);
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

/** Rendered and not hidden by itself or an ancestor, whether by `display` or by `visibility`. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

const invisible = /[\u00AD\u061C\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/** For comparing only: without what nobody sees, white space collapsed, composed in one way. What is shown or sent keeps its own form. */
export const tidy = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC');

/** What an element says, as a person sees it: white space collapsed, joiners kept. */
export const shownText = (element: Element): string => asNamed((element.textContent ?? '').replace(/\s+/g, ' '));

/** The element shows nothing that can be seen; editors hold invisible marks where they are empty. */
export const showsNothing = (element: Element): boolean => tidy(element.textContent ?? '') === '';

/** The only way an adapter clicks. The click throws a `DesksideFault` for anything that `neverClick` finds: what could send or save. */
export const clickerFor =
  (neverClick: readonly Selector[]) =>
  (element: HTMLElement): void => {
    if (nearest(element, neverClick) !== null) throw fault('unexpected', 'refused to click a send or save control');
    element.click();
  };
