// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { holds, selectorsOf, textOf, textsOf, type Source } from '../../../../adapters/described/evaluate';
import { pagesAt, queryValue } from '../../../../adapters/described/pages';
import type { Condition } from '../../../../core/described/parts';
import type { Page } from '../../../../core/described/description';

const none = (): null => null;
const source = (row: unknown, more: Partial<Source> = {}): Source => ({
  answers: new Map(),
  row,
  root: null,
  gaps: none,
  ...more,
});

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

describe('a place of a description', () => {
  const gaps = (gap: string): string | null => (gap === 'field.id' ? '7' : gap === 'field.key' ? 'toString' : null);

  it('is what a list says of the member that is meant, and of no other', () => {
    const values = { data: [{ field: { id: 8 }, value: 'no' }, { field: { id: 7 }, value: 'yes' }, { value: 'none' }] };
    const place = { among: '$.data[*]', where: { path: '$.field.id', is: '{field.id}' }, take: '$.value' };
    expect(textOf(place, source(values, { gaps }))).toBe('yes');
    expect(textOf(place, source(values))).toBeNull();
    expect(textOf([{ ...place, take: '$.other' }, '$.data[0].value'], source(values, { gaps }))).toBe('no');
  });

  it('is the member of an object whose name is in a gap, and nothing that every object has', () => {
    const issue = { fields: { '7': { id: 3 } }, list: [1] };
    const place = { of: '$.fields', member: '{field.id}', take: '$.id' };
    expect(textOf(place, source(issue, { gaps }))).toBe('3');
    expect(textOf({ ...place, member: '{field.key}', take: '$' }, source(issue, { gaps }))).toBeNull();
    expect(textOf({ ...place, of: '$.list' }, source(issue, { gaps }))).toBeNull();
    expect(textOf(place, source(issue))).toBeNull();
  });
});

