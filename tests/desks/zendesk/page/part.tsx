import { createElement, forwardRef, type ReactNode } from 'react';
import { current } from './store';

const fits = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;

/** Whether the knob `removeSelector` leaves the part out, or (with a leading `@`) only its mark. */
export const isLeftOut = (id: string): boolean =>
  current().boot.knobs.removeSelector.some((pattern) => fits(pattern, id));
const isUnmarked = (id: string): boolean =>
  current().boot.knobs.removeSelector.some((pattern) => pattern.startsWith('@') && fits(pattern.slice(1), id));

/** The attribute for a real component that passes attributes on. */
export const mark = (id: string): { 'data-test-id'?: string } => (isUnmarked(id) ? {} : { 'data-test-id': id });

interface PartProps {
  readonly id: string;
  readonly as?: string;
  /** The element's own `id`. */
  readonly elementId?: string | undefined;
  readonly children?: ReactNode;
  readonly [attribute: string]: unknown;
}

/** An element with a `data-test-id`. */
export const Part = forwardRef<HTMLElement, PartProps>(function Part(
  { id, as = 'div', elementId, children, ...rest },
  ref,
) {
  return isLeftOut(id) ? null : createElement(as, { ...rest, ...mark(id), id: elementId, ref }, children);
});
