import { expect, test } from 'vitest';
import { recentValues } from '../../../core/recent-values';
import { fc, runs } from '../property';

const decided = (...values: readonly Readonly<Record<string, string>>[]) => values.map((one) => ({ values: one }));

test('the newest five of a field, each once', () => {
  const all = ['a', 'b', 'a', 'c', 'd', 'b', 'e', 'f'].map((category) => ({ category, priority: 'high' }));
  expect(recentValues(decided(...all), 'category')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(recentValues(decided(...all), 'priority')).toEqual(['high']);
});

test('what was decided about other fields, or set to nothing, counts for nothing', () => {
  expect(recentValues(decided({ priority: 'high' }, { category: '' }, { category: 'a' }), 'category')).toEqual(['a']);
});

test('a field that is called like something that every object has', () => {
  expect(recentValues(decided({}, { a: 'b' }), 'constructor')).toEqual([]);
  expect(recentValues(decided({}, { a: 'b' }), '__proto__')).toEqual([]);
});

test('never more than wanted, never one twice, always in the order in which they were decided', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')), fc.nat(8), (values, most) => {
      const recent = recentValues(
        values.map((category) => ({ values: { category } })),
        'category',
        most,
      );
      expect(recent).toEqual([...new Set(values)].slice(0, most));
    }),
    { numRuns: runs },
  );
});
