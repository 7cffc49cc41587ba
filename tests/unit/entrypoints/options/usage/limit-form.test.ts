import { fc } from '../../../property';
import { describe, expect, test } from 'vitest';
import { readDay, readTokens, textsOf } from '../../../../../entrypoints/options/usage/limit-form';

describe('the person’s own limit', () => {
  test('stands in the fields as it is, and reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat({ max: 1_000_000_000 })),
        fc.integer({ min: 1, max: 28 }),
        (tokensPerMonth, resetDay) => {
          const texts = textsOf({ tokensPerMonth, resetDay });
          expect(readTokens(texts.tokens, null)).toEqual({ ok: true, value: tokensPerMonth });
          expect(readDay(texts.day)).toEqual({ ok: true, value: resetDay });
        },
      ),
    );
  });

  test('may be lower than the organisation’s, and not higher; empty is none of one’s own', () => {
    const cap = { most: 500_000, by: 'Acme Ltd' };
    expect(readTokens('400,000', cap)).toEqual({ ok: true, value: 400_000 });
    expect(readTokens('500,001', cap)).toEqual({ ok: false, problem: 'Acme Ltd allows at most 500,000 tokens.' });
    expect(readTokens(' ', cap)).toEqual({ ok: true, value: null });
  });

  test.each(['0', '29', '', 'first'])('day %j is none', (day) => {
    expect(readDay(day)).toEqual({ ok: false, problem: 'Type a day of the month from 1 to 28.' });
  });
});
