import { fc } from '../../property';
import { expect, test } from 'vitest';
import { wholeNumber } from '../../../../entrypoints/pages/validate';

const bounds = { from: 2000, to: 400_000 };

test('a whole number within its bounds is read back as itself, grouped or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: bounds.from, max: bounds.to }), (value) => {
      for (const typed of [
        String(value),
        new Intl.NumberFormat('en').format(value),
        new Intl.NumberFormat('de').format(value),
      ]) {
        expect(wholeNumber(typed, bounds, 'characters')).toEqual({ ok: true, value });
      }
    }),
  );
});

test.each(['', '12', '400001', '2500.5', '-3000', '3e3', 'many', '2,50,000'])('%j is explained', (typed) => {
  expect(wholeNumber(typed, bounds, 'characters')).toEqual({
    ok: false,
    problem: 'Type a whole number of characters from 2,000 to 400,000.',
  });
});
