import { useEffect, useState } from 'react';

/** Whether a hand is on this part of the page: the pointer is over it, or the keyboard is in it while the window has the focus. */
export function useHeld(element: HTMLElement | null): boolean {
  const [pointer, setPointer] = useState(false);
  const [keyboard, setKeyboard] = useState(false);
  useEffect(() => {
    if (element === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    const look = () => setKeyboard(document.hasFocus() && element.contains(document.activeElement));
    element.addEventListener('pointerenter', () => setPointer(true), { signal });
    element.addEventListener('pointerleave', () => setPointer(false), { signal });
    // The focus is nowhere for a moment while it goes from one element to another.
    for (const event of ['focusin', 'focusout'])
      element.addEventListener(event, () => queueMicrotask(look), { signal });
    for (const event of ['focus', 'blur']) window.addEventListener(event, look, { signal });
    return () => ended.abort();
  }, [element]);
  return pointer || keyboard;
}
