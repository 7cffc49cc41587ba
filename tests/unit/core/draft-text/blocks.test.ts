import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../../core/draft';
import { blocksOf, blockTexts, type Block } from '../../../../core/draft-text/blocks';
import { isRightToLeft } from '../../../../core/draft-text/direction';
import { fc, runs } from '../../property';

const shown = ({ lines, item, apart }: Block): string => {
  const text = lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join(' / ');
  return `${apart ? '| ' : ''}${item ? `${'>'.repeat(item.depth)}${item.ordered ? '#' : '*'} ` : ''}${text}`;
};
const told = (text: string): string[] => blocksOf(paragraphsOf(text)).map(shown);

describe('what a draft is made of', () => {
  it.each<[string, string, string[]]>([
    ['lines and paragraphs', 'a\nb\n\nc', ['a / b', '| c']],
    ['a list below a line', 'Try:\n- a\n- b\nthen c', ['Try:', '* a', '* b', 'then c']],
    ['marks of every kind', '- a\n* b\n• c\n– d', ['* a', '* b', '* c', '* d']],
    ['numbers', '1. a\n2) b\n3. c', ['# a', '# b', '# c']],
    ['lists in a list', '1. a\n   - b\n   - c\n2. d', ['# a', '>* b', '>* c', '# d']],
    ['more of an item', '- a\n  more\n- b', ['* a / more', '* b']],
    ['items that are parted', '1. a\n\n2. b\n\nc', ['# a', '# b', '| c']],
    ['two lists', '- a\n- b\n\n1. c\n2. d', ['* a', '* b', '| # c', '# d']],
    ['one dash', '- Dana', ['- Dana']],
    ['a signature', 'Bye\n-- \nDana', ['Bye / -- / Dana']],
    ['numbers from 3 on', '3. a\n4. b', ['3. a / 4. b']],
    ['the same number again', '1. a\n1. b\n2. c', ['1. a / 1. b / 2. c']],
    ['a number below bullets', '- a\n- b\n1. c\n2. d', ['- a / - b / 1. c / 2. d']],
    ['a list right below a list', '- a\n- b\nc\n- d\n- e', ['* a', '* b', 'c', '* d', '* e']],
    ['no mark', '-a\n-5\n2.5 GB\n1.a', ['-a / -5 / 2.5 GB / 1.a']],
    ['no list of another paragraph', '1. a\n\nwords\n\n2. b', ['1. a', '| words', '| 2. b']],
  ])('%s', (_what, text, blocks) => {
    expect(told(text)).toEqual(blocks);
  });

  it('has links where whole addresses of the web stand, each to its own text', () => {
    const [block] = blocksOf([['See https://a.example/x?y=1&z=(2), www.b.example and mail@c.example.']]);
    expect(block?.lines[0]).toEqual([
      { text: 'See ' },
      { text: 'https://a.example/x?y=1&z=(2)', href: 'https://a.example/x?y=1&z=(2)' },
      { text: ', www.b.example and mail@c.example.' },
    ]);
  });

  it('loses no word and invents none, whatever marks and gaps a text has', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '- ', '* ', '1. ', '2. ', '3) ', '   - ', '  1. ', '\t- ', '      ', '– '),
        fc.constantFrom('word', 'https://a.example/b', 'שלום', 'x y', '- z'),
      )
      .map(([mark, words]) => mark + words);
    const text = fc
      .array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 25 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (written) => {
        const blocks = blocksOf(paragraphsOf(written));
        const bare = (one: string): string => one.replace(/[-*•–\d.)\s]/g, '');
        expect(bare(blockTexts(blocks).flat().join(''))).toBe(bare(written));
        for (const [index, { item }] of blocks.entries())
          expect(item?.depth ?? 0).toBeLessThanOrEqual((blocks[index - 1]?.item?.depth ?? -1) + 1);
      }),
      { numRuns: runs },
    );
  });

  it('is found in a long text as fast as in a short one, line for line', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at % 5)}${at % 3 ? '-' : `${at}.`} a`);
    expect(blockTexts(blocksOf([text])).flat()).toHaveLength(400);
  });
});

describe('the direction of a text', () => {
  it.each<[string, boolean, boolean]>([
    ['مرحبا Outlook 365', false, false],
    ['أعد تشغيل Outlook الآن', false, true],
    ['Outlook ثم', true, true],
    ['Outlook', true, false],
    ['12 : 30', true, true],
    ['12 : 30', false, false],
    ['انظر https://very-long-name.example/of/a/page', false, true],
    ['שלום', false, true],
    ['', false, false],
  ])('%s in one that reads from right to left: %s', (text, whole, is) => {
    expect(isRightToLeft(text, whole)).toBe(is);
  });
});
