import { h } from './dom';
import { isOpenFor, openList, searchOpenList, type Option } from './open-list';
import { words } from './state';

/** The multiple select of the tags: chips, their remove buttons (which answer to `mousedown`), an input that opens the suggestions. */
export function tagsSelect(
  known: readonly string[],
  chosen: () => readonly string[],
  set: (tags: readonly string[]) => void,
): HTMLElement {
  const chips = h('ul', { class: 'ember-power-select-multiple-options', 'aria-live': 'polite' });
  const input = h('input', {
    class: 'ember-power-select-trigger-multiple-input',
    type: 'search',
    autocomplete: 'off',
    'aria-label': words().tags,
  });
  const trigger = h('div', {
    class:
      'ember-view ember-basic-dropdown-trigger ember-power-select-trigger ember-power-select-multiple-trigger k-trigger k-tags',
    role: 'button',
    tabindex: -1,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-label': words().tags,
  });

  const draw = (): void => {
    chips.replaceChildren(
      ...chosen().map((tag) => {
        const remove = h(
          'span',
          { class: 'ember-power-select-multiple-remove-btn', role: 'button', 'aria-label': 'remove' },
          '×',
        );
        remove.addEventListener('mousedown', (event) => {
          event.preventDefault();
          event.stopPropagation();
          set(chosen().filter((each) => each !== tag));
          draw();
        });
        return h('li', { class: 'ember-power-select-multiple-option' }, remove, tag);
      }),
      h('li', { class: 'k-tag-input' }, input),
    );
  };

  const options = (): Option[] => {
    const typed = input.value.trim();
    const rest = known.filter((tag) => !chosen().includes(tag)).map((tag) => ({ value: tag, label: tag }));
    return typed === '' || known.includes(typed) || chosen().includes(typed)
      ? rest
      : [{ value: typed, label: typed }, ...rest];
  };

  const open = (event: Event): void =>
    openList(
      {
        trigger,
        field: 'tags',
        options,
        slow: true,
        searchBox: null,
        isChosen: () => false,
        draw: (option) => h('span', { class: 'tag-options' }, option.label),
        choose: (option) => {
          input.value = '';
          set([...chosen(), option.value ?? '']);
          draw();
          input.focus();
        },
      },
      event,
    );

  trigger.addEventListener('mousedown', (event) => {
    if (event.button !== 0 || isOpenFor(trigger)) return;
    open(event);
    input.focus();
    event.preventDefault();
  });
  input.addEventListener('input', (event) => {
    if (!isOpenFor(trigger)) open(event);
    searchOpenList(input.value);
  });
  trigger.append(chips);
  draw();
  return h('div', { 'data-test-tag-input-field': true, 'data-test-id': 'new-ticket-tags' }, trigger);
}
