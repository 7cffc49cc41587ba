import { useEffect, useRef } from 'react';
import { useActing } from './acting';
import { isForButtons, isForTheList, meaningOf, takesText } from './keys';
import { usePanel } from './panel';
import { usePerform } from './usePerform';

/** Where a button or a link uses the key itself. */
const pressesItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(':is(button,a,summary,input)') !== null;

/** While an input method composes, its keys are its own. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Single keys of the panel, wherever in it the keyboard is, as long as nobody types. */
export function useKeys(): void {
  const perform = usePerform();
  const { place } = usePanel();
  const { previewing } = useActing();
  const now = useRef({ perform, place, previewing });
  useEffect(() => {
    now.current = { perform, place, previewing };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || takesText(event.target)) return;
      const does = meaningOf(event);
      if (does === undefined) return;
      const grid = now.current.place?.querySelector<HTMLElement>('[role="grid"]') ?? null;
      const inList = grid !== null && (event.target === document.body || grid.contains(event.target as Node));
      if (isForButtons(does) && pressesItself(event.target)) return;
      if (isForTheList(does) && !inList) return;
      event.preventDefault();
      if (now.current.previewing) return;
      // From now on the list holds still: the keyboard is in it.
      if (event.target === document.body) grid?.focus({ preventScroll: true });
      now.current.perform(does);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
