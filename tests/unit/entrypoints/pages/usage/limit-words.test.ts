import { fc } from '../../../property';
import { describe, expect, test } from 'vitest';
import { colourOf, WARN_AT, type LimitView } from '../../../../../core/limits';
import { barText, estimatedWords, limitWords, percentOf } from '../../../../../entrypoints/pages/usage/limit-words';

const view = (used: number, limit: number | null): LimitView => ({
  from: '2026-11-01',
  resetsOn: '2026-12-01',
  used,
  estimated: 0,
  limit,
});

test.each([
  [view(250_000, 500_000), 'fine', '50 % of this month’s tokens are used; counting starts anew on December 1'],
  [
    view(412_600, 500_000),
    'warned',
    'Warning: 82 % of this month’s tokens are used; counting starts anew on December 1',
  ],
  [
    view(499_999, 500_000),
    'warned',
    'Warning: 99 % of this month’s tokens are used; counting starts anew on December 1',
  ],
  [
    view(500_000, 500_000),
    'reached',
    'Monthly limit reached. Deskside pauses until December 1, or until the limit is raised.',
  ],
  [view(0, 0), 'reached', 'Monthly limit reached. Deskside pauses until December 1, or until the limit is raised.'],
  [view(183_402, null), 'none', '183,402 tokens used since November 1'],
] as const)('%#: what is said of a limit', (of, level, text) => {
  expect(limitWords(of)).toEqual({ level, text });
});

describe('for every use and limit', () => {
  const used = fc.nat({ max: 2_000_000 });
  const limit = fc.integer({ min: 1, max: 1_000_000 });

  test('a full bar means that nothing is left, and only then', () => {
    fc.assert(
      fc.property(
        used,
        limit,
        (tokens, most) => (percentOf(tokens / most) === 100) === (limitWords(view(tokens, most)).level === 'reached'),
      ),
    );
  });

  test('the warning is there from 80 % on', () => {
    fc.assert(
      fc.property(
        used,
        limit,
        (tokens, most) =>
          limitWords(view(tokens, most)).level ===
          (tokens >= most ? 'reached' : tokens / most >= WARN_AT ? 'warned' : 'fine'),
      ),
    );
  });

  test('the bar’s words say what its colour says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (share) =>
        barText(share).includes({ green: 'well within', yellow: 'over 70 %', red: 'over 90 %' }[colourOf(share)]),
      ),
    );
  });
});

test('an estimate is named, where there is one', () => {
  expect(estimatedWords({ estimated: 0 })).toBeNull();
  expect(estimatedWords({ estimated: 3200 })).toBe('Of these about 3,200 estimated.');
});
