import { useEffect, useRef, useState } from 'react';

/** The button that was pressed goes away with what it changed; the keyboard goes on in what came in its place. */
export function useMovedFocus() {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    place.current?.querySelector<HTMLElement>(wanted)?.focus();
    setWanted(null);
  }, [wanted]);
  return {
    place,
    /** Focuses the first element that matches, once it is there. */
    moveTo: (selector: string) => setWanted(selector),
  };
}
