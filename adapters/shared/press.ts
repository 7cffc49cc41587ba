import { fault } from '../../core/errors';
import { nearest } from './dom';
import type { Selector } from './selector';

type MouseEventName = 'mousedown' | 'mouseup' | 'click';

/**
 * The only way an adapter sends single mouse events, for controls that listen to those and not to a click. Throws a
 * `DesksideFault` for anything that `neverClick` finds. Without a `view`, which some sandboxes refuse, and at height 0:
 * ember-power-select drops a choice whose mouseup is too near to where the list was opened.
 */
export const presserFor =
  (neverClick: readonly Selector[]) =>
  (element: HTMLElement, ...names: readonly MouseEventName[]): void => {
    if (nearest(element, neverClick) !== null) throw fault('unexpected', 'refused to press a send or save control');
    for (const name of names)
      element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, composed: true, button: 0 }));
  };
