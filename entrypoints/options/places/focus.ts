import { useEffect, useState } from 'react';

const CONTROLS = 'input, select, textarea, button, summary, a[href]';

const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

export const placeElement = (at: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(at)}"]`)].find(isShown) ?? null;

/** The control that a place is about; the place itself where its control takes no focus, because it is locked or not there. */
function controlOf(place: HTMLElement): HTMLElement {
  const chosen = place.querySelector<HTMLElement>('input[type="radio"]:checked:not(:disabled)');
  const first = chosen ?? [...place.querySelectorAll<HTMLElement>(CONTROLS)].find(isShown);
  if (first !== undefined && !first.matches(':disabled')) return first;
  place.tabIndex = -1;
  return place;
}

/** False while the place is not there. */
export function focusPlace(at: string): boolean {
  const place = placeElement(at);
  if (place === null) return false;
  const control = controlOf(place);
  control.focus();
  const note = place.querySelector('.place-problem');
  const described = control.getAttribute('aria-describedby') ?? '';
  if (note !== null && !described.split(' ').includes(note.id))
    control.setAttribute('aria-describedby', `${note.id} ${described}`.trim());
  // Not only the control: the words that led here stand above it.
  place.scrollIntoView({ block: 'center' });
  return document.activeElement === control;
}

/** A page that is slower than this is slower than anybody's patience; then the focus stays on its heading. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Puts the focus on a place at each arrival, as soon as the place is there, unless the person begins to do something else first.
 * Answers whether the place was found.
 */
export function useFocusAt(at: string | null, turn: number): boolean {
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) return;
    const arrived = (): boolean => {
      const there = focusPlace(at);
      if (there) setFound(turn);
      return there;
    };
    if (arrived()) return;
    const watch = new MutationObserver(() => arrived() && end());
    const tooLate = setTimeout(() => end(), LONGEST_WAIT_MS);
    const end = () => {
      watch.disconnect();
      clearTimeout(tooLate);
      for (const name of ['keydown', 'pointerdown']) document.removeEventListener(name, end);
    };
    for (const name of ['keydown', 'pointerdown']) document.addEventListener(name, end);
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return end;
  }, [at, turn]);
  return at !== null && found === turn;
}
