import { useLayoutEffect, type RefObject } from 'react';

/**
 * Scrolls the card, and nothing of the desk, until what was unfolded at its end is in sight: all of it, or its beginning where it is
 * higher than the card. Outside of a card nothing happens. `ready`: it was pressed, and has its content.
 */
export function useBroughtIntoCard(unfolded: RefObject<HTMLElement | null>, ready: boolean): void {
  useLayoutEffect(() => {
    const card = unfolded.current?.closest('.card');
    if (!ready || !unfolded.current || !card) return;
    const part = unfolded.current.getBoundingClientRect();
    const frame = card.getBoundingClientRect();
    card.scrollTop += Math.max(0, Math.min(part.bottom - frame.bottom, part.top - frame.top));
  }, [unfolded, ready]);
}
