import { Pressed, staysWithout } from './pressed';

/**
 * Desks listen for bare keys on window, some of them in the capture phase, where nothing inside the page's tree can stop
 * them. This guard is registered before the desk's own script runs. A key that is typed into our widgets ends here for the
 * page and is repeated inside our shadow root only; what the browser itself does with it (typing, Tab) is not touched. A key that
 * was not meant for us (see `Pressed`) presses nothing.
 */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

const repeats = new WeakSet<Event>();

/** A copy that the guard itself made of what a person typed. */
export const isRepeat = (event: Event): boolean => repeats.has(event);

function repeatInside(event: KeyboardEvent, target: EventTarget): void {
  const copy = new KeyboardEvent(event.type, {
    key: event.key,
    code: event.code,
    location: event.location,
    repeat: event.repeat,
    isComposing: event.isComposing,
    ctrlKey: event.ctrlKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    bubbles: true,
    cancelable: true,
    composed: false,
  });
  repeats.add(copy);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}

export function guardKeyboard(isOurs: (target: EventTarget) => boolean, signal: AbortSignal): void {
  const pressed = new Pressed();
  const isInside = (event: Event): boolean => event.composedPath().some(isOurs);
  const listen = <T extends keyof WindowEventMap>(type: T, hear: (event: WindowEventMap[T]) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && hear(event), { capture: true, signal });

  for (const type of KEYS) {
    window.addEventListener(
      type,
      (event) => {
        const [target] = event.composedPath();
        if (isRepeat(event) || !target) return;
        const inside = isInside(event);
        // What fills in forms makes keyboard events without a key.
        const counts = event.isTrusted && typeof event.key === 'string' && pressed.key(event, inside);
        if (!inside) return;
        event.stopImmediatePropagation();
        if (counts) repeatInside(event, target);
        // Made by the page, or pressed for somebody else: it reaches nobody.
        else if (!event.isTrusted || !staysWithout(event)) event.preventDefault();
      },
      { capture: true, signal },
    );
  }
  listen('click', (event) => {
    if (!isInside(event) || !pressed.isOfAnotherKey(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  });
  listen('pointerdown', (event) => pressed.pointer(event, isInside(event)));
  listen('focusin', (event) => isInside(event) && pressed.focusComes());
  listen('blur', ({ target, currentTarget }) => {
    if (target === currentTarget) pressed.windowLeft(document.activeElement instanceof HTMLIFrameElement);
  });
}
