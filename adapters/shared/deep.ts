import { all, isVisible } from './dom';
import type { Selector } from './selector';

/** How far micro-frontends are nested in each other. */
const deepest = 3;

/**
 * The document, and the open shadow roots of the given hosts, outermost first. Only hosts that are named are looked into:
 * a walk over every element would take too long, and would find what Deskside itself puts into the page.
 */
export function rootsOf(root: ParentNode, hosts: readonly Selector[], depth = deepest): ParentNode[] {
  if (depth === 0) return [root];
  const css = hosts.map((host) => host.css).join(', ');
  const inner = css === '' ? [] : [...root.querySelectorAll(css)].flatMap((host) => host.shadowRoot ?? []);
  return [root, ...inner.flatMap((shadow) => rootsOf(shadow, hosts, depth - 1))];
}

/** Every match of the first selector of the list that matches in any of the roots. */
export function allIn(roots: readonly ParentNode[], selectors: readonly Selector[]): HTMLElement[] {
  for (const selector of selectors) {
    const found = roots.flatMap((root) => all(root, [selector]));
    if (found.length > 0) return found;
  }
  return [];
}

export const visibleIn = (roots: readonly ParentNode[], selectors: readonly Selector[]): HTMLElement[] => {
  for (const selector of selectors) {
    const found = allIn(roots, [selector]).filter(isVisible);
    if (found.length > 0) return found;
  }
  return [];
};
