// @vitest-environment happy-dom
import { act, type KeyboardEvent } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LIST_HEIGHT } from '../../../../components/card/picker-list';
import { ValuePicker, type ValuePickerProps } from '../../../../components/card/ValuePicker';
import type { FieldOption } from '../../../../core/fields';
import { mount, type Mounted } from '../mount';

const option = (path: string): FieldOption => ({ id: path, path: path.split(' › ') });
const few = ['Urgent', 'High', 'Normal', 'Low'].map(option);
const desk = [
  'Hardware › Printer › Paper jam',
  'Hardware › Printer › Toner',
  'Hardware › Phone',
  'Network › VPN',
  'Network › VPN client',
  'Account › Sign-in',
  'Account › New employee',
  'Other',
].map(option);
const many = Array.from({ length: 2000 }, (_, at) => option(`Area ${at % 9} › Value ${at}`));

const onPick = vi.fn<ValuePickerProps['onPick']>();
const onClose = vi.fn<ValuePickerProps['onClose']>();

beforeEach(() => {
  onPick.mockReset();
  onClose.mockReset();
});

const picker = (part: Partial<ValuePickerProps> = {}) => (
  <ValuePicker
    label="Category"
    options={desk}
    likely={[]}
    recent={[]}
    now={null}
    picked={null}
    onPick={onPick}
    onClose={onClose}
    {...part}
  />
);
const show = (part: Partial<ValuePickerProps> = {}) => mount(picker(part));

const press = (shown: Mounted, key: string, more: KeyboardEventInit = {}) => shown.key('input', { key, ...more });
const keys = async (shown: Mounted, ...pressed: readonly string[]) => {
  for (const key of pressed) await press(shown, key);
};
const type = (shown: Mounted, text: string) => shown.type('input', text);
const rows = (shown: Mounted) => [...shown.root.querySelectorAll<HTMLElement>('[role="option"]')];
/** Name, word and path of a row, as they are read out. */
const said = (row: Element) => [...row.children].map((part) => part.textContent.trim()).join(' | ');
const names = (shown: Mounted) => rows(shown).map((row) => row.firstElementChild?.textContent ?? '');
/** The row that the field points at; it is the only one that is marked. */
function marked(shown: Mounted): string | null {
  const id = shown.input('input').getAttribute('aria-activedescendant');
  const selected = rows(shown).filter((row) => row.getAttribute('aria-selected') === 'true');
  expect(selected.map((row) => row.id)).toEqual(id === null ? [] : [id]);
  return selected[0]?.firstElementChild?.textContent ?? null;
}
const status = (shown: Mounted) => shown.root.querySelector('[role="status"]')?.textContent;

