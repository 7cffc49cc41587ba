/** One way to find an element, and the layout generation in which it was seen. Lists are ordered: newest or most certain first. */
export interface Selector {
  readonly generation: string;
  readonly css: string;
}

export const at = (generation: string, css: string): Selector => ({ generation, css });
