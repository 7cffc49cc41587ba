import type { KeyboardEvent } from 'react';
import { isComposing } from './keys';

/**
 * Escape closes what a button inside has opened and gives the focus back to that button. With nothing open the key
 * goes on to the desk. Returns the handler for the element that holds both.
 */
export const closeOnEscape = (open: boolean, close: () => void) => ({
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !open || isComposing(event)) return;
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    close();
  },
});
