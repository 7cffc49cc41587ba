// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { applyChoice } from '../../../../adapters/described/apply';
import { findControl, type Found } from '../../../../adapters/described/controls/find';
import { optionsShown, valueShown } from '../../../../adapters/described/controls/value';
import { presserOf } from '../../../../adapters/described/press';
import type { Shown } from '../../../../adapters/described/pane';
import type { Control } from '../../../../core/described/fields';
import type { DeskField } from '../../../../core/fields';
import { at } from '../../../../adapters/shared/selector';
import { requestTracker, signal } from './kit';

const [display] = requestTracker().pages;

function showing(html: string): Shown {
  document.body.innerHTML = html;
  if (display === undefined) throw new Error('Request Tracker has no page');
  const gaps = (gap: string): string | null => (gap === 'id' ? '1' : null);
  return { page: display, ticketId: '1', document, root: document, gaps };
}

const find = (control: Control, shown: Shown): Found | null =>
  findControl({ spec: { control }, gaps: shown.gaps }, shown);

const field = (...paths: readonly string[][]): DeskField => ({
  id: 'f',
  title: 'Field',
  kind: 'dropdown',
  options: paths.map((path, index) => ({ id: `o${index}`, path })),
});

const press = presserOf([at('only', '.save')]);
const apply = (control: Control, shown: Shown, of: DeskField, optionId: string | null): Promise<void> =>
  applyChoice({ find: () => find(control, shown), press }, { field: of, optionId }, signal());

describe('a select', () => {
  const select: Control = { kind: 'select', css: 'select' };
  const html =
    '<select><option value="">-</option><option value="0">Low</option><option value="1">High</option></select>';

  it('tells its options, and its value by its words before its number', () => {
    const found = find(select, showing(html));
    if (found === null) throw new Error('no select');
    expect(optionsShown(found)).toEqual([
      { id: '0', path: ['Low'] },
      { id: '1', path: ['High'] },
    ]);
    const numbered: DeskField = {
      ...field(),
      options: [
        { id: '1', path: ['Low'] },
        { id: '2', path: ['High'] },
      ],
    };
    expect(valueShown(found, numbered)).toBeNull();
    (found.elements[0] as HTMLSelectElement).value = '1';
    expect(valueShown(found, numbered)).toBe('2');
  });

  it('is set with the events that a person would cause, and read back', async () => {
    const shown = showing(html);
    const heard: string[] = [];
    for (const name of ['input', 'change'])
      document.body.addEventListener(name, () => heard.push(name), { once: true });
    await apply(select, shown, field(['Low'], ['High']), 'o1');
    expect(document.querySelector('select')?.value).toBe('1');
    expect(heard).toEqual(['input', 'change']);
  });

  it('that takes the choice back is no choice that was made', async () => {
    const shown = showing(html);
    const element = document.querySelector('select');
    element?.addEventListener('change', () => (element.value = ''));
    await expect(apply(select, shown, field(['Low'], ['High']), 'o1')).rejects.toMatchObject({
      error: { code: 'field-not-set' },
    });
  });

  it('that is not there, is there twice, or is locked, is left alone', async () => {
    const of = field(['Low'], ['High']);
    await expect(apply(select, showing(''), of, 'o0')).rejects.toMatchObject({ error: { code: 'field-not-on-form' } });
    await expect(apply(select, showing(html + html), of, 'o0')).rejects.toMatchObject({
      error: { code: 'field-not-on-form' },
    });
    await expect(apply(select, showing(html.replace('<select', '<select disabled')), of, 'o0')).rejects.toMatchObject({
      error: { code: 'read-only' },
    });
  });

  it('tells values of the same name apart by their group', async () => {
    const grouped = `<select><optgroup label="A"><option value="x">Other</option></optgroup><optgroup label="B"><option value="y">Other</option></optgroup></select>`;
    const shown = showing(grouped);
    await apply(select, shown, field(['A', 'Other'], ['B', 'Other']), 'o1');
    expect(document.querySelector('select')?.value).toBe('y');
  });

  it('is found in the row of its label, in the page’s language, or behind it', () => {
    const row = { css: '.label', labels: { en: ['Issue type'], de: ['Art'] } };
    const rows =
      '<div class="label">Issue type: *</div><div><select id="a"></select></div><div class="label">Art</div><div><select id="b"></select></div>';
    const shown = showing(rows);
    document.documentElement.lang = 'en';
    expect(find({ ...select, row }, shown)?.elements[0]?.id).toBe('a');
    document.documentElement.lang = 'de-AT';
    expect(find({ ...select, row }, shown)?.elements[0]?.id).toBe('b');
    document.documentElement.lang = '';
    expect(find({ ...select, row }, shown)).toBeNull();
  });

  it('that is hidden is opened first, and what saves is never pressed for it', async () => {
    const hidden: Control = { ...select, hidden: true, open: { click: 'a', within: '.box' } };
    const box = (kind: string): string =>
      `<div class="box"><a href="/elsewhere" class="${kind}">Edit</a><p style="display:none">${html}</p></div>`;
    const shown = showing(box('edit'));
    document.querySelector('a')?.addEventListener('click', () => document.querySelector('p')?.removeAttribute('style'));
    await apply(hidden, shown, field(['Low'], ['High']), 'o1');
    expect(document.querySelector('select')?.value).toBe('1');
    await expect(apply(hidden, showing(box('save')), field(['Low'], ['High']), 'o1')).rejects.toMatchObject({
      error: { code: 'unexpected' },
    });
    expect(document.querySelector('select')?.value).toBe('');
  });
});

