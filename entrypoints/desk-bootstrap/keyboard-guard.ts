/**
 * Desks listen for bare keys on window, some of them in the capture phase, where nothing inside the page's tree can stop
 * them. This guard is registered before the desk's own script runs. A key that is typed into our widgets ends here for the
 * page and is repeated inside our shadow root only; what the browser itself does with it (typing, Tab) is not touched.
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
  for (const type of KEYS) {
    window.addEventListener(
      type,
      (event) => {
        const [target] = event.composedPath();
        if (isRepeat(event) || !target || !event.composedPath().some(isOurs)) return;
        event.stopImmediatePropagation();
        // Made by the page, not by a hand: it reaches nobody.
        if (!event.isTrusted) return event.preventDefault();
        repeatInside(event, target);
      },
      { capture: true, signal },
    );
  }
}
