import type { Description } from '../../core/described/description';
import { fault } from '../../core/errors';
import { presserFor } from '../shared/press';
import type { Selector } from '../shared/selector';
import { selectorsOf, type Gaps } from './evaluate';

/** What `save.never` finds: nothing of it, in it, or around it is ever pressed. */
export const neverOf = ({ save }: Pick<Description, 'save'>, gaps: Gaps): readonly Selector[] =>
  save.never.flatMap((css) => selectorsOf(css, gaps));

const mouse = { bubbles: true, cancelable: true, composed: true, button: 0, pointerType: 'mouse' } as const;

/**
 * All that a press of a mouse is, in its order: which of it a control listens to, nobody needs to know. It leads to no other page: a
 * link whose script has not come yet would leave the ticket with what was typed. Throws a `DesksideFault` for whatever `never` finds.
 */
export const presserOf = (never: readonly Selector[]) => {
  const press = presserFor(never);
  return (element: HTMLElement): void => {
    if (never.some(({ css }) => element.querySelector(css) !== null))
      throw fault('unexpected', 'refused to press what holds a send or save control');
    const view = element.ownerDocument.defaultView;
    const stay = (event: Event): void => {
      if (leaves(element)) event.preventDefault();
    };
    press(element);
    view?.addEventListener('click', stay);
    element.dispatchEvent(new PointerEvent('pointerdown', mouse));
    press(element, 'mousedown');
    element.dispatchEvent(new PointerEvent('pointerup', mouse));
    press(element, 'mouseup', 'click');
    view?.removeEventListener('click', stay);
  };
};

/** A link within the page may be how it shows something. */
function leaves(element: HTMLElement): boolean {
  const link = element.closest('a');
  const href = link?.getAttribute('href');
  return href != null && href !== '' && !href.startsWith('#') && link?.target !== '_blank';
}
