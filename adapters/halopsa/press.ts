import { clickerFor } from '../shared/dom';
import { presserFor } from '../shared/press';
import { neverClick } from './selectors';

export const safeClick = clickerFor(neverClick);
export const press = presserFor(neverClick);

/** rc-tree-select listens to the pointer, react-select to the mouse. */
export function pressPointer(element: HTMLElement): void {
  press(element);
  element.dispatchEvent(
    new PointerEvent('pointerdown', {
      bubbles: true,
      cancelable: true,
      composed: true,
      button: 0,
      pointerType: 'mouse',
    }),
  );
  press(element, 'mousedown');
}

/** The last resort to open a list, on its own focused input: keys pressed elsewhere are the desk's shortcuts. */
export function arrowDown(input: HTMLElement): void {
  input.focus({ preventScroll: true });
  if (input.ownerDocument.activeElement !== input) return;
  for (const type of ['keydown', 'keyup']) {
    input.dispatchEvent(
      new KeyboardEvent(type, {
        key: 'ArrowDown',
        code: 'ArrowDown',
        keyCode: 40,
        which: 40,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }
}

/** A list closes when its input loses focus. */
export const leave = (input: HTMLElement | null): void => input?.blur();
