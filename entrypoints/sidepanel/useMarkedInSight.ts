import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

type List = Virtualizer<HTMLDivElement, Element>;

/** Whether all of a row would be in sight in a list of that height, in px, as it is scrolled now. */
function isInSight(list: List, at: number, height: number): boolean {
  const row = list.measurementsCache[at];
  const top = list.scrollOffset ?? 0;
  return row !== undefined && row.start >= top && row.end <= top + height;
}

/**
 * Scrolls to the marked row when another one is marked (`at`; below 0: none). Where the list gets lower, because something is said below
 * it or the window is made smaller, what was in sight stays so; whoever has scrolled away from it stays where they are.
 */
export function useMarkedInSight(list: List, at: number): void {
  const height = list.scrollRect?.height ?? 0;
  const before = useRef(height);
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [list, at]);
  useEffect(() => {
    if (at >= 0 && height < before.current && isInSight(list, at, before.current))
      list.scrollToIndex(at, { align: 'auto' });
    before.current = height;
  }, [list, at, height]);
}
