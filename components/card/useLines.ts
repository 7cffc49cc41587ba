import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';

/** What lies beside a name, in px: the padding of its row, and the gap before a word such as “likely”. */
const PADDING = 18;
const GAP = 8;
/** The page sets text a hair's breadth wider or narrower than it is measured. */
const SPARE = 1;

/** The narrowest card; counts until the list has been measured, and wherever it cannot be. */
const NARROW = 236;

/** Widths of texts in px, each measured once; 0 where nothing can be measured. */
function measureIn(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen !== null) pen.font = font;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? pen?.measureText(text).width ?? 0;
    known.set(text, width);
    return width;
  };
}

/**
 * How many lines a name needs in a list, beside a word, so that every row's height is known before it is drawn. Measured with the list's
 * own letters, each name once.
 */
export function useLines(list: RefObject<HTMLElement | null>): (name: string, word: string) => 1 | 2 {
  const [{ width, font }, setLook] = useState({ width: NARROW, font: '' });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const look = () => {
      const { clientWidth } = element;
      // Of the short form browsers say nothing in some themes.
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      // Hidden while nothing is found.
      if (clientWidth > 0) setLook({ width: clientWidth, font: `${fontWeight} ${fontSize} ${fontFamily}` });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  const widthOf = useMemo(() => measureIn(font), [font]);
  return useCallback(
    (name, word) => {
      // A little more than it takes: the word's letters are smaller.
      const beside = PADDING + SPARE + (word === '' ? 0 : GAP + widthOf(word));
      return widthOf(name) > width - beside ? 2 : 1;
    },
    [width, widthOf],
  );
}
