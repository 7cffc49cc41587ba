import { describe, expect, it } from 'vitest';
import { adfText } from '../../../../adapters/described/adf';

const text = (words: string): object => ({ type: 'text', text: words });
const of = (type: string, ...content: readonly object[]): object => ({ type, content });

describe('a document of Atlassian’s format', () => {
  it('is read as lines, with the signs of lists, tables and quotes', () => {
    const document = of(
      'doc',
      of(
        'paragraph',
        text('Hello '),
        { type: 'mention', attrs: { id: '1', text: '@Ana' } },
        { type: 'hardBreak' },
        text('again'),
      ),
      of('bulletList', of('listItem', of('paragraph', text('one'))), of('listItem', of('paragraph', text('two')))),
      of(
        'orderedList',
        of('listItem', of('paragraph', text('first'))),
        of('listItem', of('paragraph', text('second'))),
      ),
      of(
        'table',
        of('tableRow', of('tableCell', of('paragraph', text('a'))), of('tableCell', of('paragraph', text('b')))),
      ),
      of('blockquote', of('paragraph', text('said'))),
      of('mediaSingle', { type: 'media', attrs: { id: 'x' } }),
    );
    const { text: read, pictures } = adfText(document);
    expect(read.split('\n')).toEqual([
      'Hello @Ana',
      'again',
      '- one',
      '- two',
      '1. first',
      '2. second',
      'a | b',
      '> said',
    ]);
    expect(pictures).toBe(1);
  });

  it.each([
    ['null', null],
    ['a text', 'x'],
    ['content that is no list', { type: 'doc', content: 'x' }],
    ['no type', { text: 'x' }],
  ])('is nothing where it is %s', (_what, value) => {
    expect(adfText(value)).toEqual({ text: '', pictures: 0 });
  });

  it('is bounded in depth, in elements and in length', () => {
    let deep: object = text('deep');
    for (let depth = 0; depth < 5_000; depth += 1) deep = of('paragraph', deep);
    expect(adfText(deep).text).toBe('');
    const wide = { type: 'doc', content: Array.from({ length: 200_000 }, () => text('x')) };
    expect(adfText(wide).text.length).toBeLessThanOrEqual(50_000);
    expect(adfText(of('doc', text('x'.repeat(2_000_000)))).text.length).toBe(300_000);
  });
});
