// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { neverClick as freshdesk } from '../../../../adapters/freshdesk/selectors';
import { neverClick as halopsa } from '../../../../adapters/halopsa/selectors';
import { neverClick as zendesk } from '../../../../adapters/zendesk/selectors';
import { clickerFor } from '../../../../adapters/shared/dom';
import { presserFor } from '../../../../adapters/shared/press';

const EVENTS = ['mousedown', 'mouseup', 'click'] as const;

/** One control with something in it; the mouse events that its page hears. */
function pageWith(control: string): { readonly inside: HTMLElement; readonly heard: ReturnType<typeof vi.fn> } {
  document.body.innerHTML = control;
  const inside = document.querySelector<HTMLElement>('b');
  if (inside === null) throw new Error('the control has nothing in it');
  const heard = vi.fn();
  for (const name of EVENTS) document.body.addEventListener(name, heard, { once: true });
  return { inside, heard };
}

describe.each([
  ['Zendesk', zendesk],
  ['Freshdesk', freshdesk],
  ['HaloPSA', halopsa],
])('a control of %s', (_desk, neverClick) => {
  const ways = [
    ['pressed', (element: HTMLElement) => presserFor(neverClick)(element, ...EVENTS)],
    ['clicked', clickerFor(neverClick)],
  ] as const;

  it.each(ways)('that submits is never %s, nor is anything inside of it', (_way, act) => {
    const { inside, heard } = pageWith('<form><button type="submit"><span><b>Send</b></span></button></form>');
    expect(() => act(inside)).toThrow('unexpected');
    expect(heard).not.toHaveBeenCalled();
  });

  it.each(ways)('that only opens something is %s', (_way, act) => {
    const { inside, heard } = pageWith('<div role="combobox"><b>Category</b></div>');
    act(inside);
    expect(heard).toHaveBeenCalled();
  });
});
