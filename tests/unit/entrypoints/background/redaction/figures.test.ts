import { expect, test } from 'vitest';
import { isWhole } from '../../../property';
import { measure, type Share } from '../../../../bench/redaction/measure';
import { messageOf } from '../../../../bench/redaction/messages';
import { Random } from '../../../../bench/redaction/random';
import { measureRestoring } from '../../../../bench/redaction/restoring';

// `tests/bench/redaction.ts` prints the figures of 10,000.
const messages = Array.from(
  { length: isWhole ? 10_000 : 1200 },
  (
    (random) => () =>
      messageOf(random)
  )(new Random(7)),
);
const share = (rows: Iterable<Share>): number => {
  const all = [...rows];
  return all.reduce((sum, { found }) => sum + found, 0) / all.reduce((sum, { of }) => sum + of, 0);
};
const below = (rows: ReadonlyMap<string, Share>, bar: number): string[] =>
  [...rows].flatMap(([kind, row]) => (share([row]) < bar ? [`${kind}: ${row.examples.join(' ')}`] : []));

test('of generated messages nearly every identifier is found, of each kind', () => {
  const { recall, falsePositives } = measure(messages);
  expect(share(recall.values())).toBeGreaterThanOrEqual(0.99);
  // A few of a kind stand in a small sample.
  expect(below(recall, 0.95)).toEqual([]);
  expect(share(falsePositives.values())).toBeLessThanOrEqual(0.02);
});

test('what was replaced in them comes back exactly, however a model writes the marks', () => {
  const restoring = measureRestoring(messages.slice(0, isWhole ? undefined : 150), new Random(8));
  expect(below(restoring, 1)).toEqual([]);
});