describe('a condition of a description', () => {
  const row = { public: true, count: 0, text: 'Comment', none: null, list: ['a', 'b'], rows: [{ x: 1 }, { x: 2 }] };

  it.each<[Condition, boolean]>([
    [{ path: '$.public', is: true }, true],
    [{ path: '$.public', is: 'true' }, false],
    [{ path: '$.count', in: [0] }, true],
    [{ path: '$.count', in: ['0', false] }, false],
    [{ path: '$.missing', in: [true] }, false],
    [{ path: '$.missing', is: false }, false],
    [{ path: '$.none', is: false }, false],
    [{ path: '$.rows[*].x', in: [1, 2] }, false],
    [{ path: '$.list[*]', has: 'b' }, true],
    [{ path: '$.text', notIn: ['Comment'] }, false],
    [{ path: '$.missing', absent: true }, true],
    [{ path: '$.none', notEmpty: true }, false],
    [{ path: '$.none', empty: true }, true],
    [{ path: '$.toString', present: true }, false],
  ])('%j on a row is %s', (condition, expected) => {
    expect(holds(condition, source(row))).toBe(expected);
  });

  it('takes a name of the ticket as a number and as a text, and a missing one for none', () => {
    const gaps = (gap: string): string | null => (gap === 'id' ? '7' : null);
    const is = (value: unknown, wanted: string): boolean =>
      holds({ path: '$.ticket', is: wanted }, source({ ticket: value }, { gaps }));
    expect([7, '7', '07', 8, null, [7], true].map((value) => is(value, '{id}'))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(is('', '{scope}')).toBe(false);
    expect(is('{scope}', '{scope}')).toBe(false);
  });

  it('looks at the row of the page alone', () => {
    const root = page('<div id="one"><i class="public"></i></div><div id="two"></div>');
    const inRow = (id: string): Source => source(undefined, { root: root.querySelector(`#${id}`) });
    expect(holds({ css: '.public', present: true }, inRow('one'))).toBe(true);
    expect(holds({ css: '.public', present: true }, inRow('two'))).toBe(false);
    expect(holds({ css: '.public', present: true }, source(undefined))).toBe(false);
  });
});

describe('a place of a description', () => {
  it('is the first that has something', () => {
    expect(textOf(['$.empty', '$.name', '$.other'], source({ empty: '', name: 'Ana', other: 'Ben' }))).toBe('Ana');
  });

  it('is read from a named answer, and from a row of a list', () => {
    const answers = new Map<string, unknown>([['ticket', { CustomFields: [{ name: 'Category' }] }]]);
    const lists = new Map<string, unknown>([['field', { id: 7 }]]);
    expect(textsOf('$ticket.CustomFields[*].name', source(undefined, { answers }))).toEqual(['Category']);
    expect(textOf('$field.id', source(undefined, { answers, lists }))).toBe('7');
  });

  it('is an element of an answer that is a page, and of no other', () => {
    const root = page('<b class="me">Ana</b>');
    const answer = document.createElement('div');
    answer.innerHTML = '<b class="me">Ben</b>';
    const roots = new Map<string, ParentNode>([['profile', answer]]);
    expect(textOf({ text: '.me', in: 'profile' }, source(undefined, { root, roots }))).toBe('Ben');
    expect(textOf({ text: '.me', in: 'other' }, source(undefined, { root, roots }))).toBeNull();
    expect(textOf({ text: '.me' }, source(undefined, { root, roots }))).toBe('Ana');
  });

  it('is what stands in a template', () => {
    const root = page('<h1>#17: Printer is on fire</h1><form><input name="id" value="17"></form>');
    expect(textOf({ text: 'h1', template: '#{id}' }, source(undefined, { root }))).toBe('17');
    expect(textOf({ text: 'h1', template: 'Ticket {id}' }, source(undefined, { root }))).toBeNull();
    expect(textOf({ value: 'input[name=id]' }, source(undefined, { root }))).toBe('17');
  });

  it('is never another element because of what fills a gap', () => {
    const gaps = (): string => `x'], [name='y`;
    expect(selectorsOf("[name='{id}']", gaps).map(({ css }) => css)).toEqual([
      String.raw`[name='x\'\]\,\ \[name\=\'y']`,
    ]);
    expect(selectorsOf("[name='{id}']", none)).toEqual([]);
  });
});

describe('an address', () => {
  const pages: Page[] = [
    { name: 'display', path: '{base}/Ticket/Display.html', id: [{ query: 'id' }], shows: ['fields'] },
    { name: 'browse', path: '{base}/browse/{id}', id: [{ path: 'id' }], shows: ['fields'] },
    { name: 'queue', path: '/react/{any}/tickets/{id}', id: [{ path: 'id' }], shows: ['fields'] },
  ];
  const at = (path: string, base: string | null = null): unknown =>
    pagesAt(new URL(path, 'https://desk.example'), pages, base).map(({ page: { name }, base: found, gaps }) => [
      name,
      found,
      gaps,
    ]);

  it.each([
    ['/Ticket/Display.html?id=3', [['display', '', {}]]],
    ['/rt/Ticket/Display.html', [['display', '/rt', {}]]],
    ['/a/b/browse/ABC-3', [['browse', '/a/b', { id: 'ABC-3' }]]],
    ['/react/home/tickets/9', [['queue', '', { id: '9' }]]],
    ['/x/react/home/tickets/9', []],
    ['/browse/', []],
    [`/${'x/'.repeat(31)}browse/1`, []],
  ])('%s is %j', (path, expected) => {
    expect(at(path)).toEqual(expected);
  });

  it('is no page of the desk below another base', () => {
    expect(at('/other/browse/ABC-3', '/rt')).toEqual([]);
  });

  it('has a query that is parted by semicolons too', () => {
    const url = new URL('https://desk.example/Update.html?Action=Respond;id=1&x=%E0%A4%A');
    expect(queryValue(url, 'id')).toBe('1');
    expect(queryValue(url, 'x')).toBeNull();
    expect(queryValue(url, 'nothing')).toBeNull();
  });
});