describe('opened', () => {
  test('has the focus, is a combobox over its list, and marks nothing', async () => {
    const shown = await show();
    const field = shown.input('input');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('role')).toBe('combobox');
    expect(field.getAttribute('aria-label')).toBe('Category');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    const list = shown.root.querySelector(`[id="${field.getAttribute('aria-controls')}"]`);
    expect(list?.getAttribute('role')).toBe('listbox');
    expect(marked(shown)).toBeNull();
    expect(status(shown)).toBe('8 values');
  });

  test('shows likely ones, then recent ones, then all in the desk’s order, under headings', async () => {
    const shown = await show({
      likely: ['Network › VPN', 'gone'],
      recent: ['Other', 'Network › VPN'],
      now: 'Hardware › Phone',
      picked: 'Other',
    });
    const groups = [...shown.root.querySelectorAll('[role="group"]')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Likely', 'Recent', 'All']);
    expect(groups.map((group) => [...group.querySelectorAll('[role="option"]')].map(said))).toEqual([
      ['VPN | Network'],
      ['Other | picked'],
      [
        'Paper jam | HardwarePrinter',
        'Toner | HardwarePrinter',
        'Phone | now | Hardware',
        'VPN | likely | Network',
        'VPN client | Network',
        'Sign-in | Account',
        // The others are out of sight.
      ],
    ]);
    expect(rows(shown).map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual(
      rows(shown).map((_, at) => [String(at + 1), '10']),
    );
    expect(new Set(rows(shown).map(({ id }) => id)).size).toBe(rows(shown).length);
  });

  test('a list that is seen at one glance keeps the desk’s order and has no headings', async () => {
    const shown = await show({ options: few, likely: ['Low'], recent: ['Normal'], now: 'High' });
    expect(rows(shown).map(said)).toEqual(['Urgent', 'High | now', 'Normal', 'Low | likely']);
    expect(shown.root.querySelector('[role="group"]')).toBeNull();
  });

  test('says on a row what its value means', async () => {
    const shown = await show({ meanings: { 'Network › VPN': 'From home' } });
    expect(rows(shown)[3]?.title).toBe('Network › VPN\nFrom home');
    expect(rows(shown)[4]?.title).toBe('Network › VPN client');
  });
});

describe('keys', () => {
  test('Down and Enter take the likeliest', async () => {
    const shown = await show({ likely: ['Network › VPN'] });
    await keys(shown, 'ArrowDown', 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('Network › VPN');
  });

  test('a letter and Enter take the best hit', async () => {
    const shown = await show();
    await type(shown, 'pa');
    expect([marked(shown), status(shown)]).toEqual(['Paper jam', '1 value found']);
    await press(shown, 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('Hardware › Printer › Paper jam');
  });

  test('the arrows go around at both ends', async () => {
    const shown = await show({ options: few });
    await keys(shown, 'ArrowUp');
    expect(marked(shown)).toBe('Low');
    await keys(shown, 'ArrowDown');
    expect(marked(shown)).toBe('Urgent');
    await keys(shown, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(marked(shown)).toBe('High');
  });

  test('Enter without anything marked takes nothing and closes nothing', async () => {
    const shown = await show();
    await press(shown, 'Enter');
    await type(shown, 'nowhere to be found');
    await press(shown, 'Enter');
    expect([onPick.mock.calls, onClose.mock.calls]).toEqual([[], []]);
  });

  test('an Enter that is still held down from opening takes nothing', async () => {
    const shown = await show();
    await keys(shown, 'ArrowDown');
    await press(shown, 'Enter', { repeat: true });
    expect(onPick).not.toHaveBeenCalled();
  });

  test('Escape first empties the field, then closes and gives the focus back', async () => {
    const shown = await show();
    await type(shown, 'pa');
    await press(shown, 'Escape');
    expect([shown.input('input').value, rows(shown).length, onClose.mock.calls]).toEqual(['', 8, []]);
    await press(shown, 'Escape');
    expect(onClose).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('while letters are still being composed, no key takes, moves or closes', async () => {
    const shown = await show();
    await type(shown, 'pa');
    for (const key of ['Enter', 'Escape', 'ArrowDown'])
      for (const how of [{ isComposing: true }, { keyCode: 229 }]) await press(shown, key, how);
    expect([marked(shown), shown.input('input').value]).toEqual(['Paper jam', 'pa']);
    expect([onPick.mock.calls, onClose.mock.calls]).toEqual([[], []]);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])('with %s they are somebody else’s', async (modifier) => {
    const shown = await show({ options: few });
    await keys(shown, 'ArrowDown');
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'PageDown']) await press(shown, key, { [modifier]: true });
    expect(marked(shown)).toBe('Urgent');
    expect([onPick.mock.calls, onClose.mock.calls]).toEqual([[], []]);
  });

  test('Home, End and the arrows to the sides stay the field’s own', async () => {
    const shown = await show();
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'a', '1']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      await act(async () => void shown.input('input').dispatchEvent(event));
      expect([key, event.defaultPrevented, marked(shown)]).toEqual([key, false, null]);
    }
  });

  test('no key reaches the card around it, which would close with Escape', async () => {
    const heard = vi.fn();
    const card = { onKeyDown: (event: KeyboardEvent) => heard(event.key) };
    const shown = await mount(<div {...card}>{picker()}</div>);
    await type(shown, 'pa');
    await keys(shown, '1', 'ArrowDown', 'Escape', 'Escape', 'Enter');
    expect(heard).not.toHaveBeenCalled();
  });

  test('Tab closes once the focus is elsewhere, and takes nothing', async () => {
    const shown = await mount(
      <>
        {picker()}
        <button type="button">Next</button>
      </>,
    );
    await keys(shown, 'ArrowDown', 'Tab');
    expect(onClose).not.toHaveBeenCalled();
    await act(async () => shown.button('Next').focus());
    expect([onClose.mock.calls, onPick.mock.calls]).toEqual([[[false]], []]);
  });

  test('a press elsewhere leaves it open, so that nothing moves under the pointer', async () => {
    const shown = await mount(
      <>
        {picker()}
        <button type="button">Next</button>
      </>,
    );
    await act(async () => shown.button('Next').focus());
    expect(onClose).not.toHaveBeenCalled();
  });
});

test('a click takes', async () => {
  const shown = await show();
  await act(async () => rows(shown)[1]?.click());
  expect(onPick).toHaveBeenCalledExactlyOnceWith('Hardware › Printer › Toner');
});

describe('leaving the field as it is', () => {
  test('is the first entry, is marked as picked and answers null', async () => {
    const shown = await show({ emptyText: 'Leave it as it is', likely: ['Other'] });
    expect(said(rows(shown)[0] ?? shown.root)).toBe('Leave it as it is | picked');
    await keys(shown, 'ArrowDown', 'ArrowUp');
    expect(marked(shown)).toBe('Leave it as it is');
    await press(shown, 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('is not what Down and Enter take, nor among what is found', async () => {
    const shown = await show({ emptyText: 'Leave it as it is', likely: ['Other'], picked: 'Other' });
    await keys(shown, 'ArrowDown');
    expect(marked(shown)).toBe('Other');
    await type(shown, 'i');
    expect(names(shown)).not.toContain('Leave it as it is');
  });

  test('is all that a field without values offers', async () => {
    const shown = await show({ options: [], emptyText: 'Leave it as it is' });
    await keys(shown, 'ArrowDown', 'Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('nothing is found', () => {
  test('is said, with what was looked for, and no list is open', async () => {
    const shown = await show();
    await type(shown, ' xyz ');
    expect(shown.text()).toContain('No value matches “xyz”');
    expect(status(shown)).toBe('No value matches “xyz”');
    expect(shown.input('input').getAttribute('aria-expanded')).toBe('false');
    expect(shown.input('input').hasAttribute('aria-activedescendant')).toBe(false);
    expect(shown.hasButton('Read the fields again')).toBe(false);
  });

  test('the fields can be read again, and Escape on that button empties the field', async () => {
    const onRefresh = vi.fn();
    const shown = await show({ onRefresh });
    await type(shown, 'xyz');
    await shown.press('Read the fields again');
    expect(onRefresh).toHaveBeenCalledOnce();
    await shown.key('button', { key: 'Escape' });
    expect([shown.input('input').value, document.activeElement, onClose.mock.calls]).toEqual([
      '',
      shown.input('input'),
      [],
    ]);
  });

  test('what the fields then have is found without typing again', async () => {
    const shown = await show();
    await type(shown, 'fax');
    await shown.show(picker({ options: [...desk, option('Hardware › Fax')] }));
    expect(marked(shown)).toBe('Fax');
  });
});

describe('two thousand values', () => {
  test('only the rows in sight are in the document, and each says where it stands', async () => {
    const shown = await show({ options: many });
    expect(rows(shown).length).toBeLessThan(20);
    await keys(shown, 'ArrowUp');
    expect(marked(shown)).toBe('Value 1999');
    expect(rows(shown).at(-1)?.getAttribute('aria-posinset')).toBe('2000');
    expect(rows(shown).length).toBeLessThan(20);
    expect(status(shown)).toBe('2,000 values');
  });

  test('what is marked stays in the document wherever the list is scrolled to', async () => {
    const shown = await show({ options: many });
    await keys(shown, 'ArrowDown');
    const list = shown.root.querySelector<HTMLElement>('[role="listbox"]');
    await act(async () => {
      if (list === null) return;
      list.scrollTop = 40_000;
      list.dispatchEvent(new Event('scroll'));
    });
    expect(marked(shown)).toBe('Value 0');
    expect(names(shown)).toContain('Value 953');
  });

  test('a page is what the list shows at once, and the ends are the ends', async () => {
    const shown = await show({ options: many });
    await keys(shown, 'ArrowDown', 'PageDown');
    const height = Number.parseInt(rows(shown)[0]?.style.height ?? '', 10);
    const page = Math.floor(LIST_HEIGHT / height);
    expect(marked(shown)).toBe(`Value ${page}`);
    await keys(shown, 'PageDown', 'PageUp', 'PageUp', 'PageUp');
    expect(marked(shown)).toBe('Value 0');
    await keys(shown, 'ArrowUp', 'PageDown');
    expect(marked(shown)).toBe('Value 1999');
  });

  test('whatever is marked by key is wholly in sight', async () => {
    const shown = await show({ options: many, likely: ['Area 3 › Value 30'] });
    const list = shown.root.querySelector<HTMLElement>('[role="listbox"]');
    for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowUp', 'PageUp', 'PageUp', 'ArrowUp']) {
      await press(shown, key);
      const row = rows(shown).find((one) => one.getAttribute('aria-selected') === 'true');
      const top = Number.parseInt(row?.style.top ?? '', 10);
      const bottom = top + Number.parseInt(row?.style.height ?? '', 10);
      expect(top).toBeGreaterThanOrEqual(list?.scrollTop ?? NaN);
      expect(bottom).toBeLessThanOrEqual((list?.scrollTop ?? NaN) + LIST_HEIGHT);
    }
  });
});

test('what arrives while it is open never puts another value under Enter', async () => {
  const shown = await show({ likely: ['Other'] });
  await keys(shown, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(marked(shown)).toBe('Toner');
  await shown.show(picker({ likely: ['Other'], recent: ['Network › VPN', 'Account › Sign-in'] }));
  expect(marked(shown)).toBe('Toner');
  await shown.show(picker({ options: desk.filter(({ path }) => !path.includes('Toner')) }));
  expect(marked(shown)).toBeNull();
  await press(shown, 'Enter');
  expect(onPick).not.toHaveBeenCalled();
});
