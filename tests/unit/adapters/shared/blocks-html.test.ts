import { expect, it } from 'vitest';
import { blocksHtml, type BlockStyle } from '../../../../adapters/shared/blocks-html';
import { paragraphsOf } from '../../../../core/draft';
import { blocksOf } from '../../../../core/draft-text/blocks';

const html = (text: string, style: Partial<BlockStyle> = {}): string =>
  blocksHtml(blocksOf(paragraphsOf(text)), { tag: 'p', spaced: false, rightToLeft: false, ...style });

it.each<[string, string, string]>([
  ['lines', 'a\nb\n\nc', '<p>a</p><p>b</p><p><br></p><p>c</p>'],
  ['a list, which stands apart by itself', 'a\n\n- b\n- c\n\nd', '<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>'],
  [
    'lists in lists',
    '1. a\n   - b\n   - c\n2. d\n   more',
    '<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d<br>more</li></ol>',
  ],
  ['two lists', '- a\n- b\n\n1. c\n2. d', '<ul><li>a</li><li>b</li></ul><p><br></p><ol><li>c</li><li>d</li></ol>'],
  [
    'signs and links',
    '<b> & https://a.example/?b=1&c=2 "d"',
    '<p>&lt;b&gt; &amp; <a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a> &quot;d&quot;</p>',
  ],
  ['spaces', 'a  b\n c', '<p>a\u00A0 b</p><p>\u00A0c</p>'],
  ['another direction', 'Hello you all\n\nשלום', '<p>Hello you all</p><p><br></p><p dir="rtl">שלום</p>'],
])('%s', (_what, text, is) => {
  expect(html(text)).toBe(is);
});

it('says no direction that the reply box has by itself, and one where it has another', () => {
  expect(html('שלום\n- שלום\n- שלום', { rightToLeft: true })).toBe('<p>שלום</p><ul><li>שלום</li><li>שלום</li></ul>');
  expect(html('- שלום\n- שלום\n- Outlook')).toBe(
    '<ul dir="rtl"><li>שלום</li><li>שלום</li><li dir="ltr">Outlook</li></ul>',
  );
  expect(html('Hello', { rightToLeft: true, tag: 'div' })).toBe('<div dir="ltr">Hello</div>');
});

it('where paragraphs stand apart by themselves each is one block, and two lists are kept apart', () => {
  expect(html('a\nb\n\nc\n\n- d\n- e\n\n1. f\n2. g', { spaced: true })).toBe(
    '<p>a<br>b</p><p>c</p><ul><li>d</li><li>e</li></ul><p><br></p><ol><li>f</li><li>g</li></ol>',
  );
});
