import type { KeyboardEvent } from 'react';

/** Browsers report this code while an input method still composes, some of them without `isComposing`. */
const COMPOSING = 229;

/** React's event holds the browser's own; Preact, in a desk's tab, gives that one itself. */
export const ownOf = <E extends Event>(event: E | { readonly nativeEvent: E }): E =>
  'nativeEvent' in event ? event.nativeEvent : event;

export const isComposing = (event: KeyboardEvent): boolean =>
  ownOf<globalThis.KeyboardEvent>(event).isComposing || event.keyCode === COMPOSING;

/** Enter that means "do it", not the Enter that ends a composition in Japanese, Chinese or Korean. */
export const isSubmit = (event: KeyboardEvent): boolean => event.key === 'Enter' && !isComposing(event);
