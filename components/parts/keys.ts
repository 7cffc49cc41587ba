import type { KeyboardEvent } from 'react';

/** Browsers report this code while an input method still composes, some of them without `isComposing`. */
const COMPOSING = 229;

export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === COMPOSING;

/** Enter that means "do it", not the Enter that ends a composition in Japanese, Chinese or Korean. */
export const isSubmit = (event: KeyboardEvent): boolean => event.key === 'Enter' && !isComposing(event);
