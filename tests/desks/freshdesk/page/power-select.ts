import { h } from './dom';
import { closeList, isOpenFor, openList, type ListSpec, type Option } from './open-list';
import { knobs } from './state';

export interface SelectSpec extends Pick<ListSpec, 'field' | 'options' | 'slow'> {
  readonly label: string;
  readonly chosen: () => Option | null;
  readonly choose: (option: Option) => void;
}

export interface PowerSelect {
  readonly element: HTMLElement;
  /** Draws the chosen option anew. */
  refresh(): void;
  setLocked(locked: boolean): void;
}

let serial = 0;

/**
 * A closed select as ember-power-select makes it: opens on `mousedown` of the main button (or `click`, by knob), takes the choice on
 * the option's `mouseup`, lists everything in one place at body level. A bare `click()` does nothing unless the knob says so.
 */
export function powerSelect(spec: SelectSpec): PowerSelect {
  serial += 1;
  const trigger = h('div', {
    class: 'ember-view ember-basic-dropdown-trigger ember-power-select-trigger k-trigger',
    'data-test-id': 'trigger-power-select',
    'data-ebd-id': `ember${serial}-trigger`,
    role: 'button',
    tabindex: 0,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-label': spec.label,
  });
  const isDisabled = (): boolean => trigger.getAttribute('aria-disabled') === 'true';

  const toggle = (event: Event): void => {
    if (isDisabled()) return;
    if (isOpenFor(trigger)) {
      closeList();
      return;
    }
    openList(
      {
        trigger,
        field: spec.field,
        options: spec.options,
        slow: spec.slow,
        searchBox: 'own',
        isChosen: (option) => option.value === (spec.chosen()?.value ?? null),
        choose: spec.choose,
      },
      event,
    );
  };
  trigger.addEventListener(knobs().opensOn, (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    toggle(event);
  });
  trigger.addEventListener('keydown', (event) => {
    if (isOpenFor(trigger) || !['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    toggle(event);
  });

  const refresh = (): void => {
    const chosen = spec.chosen();
    trigger.replaceChildren(
      chosen === null
        ? h('span', { class: 'ember-power-select-placeholder custom-placeholder k-empty' }, '--')
        : h('span', { class: 'ember-power-select-selected-item k-chosen' }, chosen.label),
      h('span', { class: 'ember-power-select-status-icon' }),
    );
  };
  refresh();
  return {
    element: trigger,
    refresh,
    setLocked: (locked) => {
      if (locked) trigger.setAttribute('aria-disabled', 'true');
      else trigger.removeAttribute('aria-disabled');
      trigger.tabIndex = locked ? -1 : 0;
    },
  };
}
