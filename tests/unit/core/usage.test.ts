import { fc } from '../property';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addSums, monthOf, monthsBefore, saysAnything, sumsOf, type UsageSums } from '../../../core/usage';

const none: UsageSums = { requests: 0, unknown: 0, tokensIn: 0, tokensOut: 0, tokensCached: 0, tokensCacheWritten: 0 };
const count = fc.nat(1_000_000);
const usage = fc.record(
  { tokensIn: count, tokensOut: count, tokensCached: count, tokensCacheWritten: count },
  { requiredKeys: [] },
);

describe('one answer', () => {
  it('that says everything is counted as it says', () => {
    expect(sumsOf({ tokensIn: 1200, tokensOut: 80, tokensCached: 1000, tokensCacheWritten: 100 })).toEqual({
      requests: 1,
      unknown: 0,
      tokensIn: 1200,
      tokensOut: 80,
      tokensCached: 1000,
      tokensCacheWritten: 100,
    });
  });

  it.each<[string, object, object]>([
    ['nothing at all', {}, {}],
    ['only what went in', { tokensIn: 5 }, { tokensIn: 5 }],
    ['only what came out', { tokensOut: 5 }, { tokensOut: 5 }],
    ['nonsense', { tokensIn: -1, tokensOut: Number.NaN, tokensCached: Infinity }, {}],
  ])('that says %s is a request with unknown usage, and no number is made up', (_name, said, known) => {
    expect(sumsOf(said)).toEqual({ ...none, requests: 1, unknown: 1, ...known });
  });

  it('that used nothing says so, which is something else than saying nothing', () => {
    expect([
      sumsOf({ tokensIn: 0, tokensOut: 0 }).unknown,
      saysAnything({ tokensIn: 0 }),
      saysAnything({}),
      saysAnything({ tokensIn: Number.NaN }),
    ]).toEqual([0, true, false, false]);
  });
});

describe('sums', () => {
  it('do not depend on the order of answers, and count each one', () => {
    fc.assert(
      fc.property(fc.array(usage), (answers) => {
        const total = answers.map(sumsOf).reduce(addSums, none);
        expect(answers.map(sumsOf).toReversed().reduce(addSums, none)).toEqual(total);
        expect(total.requests).toBe(answers.length);
        expect(total.tokensIn).toBe(answers.reduce((sum, answer) => sum + (answer.tokensIn ?? 0), 0));
      }),
    );
  });
});

describe('a month', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('ends with its last millisecond', () => {
    const end = new Date(2026, 11, 31, 23, 59, 59, 999);
    expect([monthOf(end), monthOf(new Date(end.getTime() + 1))]).toEqual(['2026-12', '2027-01']);
  });

  it('is the one of the person’s clock', () => {
    const instant = new Date('2026-11-30T22:30:00Z');
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(monthOf(instant)).toBe('2026-12');
    vi.stubEnv('TZ', 'America/New_York');
    expect(monthOf(instant)).toBe('2026-11');
    expect(monthOf(new Date('2027-01-01T03:00:00Z'))).toBe('2026-12');
  });

  it.each([
    [new Date(2026, 10, 21), 0, '2026-11'],
    [new Date(2026, 2, 31), 1, '2026-02'],
    [new Date(2026, 0, 1), 1, '2025-12'],
    [new Date(2026, 10, 30), 24, '2024-11'],
  ])('before %s by %i is %s', (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected);
  });
});
