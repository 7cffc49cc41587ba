import { useEffect, useState, type RefObject } from 'react';
import type { Layout } from './Row';

/** From these widths on, in CSS pixels. */
const MIDDLE = 560;
const WIDE = 900;

const layoutOf = (width: number): Layout => (width >= WIDE ? 'wide' : width >= MIDDLE ? 'middle' : 'narrow');

/** Which columns there is room for. */
export function useLayout(place: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>(() => layoutOf(window.innerWidth));
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setLayout(layoutOf(entry.contentRect.width));
    });
    look.observe(element);
    return () => look.disconnect();
  }, [place]);
  return layout;
}
