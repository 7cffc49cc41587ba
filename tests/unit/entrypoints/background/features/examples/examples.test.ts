import { fc } from '../../../../property';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../../../core/learning';
import { alikeExamples } from '../../../../../../entrypoints/background/features/examples/alike';
import { chooseExamples } from '../../../../../../entrypoints/background/features/examples/choose';
import { ref } from '../../kit/world';
import { bigField, example } from '../../kit/assist-world';

const chosen = (text: string, examples: readonly Example[]) =>
  chooseExamples(alikeExamples(text, ref, bigField, examples));

describe('examples for a prompt', () => {
  it('are the likest, by what they are about', () => {
    const examples = [
      example('The lift is stuck on the third floor', 'o5'),
      example('Paper jam in the office printer again', 'o1'),
      example('Please help me with my payslip', 'o9'),
    ];
    expect(chosen('The printer has a paper jam', examples).map(({ optionId }) => optionId)).toEqual(['o1']);
  });

  it('never hold the ticket itself', () => {
    const text = 'The printer has a paper jam';
    const self = example(text, 'o1', { ref });
    const elsewhere = example(text, 'o2', { ref: { ...ref, origin: 'https://other.example' } });
    expect(chosen(text, [self])).toEqual([]);
    expect(chosen(text, [self, elsewhere]).map(({ optionId }) => optionId)).toEqual(['o2']);
  });

  it('have an option that the field still has', () => {
    const text = 'The printer has a paper jam';
    expect(
      chosen(text, [
        example(text, 'gone'),
        example(text, '__proto__'),
        example(text, 'o1', { values: { other: 'o1' } }),
      ]),
    ).toEqual([]);
  });

  it('show what is close beside the likest, not the same five times', () => {
    const same = Array.from({ length: 8 }, (_, index) =>
      example(`The printer in room ${index + 10} has a paper jam`, 'o1'),
    );
    const near = [
      example('The printer upstairs has a paper jam, we want another one', 'o2'),
      example('Slow printer, often a paper jam in the room', 'o3'),
    ];
    const options = chosen('The printer in our room has a paper jam', [...same, ...near]).map(
      ({ optionId }) => optionId,
    );
    expect(options.filter((id) => id === 'o1')).toHaveLength(2);
    expect(options).toEqual(expect.arrayContaining(['o2', 'o3']));
  });

  it('were seen as public in the last 90 days, and what was not makes room', () => {
    const text = 'The printer has a paper jam';
    const day = 86_400_000;
    const seen = (days: number) => ({ seenAt: new Date(Date.now() - days * day).toISOString() });
    const long = { ...seen(91), learnedAt: new Date(Date.now() - 91 * day).toISOString() };
    const examples = [
      example(`${text} today`, 'o1', long),
      example(`${text} again`, 'o1', long),
      example('Another paper jam', 'o1', seen(1)),
    ];
    expect(chosen(`${text} today`, examples).map((each) => each.text)).toEqual(['Another paper jam']);
  });

  it('are told once when two tickets say the same', () => {
    const text = 'The printer has a paper jam';
    expect(chosen(text, [example(text, 'o1'), example(text, 'o1')])).toHaveLength(1);
  });

  it.each([
    [
      'German',
      'Der Drucker hat einen Papierstau',
      'Schon wieder Papierstau im Drucker',
      'Ich habe mein Passwort vergessen',
    ],
    ['Japanese', 'プリンターで紙が詰まりました', 'プリンターの紙詰まりを直してください', 'パスワードを忘れました'],
    ['Arabic', 'الطابعة بها ورق عالق', 'ورق عالق في الطابعة', 'نسيت كلمة المرور'],
  ])('are found in %s', (_language, text, alike, other) => {
    expect(chosen(text, [example(other, 'o2'), example(alike, 'o1')])[0]?.optionId).toBe('o1');
  });

  it('keep to their room and to whole characters, and are the same every time', () => {
    const words = fc
      .array(fc.constantFrom('printer', 'paper', 'jam', '紙', '😀'.repeat(90), 'x'.repeat(300), '\n', 'الطابعة'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => parts.join(' ').slice(0, 2000));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, fc.constantFrom('o1', 'o2', 'o3', 'gone')), { maxLength: 20 }),
        words,
        (all, text) => {
          const examples = all.map(([of, option]) => example(of, option));
          const found = chosen(text, examples);
          expect(found.length).toBeLessThanOrEqual(5);
          expect(found.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(2000);
          for (const one of found) {
            expect(one.text.length).toBeLessThanOrEqual(400);
            expect(one.text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|\n/);
            expect(one.optionId).not.toBe('gone');
          }
          expect(chosen(text, examples)).toEqual(found);
        },
      ),
      { numRuns: 50, seed: 20261121 },
    );
  });

  it('nothing comes of nothing', () => {
    expect(chosen('', [example('', 'o1'), example('printer', 'o1')])).toEqual([]);
    expect(chosen('printer', [])).toEqual([]);
  });
});
