// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import type { DeskField } from '../../../../core/fields';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, origin, paneHtml, showPage, signal, tabHtml } from './fake-desk';
import { inNoTime } from '../../in-no-time';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const open = (): ReturnType<typeof zendesk.open> => zendesk.open(ref, envOf(fakeFetch({}).fetch));
const field: DeskField = {
  id: '600',
  title: 'Area',
  kind: 'dropdown',
  options: [
    { id: 'a_b', path: ['A', 'B'] },
    { id: 'a_a', path: ['A', 'A'] },
    { id: 'b', path: ['B'] },
  ],
};

const fieldHtml = (id = '600', value = 'B'): string => `
  <div data-test-id="ticket-form-field-dropdown-field-${id}">
    <div role="combobox" aria-haspopup="listbox" aria-controls="list-${id}"><span data-garden-id="dropdowns.combobox.value">${value}</span></div>
    <ul role="listbox" id="list-${id}" aria-hidden="true"></ul>
  </div>`;

interface Behaviour {
  /** Runs before the rows of a level are shown. */
  readonly onLevel?: (path: readonly string[]) => void;
  /** The level at which the menu opens. */
  readonly startAt?: readonly string[];
  readonly takes?: boolean;
}

/** A nested list in few words: rows replaced at each level, the back row first and named like its parent. */
function wire({ onLevel = () => undefined, startAt = [], takes = true }: Behaviour = {}): void {
  const trigger = document.querySelector<HTMLElement>('[aria-controls="list-600"]');
  const list = document.getElementById('list-600');
  if (trigger === null || list === null) throw new Error('no field');
  const show = (path: readonly string[]): void => {
    onLevel(path);
    const rows = field.options
      .filter((option) => path.every((level, index) => option.path[index] === level))
      .map((option) => option.path[path.length] ?? '');
    const row = (label: string, choose: () => void): HTMLElement => {
      const element = Object.assign(document.createElement('li'), { textContent: label });
      element.setAttribute('role', 'option');
      element.addEventListener('click', choose);
      return element;
    };
    const leaf = (label: string): void => {
      const value = trigger.querySelector('span');
      if (takes && value !== null) value.textContent = label === '-' ? '-' : [...path, label].join('::');
      list.replaceChildren();
      list.setAttribute('aria-hidden', 'true');
    };
    const isBranch = (label: string): boolean =>
      field.options.some((option) => option.path.length > path.length + 1 && option.path[path.length] === label);
    const elements = [...new Set(rows)].map((label) =>
      row(label, () => (isBranch(label) ? show([...path, label]) : leaf(label))),
    );
    if (path.length === 0)
      list.replaceChildren(
        row('-', () => leaf('-')),
        ...elements,
      );
    else {
      const group = document.createElement('ul');
      group.setAttribute('role', 'group');
      group.append(...elements);
      list.replaceChildren(
        row(path.at(-1) ?? '', () => show(path.slice(0, -1))),
        group,
      );
    }
    list.setAttribute('aria-hidden', 'false');
  };
  trigger.addEventListener('click', () => {
    if (list.getAttribute('aria-hidden') === 'true') show(startAt);
    else {
      list.replaceChildren();
      list.setAttribute('aria-hidden', 'true');
    }
  });
}

const apply = (optionId: string | null, what: DeskField = field): ReturnType<ReturnType<typeof open>['apply']> =>
  open().apply({ field: what, optionId }, signal());
const shown = (): string | null | undefined => document.querySelector('[aria-controls="list-600"] span')?.textContent;

beforeEach(() =>
  showPage(
    [
      paneHtml({ id: '7', style: 'display:none', extra: fieldHtml('600', 'hidden') }),
      paneHtml({ extra: fieldHtml() }),
    ].toReversed(),
  ),
);

describe('choosing a value', () => {
  it.each([
    ['a_b', 'A::B'],
    ['a_a', 'A::A'],
    [null, '-'],
  ])('takes %s, also where a child is called like its parent', async (optionId, label) => {
    wire();
    expect(await apply(optionId)).toMatchObject({ ok: true });
    expect(shown()).toBe(label);
    expect(open().currentValue(field)).toBe(optionId);
  });

  it('goes to the top first, where the menu opens at a level that has the same row', async () => {
    showPage([paneHtml({ extra: fieldHtml('600', '-') })]);
    wire({ startAt: ['A'] });
    expect(await apply('b')).toMatchObject({ ok: true });
    expect(shown()).toBe('B');
  });

  it('clicks nothing when the field has the value already', async () => {
    showPage([paneHtml({ extra: fieldHtml('600', 'A::B') })]);
    expect(await apply('a_b')).toMatchObject({ ok: true });
  });

  it('stops when another ticket comes up between two levels', async () => {
    wire({
      onLevel: (path) => {
        if (path.length === 1) showPage([paneHtml({ id: '7', extra: fieldHtml() })], tabHtml('7'));
      },
    });
    expect(await apply('a_b')).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(shown()).toBe('B');
  });

  it('says so when the value does not read back', async () => {
    showPage([paneHtml({ extra: fieldHtml('600', '-') })]);
    wire({ takes: false });
    expect(await inNoTime(() => apply('a_b'))).toMatchObject({
      ok: false,
      error: { code: 'field-not-set', detail: 'Area' },
    });
  });

  it('says why it cannot', async () => {
    expect(await apply('a_b', { ...field, id: '601' })).toMatchObject({
      ok: false,
      error: { code: 'field-not-on-form' },
    });
    expect(await apply('nonsense')).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
    expect(
      await apply('77', { id: 'group', title: 'Group', kind: 'group', options: [{ id: '77', path: ['Support'] }] }),
    ).toMatchObject({ ok: false, error: { code: 'field-not-on-form' } });
    document.querySelector('[aria-controls="list-600"]')?.setAttribute('aria-disabled', 'true');
    expect(await apply('a_b')).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });

  it('can be stopped, and closes its menu', async () => {
    const stop = new AbortController();
    wire({
      onLevel: (path) => {
        if (path.length === 1) stop.abort();
      },
    });
    expect(
      await open().apply(
        { field: { ...field, options: [...field.options, { id: 'x', path: ['A', 'missing'] }] }, optionId: 'x' },
        stop.signal,
      ),
    ).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(0);
    expect(shown()).toBe('B');
  });
});

describe('the value that the form shows', () => {
  const group: DeskField = { id: 'group', title: 'Group', kind: 'group', options: [{ id: '77', path: ['Support'] }] };

  it('is undefined where the field is missing, there twice or in another ticket', () => {
    expect(open().currentValue({ ...field, id: '601' })).toBeUndefined();
    showPage([paneHtml({ extra: fieldHtml() + fieldHtml() })]);
    expect(open().currentValue(field)).toBeUndefined();
    showPage([paneHtml({ id: '7', extra: fieldHtml() })], tabHtml('7'));
    expect(open().currentValue(field)).toBeUndefined();
  });

  it('is read from the older kind of field and from a title', () => {
    const category: DeskField = {
      id: '501',
      title: 'Category',
      kind: 'dropdown',
      options: [{ id: 'jam', path: ['Hardware', 'Printer', 'Paper jam'] }],
    };
    expect(open().currentValue(category)).toBe('jam');
  });

  it('is the group beside or without an agent', () => {
    for (const kind of ['group', 'agent']) {
      showPage([
        paneHtml({
          extra: `<div data-test-id="assignee-field"><span data-test-id="assignee-field-selected-${kind}-tag"><b title="Support"></b><b title="Ann"></b></span></div>`,
        }),
      ]);
      expect(open().currentValue(group)).toBe('77');
    }
  });
});