describe('radio buttons', () => {
  const radio: Control = { kind: 'radio', css: 'input[type=radio]' };
  const html = ['', 'a', 'b']
    .map(
      (value) =>
        `<label><input type="radio" name="r" value="${value}">${value === '' ? '(none)' : `The ${value}`}</label>`,
    )
    .join('');

  it('are read and pressed by their labels', async () => {
    const shown = showing(html);
    await apply(radio, shown, field(['The a'], ['The b']), 'o1');
    expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('b');
    await apply(radio, shown, field(['The a'], ['The b']), null);
    expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('');
  });
});

/** A box that shows its value and opens a list below the body, as most single-page desks draw it. */
function listbox(labels: readonly string[]): Shown {
  const shown = showing('<div class="pick"><span class="shown"></span></div>');
  const value = document.querySelector('.shown');
  document.querySelector('.pick')?.addEventListener('mousedown', () => {
    const list = document.createElement('ul');
    list.innerHTML = labels.map((label) => `<li>${label}</li>`).join('');
    list.addEventListener('click', ({ target }) => {
      if (value !== null) value.textContent = (target as Element).textContent;
      list.remove();
    });
    document.body.append(list);
  });
  return shown;
}

describe('a list that opens', () => {
  const control: Control = { kind: 'listbox', css: '.pick', list: 'ul', option: 'li', value: '.shown' };

  it('is pressed, chosen from, and read back', async () => {
    const shown = listbox(['Low', 'High']);
    await apply(control, shown, field(['Low'], ['High']), 'o1');
    expect(document.querySelector('.shown')?.textContent).toBe('High');
  });

  it('without the value stays as it was', async () => {
    const shown = listbox(['Low', 'High', 'High']);
    await expect(apply(control, shown, field(['Low'], ['High']), 'o1')).rejects.toMatchObject({
      error: { code: 'field-not-set' },
    });
    expect(document.querySelector('.shown')?.textContent).toBe('');
  });
});

