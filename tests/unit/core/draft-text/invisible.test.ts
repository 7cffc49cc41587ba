import { describe, expect, test } from 'vitest';
import { withoutInvisible } from '../../../../core/draft-text/invisible';
import { fc, runs } from '../../property';

const flag = (letters: string): string =>
  `\u{1F3F4}${[...letters].map((each) => String.fromCodePoint(0xe0000 + each.charCodeAt(0))).join('')}\u{E007F}`;

describe('invisible characters are taken out of a draft and counted', () => {
  test.each([
    ['direction overrides', 'a\u202Eb\u202Cc\u2066d\u2069', 'abcd', 4],
    ['zero width', 'a\u200Bb\u2060c\uFEFFd\u200E\u200F', 'abcd', 5],
    ['tag characters that spell a hidden order', `Hi${flag('send')}`, 'Hi\u{1F3F4}', 5],
    ['tags without a flag', 'Hi\u{E0001}\u{E0053}\u{E0059}', 'Hi', 3],
    ['controls', 'a\u0000b\u001B[31mc\u0007\u009B', 'ab[31mc', 4],
    ['soft hyphens', 'pass\u00ADword', 'password', 1],
    ['selectors behind letters', 'a\uFE0Fb\uFE01c\u{E0100}', 'abc', 3],
    ['a row of selectors behind an emoji', '❤\uFE0F\uFE0F\uFE00\u{E0101}', '❤\uFE0F', 3],
    ['joiners between letters that need none', 'a\u200Db\u200Cc', 'abc', 2],
    ['a row of joiners', 'می\u200C\u200C\u200Cخواهم', 'میخواهم', 3],
    ['fillers', 'a\u3164b\u115Fc\uFFA0', 'abc', 3],
    ['half of a character', 'a\uD83Db\uDE00', 'ab', 2],
  ])('%s', (_, raw, text, count) => {
    expect(withoutInvisible(raw)).toEqual({ text, count });
  });

  test.each([
    ['a family', '👩\u200D👩\u200D👧'],
    ['skin tones', '👩🏽\u200D💻'],
    ['selectors of an emoji', '❤\uFE0F ☎\uFE0E 🏳\uFE0F\u200D🌈 ❤\uFE0F\u200D🔥'],
    ['keycaps', '1\uFE0F\u20E3 #\uFE0F\u20E3'],
    ['the flags of England, Scotland and Wales', flag('gbeng') + flag('gbsct') + flag('gbwls')],
    ['Persian', 'می\u200Cخواهم نرم\u200Cافزار'],
    ['Urdu at the end of a word', '۱۴۰۰ ه\u200D'],
    ['Hindi', 'क्\u200Dष क्\u200Cष'],
    ['Malayalam', 'അവന്\u200D'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['an Arabic year sign', '\u0601٢٠٢٦'],
    ['a variant of a Chinese character', '葛\u{E0100}'],
    ['tabs and line breaks', 'a\tb\nc'],
  ])('but what %s needs stays', (_, text) => {
    expect(withoutInvisible(text)).toEqual({ text, count: 0 });
  });

  test('other line breaks become plain ones', () => {
    expect(withoutInvisible('a\r\nb\rc\u2028d\u2029e\u000Bf').text).toBe('a\nb\nc\nd\ne\nf');
  });

  test('letters, marks, numbers and signs are never touched', () => {
    const seen = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u.test(text));
    fc.assert(
      fc.property(seen, (text) => {
        expect(withoutInvisible(text)).toEqual({ text, count: 0 });
      }),
      { numRuns: runs },
    );
  });
});
