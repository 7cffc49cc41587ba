import { fc } from '../property';
import { expect, test } from 'vitest';
import { agoText, costText, prettyBody } from '../../../components/words';
import { local, onDevice } from '../../fixtures/gallery/samples';

test.each([
  [30_000, 'just now'],
  [5 * 60_000, '5 min ago'],
  [3 * 3_600_000, '3 h ago'],
  [30 * 3_600_000, 'yesterday'],
  [72 * 3_600_000, '3 days ago'],
  [-5000, 'just now'],
])('%i ms ago', (ms, words) => {
  const then = '2026-03-02T10:00:00Z';
  expect(agoText(then, Date.parse(then) + ms)).toBe(words);
});

test('a time that is none is called unknown', () => {
  expect(agoText('soon', 0)).toBe('at an unknown time');
});

test('the cost is only named where it is known, and local answers say that nothing was sent', () => {
  expect(costText(onDevice)).toBe(' · nothing was sent');
  expect(costText({ ...local, tokensIn: 1200, tokensOut: 34 })).toBe(' · 1,234 tokens');
  expect(costText({ providerId: 'compatible', label: 'Local server', sent: true, ms: 1 })).toBe('');
});

test('a shown body is still the body that was posted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(prettyBody(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(prettyBody('plain words')).toBe('plain words');
});
