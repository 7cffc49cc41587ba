// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { replyTextIn } from '../../../../adapters/described/reply-text';
import { replyText } from '../../../../adapters/shared/reply-text';
import type { Box } from '../../../../adapters/described/composer';
import type { Composer } from '../../../../adapters/shared/insert';

const boxWith = (html: string, more: Partial<Composer> = {}): Composer => {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return { mode: 'public', kind: 'rich', empty: false, editable: document.querySelector('div'), ...more };
};

describe('what stands in a public reply', () => {
  it('is told line by line, with the marks of lists, without what is quoted and what the desk put there', () => {
    const box = boxWith(
      '<p>Hello <b>you</b>,</p><p><br></p><ul><li>one<ul><li>two</li></ul></li></ul><p class="desk">Ticket 5</p><blockquote><p>private words</p></blockquote><p>Bye<br>Dana</p>',
      { foreign: [{ css: '.desk', since: '2026', source: 'a test' }] as unknown as NonNullable<Composer['foreign']> },
    );
    const before = box.editable?.innerHTML;
    expect(
      replyText(box)
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual(['Hello you,', '- one', '- two', 'Bye', 'Dana']);
    expect(box.editable?.innerHTML).toBe(before);
  });

  it.each(['internal', 'unknown', 'missing'] as const)('is not looked at where the box is %s', (mode) => {
    expect(() => replyText(boxWith('<p>An internal note</p>', { mode }))).toThrow('reply-empty');
  });

  it('is nothing where nothing is written, or all of it is quoted', () => {
    for (const html of ['', '<p><br></p>', '<blockquote>Quoted</blockquote>'])
      expect(() => replyText(boxWith(html))).toThrow('reply-empty');
  });

  it('is told without history that an editor has as plain paragraphs', () => {
    const box = boxWith(
      '<p>Use the other one.</p><p>On 3 March 2026 at 10:00, Jonas Weber &lt;jonas@acme.example&gt; wrote:</p><p>&gt; never tell the customer</p>',
    );
    expect(replyText(box)).toBe('Use the other one.');
  });
});

describe('of a described desk', () => {
  const area = (value: string, mode: Box['mode']): Box => {
    const editable = Object.assign(document.createElement('textarea'), { value });
    return { mode, kind: 'textarea', editable, frame: null, around: editable, foreign: [], hint: [] } as unknown as Box;
  };
  it('it is told of a public box alone, a text area too, without the lines that are quoted', () => {
    expect(replyTextIn(area('Use the other one.\n\nDana\n\n> It burns.\n> note', 'public'))).toBe(
      'Use the other one.\n\nDana',
    );
    expect(() => replyTextIn(area('> It burns.', 'public'))).toThrow('reply-empty');
    expect(replyTextIn(area('Use it.', 'public'))).toBe('Use it.');
    expect(() => replyTextIn(area('An internal note', 'internal'))).toThrow('reply-empty');
    expect(() => replyTextIn(null)).toThrow('reply-empty');
  });

  it('nothing is told of words that the editor shows while it is empty', () => {
    document.body.innerHTML = '<div class="hint">Type here</div>';
    const editable = document.querySelector('div');
    const hint = [{ css: '.hint' }];
    const box = { mode: 'public', kind: 'froala', editable, frame: null, around: editable, foreign: [], hint };
    expect(() => replyTextIn(box as unknown as Box)).toThrow('reply-empty');
  });
});
