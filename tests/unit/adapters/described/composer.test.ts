// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentOf, findBox } from '../../../../adapters/described/composer';
import { insertInto } from '../../../../adapters/described/insert';
import type { Description } from '../../../../core/described/description';
import type { Shown } from '../../../../adapters/described/pane';
import { requestTracker, signal } from './kit';

type Spec = Description['composer'][number];

const rt = requestTracker();

function showing(html: string): Shown {
  document.body.innerHTML = html;
  const page = rt.pages.find(({ name }) => name === 'update');
  if (page === undefined) throw new Error('Request Tracker has no such page');
  return { page, ticketId: '1', document, root: document, gaps: () => null };
}

const spec = (mode: Partial<Spec['mode']>, more: Partial<Spec> = {}): Pick<Description, 'composer'> => ({
  composer: [
    {
      pages: ['update'],
      mode: { public: ['reply'], internal: ['note'], ...mode },
      editors: [{ kind: 'contenteditable', css: '[contenteditable]', hint: '.hint' }],
      ...more,
    },
  ],
});

const editable = '<div contenteditable="true">Hello</div>';

describe('the mode of a reply box', () => {
  it.each<[string, Partial<Spec['mode']>, string, string]>([
    ['a value', { value: 'select' }, '<select><option selected>reply</option><option>note</option></select>', 'public'],
    [
      'a value',
      { value: 'select' },
      '<select><option>reply</option><option selected>note</option></select>',
      'internal',
    ],
    ['a value that is not known', { value: 'select' }, '<select><option selected>forward</option></select>', 'unknown'],
    ['two values', { value: 'input' }, '<input value="reply"><input value="note">', 'unknown'],
    ['nothing', { value: 'select' }, '', 'unknown'],
    [
      'a box that is ticked',
      { checked: 'input', public: [false], internal: [true] },
      '<input type="checkbox" checked>',
      'internal',
    ],
    ['a box that is not', { checked: 'input', public: [false], internal: [true] }, '<input type="checkbox">', 'public'],
    [
      'one of several',
      { checked: 'input' },
      '<input type="radio" value="note"><input type="radio" value="reply" checked>',
      'public',
    ],
    [
      'none of several',
      { checked: 'input' },
      '<input type="radio" value="note"><input type="radio" value="reply">',
      'unknown',
    ],
    ['an attribute', { css: 'b', attr: 'data-mode' }, '<b data-mode="reply"></b>', 'public'],
    [
      'the selected tab',
      { selectedTab: 'b' },
      '<b aria-selected="false">note</b><b aria-selected="true">reply</b>',
      'public',
    ],
    ['no selected tab', { selectedTab: 'b' }, '<b>note</b><b>reply</b>', 'unknown'],
  ])('by %s is read from %j in %s: %s', (_what, mode, html, expected) => {
    expect(findBox(showing(html + editable), spec(mode))?.mode).toBe(expected);
  });

  it('is unknown where two boxes are open, and a box of somebody else’s is none', () => {
    const select = '<select><option selected>reply</option></select>';
    expect(findBox(showing(select + editable + editable), spec({ value: 'select' }))?.mode).toBe('unknown');
    const foreign = spec({ value: 'select' }, { foreign: ['.chat'] });
    expect(findBox(showing(`${select}${editable}<div class="chat">${editable}</div>`), foreign)?.mode).toBe('public');
    expect(findBox(showing(select), foreign)).toBeNull();
  });

  it('counts nothing as content that is shown while it is empty', () => {
    const shown = showing('<div contenteditable="true"><p class="hint">Type here</p></div>');
    const box = findBox(shown, spec({ value: 'select' }));
    expect(box === null ? null : contentOf(box)).toBe('');
  });
});

describe('a plain text area', () => {
  const plain = spec({ value: 'select' }, { editors: [{ kind: 'textarea', css: 'textarea' }] });
  const html = (mode: string, text: string): string =>
    `<select><option selected>${mode}</option></select><textarea>${text}</textarea>`;
  const insert = (shown: Shown): Promise<void> =>
    insertInto(
      'Hello Ana,\n\nplease restart it.',
      { env: { document, help: () => Promise.reject(new Error('no helper')) }, box: () => findBox(shown, plain) },
      signal(),
    );
  const area = (): HTMLTextAreaElement => {
    const found = document.querySelector('textarea');
    if (found === null) throw new Error('no text area');
    return found;
  };

  it('takes the draft below a greeting, without saying it again', async () => {
    const shown = showing(html('reply', 'Hello Ana,\n\n-- \nDana'));
    area().setSelectionRange(0, 0);
    // No page of this environment has the browser’s own command.
    Object.assign(document, { execCommand: () => false });
    onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'));
    await insert(shown);
    expect(area().value).toBe('Hello Ana,\n\nplease restart it.\n\n-- \nDana');
  });

  it('of a note is left alone', async () => {
    const shown = showing(html('note', 'private'));
    await expect(insert(shown)).rejects.toMatchObject({ error: { code: 'composer-not-public' } });
    expect(area().value).toBe('private');
  });
});
