import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USED_MARK, usedLabels, withoutUsed } from '../../../../../entrypoints/background/features/draft/used-sources';

describe('the line in which an answer names its sources', () => {
  it.each([
    ['Restart it.\n\n<sources>A1, M2', 'Restart it.', ['A1', 'M2']],
    ['Restart it.\n<sources> A3</sources>\n', 'Restart it.', ['A3']],
    ['Restart it.\n\n**`<sources>`** none', 'Restart it.', []],
    ['Restart it. <sources>A1', 'Restart it.', ['A1']],
    ['<sources>A1', '', ['A1']],
  ])('%j is %j by %j', (answer, text, labels) => {
    expect([withoutUsed(answer), [...(usedLabels(answer) ?? [])]]).toEqual([text, labels]);
  });

  it('may be missing: then nobody knows', () => {
    expect([withoutUsed('See A1.'), usedLabels('See A1.')]).toEqual(['See A1.', null]);
  });

  it('names labels alone, not words and numbers that have one in them', () => {
    expect([...(usedLabels(`Hi\n${USED_MARK}A12, XA1, M1x, B2, A2`) ?? [])]).toEqual(['A2']);
  });

  it('is never shown while it arrives, in pieces of any size, and what is shown only grows', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 });
    const words = fc.constantFrom('Restart it.', 'If a < b, use <b>.', 'A <so', 'Two\n\nparagraphs <');
    fc.assert(
      fc.property(words, pieces, (text, sizes) => {
        const answer = `${text}\n\n${USED_MARK}A1`;
        let [at, before] = [0, ''];
        for (const size of [...sizes, answer.length]) {
          at = Math.min(answer.length, at + size);
          const shown = withoutUsed(answer.slice(0, at));
          expect(text.startsWith(shown.trimEnd())).toBe(true);
          expect(shown.length).toBeGreaterThanOrEqual(before.trimEnd().length - USED_MARK.length);
          before = shown;
        }
        expect(before).toBe(text.trimEnd());
      }),
    );
  });
});
