import { h, isLeftOut } from './dom';
import { knobs, words } from './state';

export interface Option {
  /** Null for "--". */
  readonly value: string | null;
  readonly label: string;
}

export interface ListSpec {
  readonly trigger: HTMLElement;
  /** Name of the field, for the knob `stubborn`. */
  readonly field: string;
  readonly options: () => readonly Option[];
  readonly isChosen: (option: Option) => boolean;
  readonly choose: (option: Option) => void;
  /** The options come a little later, as for agents and tags. */
  readonly slow: boolean;
  readonly classes?: string;
  /** Inside of an option; its label unless told. */
  readonly draw?: (option: Option) => Node | string;
  /** Null when the list has no search box of its own. */
  readonly searchBox: 'own' | null;
}

/** The one place at body level that every list of the page opens in. */
const wormhole = document.getElementById('ember-basic-dropdown-wormhole') ?? document.body;

export function nameWormhole(): void {
  if (isLeftOut('#ember-basic-dropdown-wormhole')) wormhole.removeAttribute('id');
}

interface OpenList {
  readonly trigger: HTMLElement;
  close(): void;
  search(text: string): void;
}

let open: OpenList | null = null;

export const isOpenFor = (trigger: HTMLElement): boolean => open?.trigger === trigger;
export const searchOpenList = (text: string): void => open?.search(text);

export function closeList(): void {
  open?.close();
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** In old versions of the library two events at nearly the same height are one click that must not choose. */
const looksLikeOneClick = (opening: Event, choosing: MouseEvent): boolean =>
  knobs().twoPixelTrap &&
  opening instanceof MouseEvent &&
  opening.clientY !== 0 &&
  choosing.clientY !== 0 &&
  Math.abs(opening.clientY - choosing.clientY) < 2;

function place(content: HTMLElement, trigger: HTMLElement): void {
  const box = trigger.getBoundingClientRect();
  const below = innerHeight - box.bottom > 260;
  Object.assign(content.style, {
    left: `${box.left}px`,
    width: `${box.width}px`,
    ...(below ? { top: `${box.bottom + 2}px` } : { bottom: `${innerHeight - box.top + 2}px` }),
  });
}

let serial = 0;

/** Opens the list of a field and closes whichever was open. */
export function openList(spec: ListSpec, opening: Event): void {
  closeList();
  serial += 1;
  const rows = new WeakMap<Element, Option>();
  let current = 0;
  let text = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const list = h('ul', { class: 'ember-power-select-options', role: 'listbox' });
  const input = h('input', {
    class: 'ember-power-select-search-input',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': words().search,
  });
  const content = h(
    'div',
    {
      id: `ember-basic-dropdown-content-ember${serial}`,
      class:
        `ember-view ember-basic-dropdown-content ember-power-select-dropdown k-dropdown ${spec.classes ?? ''}`.trim(),
    },
    spec.searchBox === 'own' ? h('div', { class: 'ember-power-select-search' }, input) : null,
    list,
  );

  const found = (): readonly Option[] => spec.options().filter((option) => folded(option.label).includes(folded(text)));

  const message = (line: string): void =>
    list.replaceChildren(
      h(
        'li',
        { class: 'ember-power-select-option ember-power-select-option--no-matches-message', role: 'option' },
        line,
      ),
    );

  const draw = (): void => {
    const options = found();
    if (options.length === 0) {
      message(words().noMatches);
      return;
    }
    list.replaceChildren(
      ...options.map((option, index) => {
        const row = h(
          'li',
          {
            class: 'ember-power-select-option',
            role: 'option',
            'data-option-index': index,
            'aria-selected': String(spec.isChosen(option)),
            'aria-current': String(index === current),
          },
          spec.draw?.(option) ?? option.label,
        );
        rows.set(row, option);
        return row;
      }),
    );
  };

  const refresh = (): void => {
    clearTimeout(waiting);
    if (!spec.slow) {
      draw();
      return;
    }
    message(words().searching);
    waiting = setTimeout(draw, 150);
  };

  const commit = (option: Option | undefined, event: Event): void => {
    if (!option) return;
    if (knobs().stubborn.includes(spec.field) && !event.isTrusted) {
      closeList();
      return;
    }
    closeList();
    spec.choose(option);
    spec.trigger.focus();
  };

  const rowOf = (event: Event): Element | null => (event.target instanceof Element ? event.target.closest('li') : null);

  const point = (index: number): void => {
    current = Math.max(0, Math.min(index, list.children.length - 1));
    [...list.children].forEach((row, at) => row.setAttribute('aria-current', String(at === current)));
    list.children[current]?.scrollIntoView({ block: 'nearest' });
  };

  list.addEventListener('mouseover', (event) => {
    const row = rowOf(event);
    if (row) point([...list.children].indexOf(row));
  });
  list.addEventListener('mouseup', (event) => {
    const row = rowOf(event);
    if (!row || row.closest('[aria-disabled="true"]') || looksLikeOneClick(opening, event)) return;
    commit(rows.get(row), event);
  });

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') point(current + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Enter') commit(rows.get(list.children[current] ?? list), event);
    else if (event.key === 'Escape' || event.key === 'Tab') closeList();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  const onOutside = (event: Event): void => {
    if (!event.composedPath().some((node) => node === content || node === spec.trigger)) closeList();
  };

  const self: OpenList = {
    trigger: spec.trigger,
    search: (next) => {
      text = next;
      current = 0;
      refresh();
    },
    close: () => {
      clearTimeout(waiting);
      document.removeEventListener('mousedown', onOutside, true);
      spec.trigger.removeEventListener('keydown', onKey);
      spec.trigger.setAttribute('aria-expanded', 'false');
      content.remove();
      open = null;
    },
  };
  open = self;
  input.addEventListener('input', () => self.search(input.value));
  input.addEventListener('keydown', onKey);
  spec.trigger.addEventListener('keydown', onKey);
  document.addEventListener('mousedown', onOutside, true);
  spec.trigger.setAttribute('aria-expanded', 'true');
  wormhole.append(content);
  place(content, spec.trigger);
  refresh();
  if (spec.searchBox === 'own') input.focus();
}