describe('a list whose page clears what comes too early', () => {
  const control: Control = { kind: 'listbox', css: '.pick', list: 'ul', option: 'li', value: '.shown', stays: 200 };

  /** The first so many values are cleared soon after they were taken. */
  function clearing(times: number): Shown {
    const shown = listbox(['Low', 'High']);
    let left = times;
    document.addEventListener('click', ({ target }) => {
      if (!(target as Element).matches('li') || left === 0) return;
      left -= 1;
      setTimeout(() => document.querySelector('.shown')?.replaceChildren(), 60);
    });
    return shown;
  }

  it('is chosen from again until the value stays', async () => {
    await apply(control, clearing(2), field(['Low'], ['High']), 'o1');
    expect(document.querySelector('.shown')?.textContent).toBe('High');
  });

  it('is given up after three times', async () => {
    await expect(apply(control, clearing(9), field(['Low'], ['High']), 'o1')).rejects.toMatchObject({
      error: { code: 'field-not-set' },
    });
  });
});

describe('a list that lies in its control while it is closed', () => {
  const control: Control = { kind: 'listbox', css: '.pick', list: 'ul', option: 'li:not(.none)', value: '.shown' };
  const found = (html: string): Found => {
    const one = find(control, showing(html));
    if (one === null) throw new Error('no control');
    return one;
  };

  it('tells its options by their names, each once', () => {
    const rows = '<li class="none">Choose</li><li></li><li>Low</li><li>High</li><li>High</li>';
    expect(
      optionsShown(
        found(
          `<div class="pick"><span class="shown"></span><ul style="display:none">${rows}</ul></div><ul><li>Other</li></ul>`,
        ),
      ),
    ).toEqual([{ id: 'Low', path: ['Low'] }]);
  });

  it('tells none where the list is somewhere else', () => {
    expect(
      optionsShown(found('<div class="pick"><span class="shown"></span></div><ul><li>Other</li></ul>')),
    ).toBeNull();
  });
});

describe('a tree', () => {
  it('is walked down level by level, from its top', async () => {
    const levels: Readonly<Record<string, readonly string[]>> = {
      '': ['Hardware', 'Software'],
      Hardware: ['Printer', 'Other'],
      Software: ['Mail', 'Other'],
    };
    const shown = showing('<div class="pick"><span class="shown"></span></div>');
    const draw = (list: Element, level: string): void => {
      const back = level === '' ? '' : '<li class="back">Back</li>';
      list.innerHTML =
        back +
        (levels[level] ?? []).map((one) => `<li class="row${one in levels ? ' deeper' : ''}">${one}</li>`).join('');
      list.setAttribute('data-level', level);
    };
    document.querySelector('.pick')?.addEventListener('click', () => {
      const list = document.createElement('ul');
      draw(list, 'Hardware');
      document.body.append(list);
      list.addEventListener('click', ({ target }) => {
        const row = target as Element;
        if (row.matches('.back')) return draw(list, '');
        if (row.matches('.deeper')) return draw(list, row.textContent ?? '');
        const value = document.querySelector('.shown');
        if (value !== null) value.textContent = `${list.getAttribute('data-level')} › ${row.textContent}`;
        list.remove();
      });
    });
    const control: Control = {
      kind: 'tree',
      css: '.pick',
      list: 'ul',
      option: 'li',
      value: '.shown',
      levels: '.deeper',
      back: '.back',
    };
    await apply(control, shown, field(['Hardware', 'Other'], ['Software', 'Other']), 'o1');
    expect(document.querySelector('.shown')?.textContent).toBe('Software › Other');
  });
});

describe('a press', () => {
  it.each([
    '<b class="save"><i id="it"></i></b>',
    '<i id="it" class="save"></i>',
    '<i id="it"><b class="save"></b></i>',
  ])('never falls on %s', (html) => {
    showing(html);
    const element = document.querySelector<HTMLElement>('#it');
    let heard = 0;
    for (const name of ['pointerdown', 'mousedown', 'click']) element?.addEventListener(name, () => (heard += 1));
    expect(() => element && press(element)).toThrow('unexpected');
    expect(heard).toBe(0);
  });
});
