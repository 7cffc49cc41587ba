import { describe, expect, test } from 'vitest';
import { trainingSet } from '../../../../providers/on-device/training-set';
import { trainModel } from '../../../../providers/on-device';
import { exampleOf, signal } from './samples';

const at = (n: number, label: string) => ({
  ...exampleOf(n, `text ${n}`, { f: label }),
  learnedAt: new Date(1_700_000_000_000 + n * 1000).toISOString(),
});
const every = { labelOf: (id: string) => id };

describe('what a model is trained on', () => {
  test('is the newest four thousand, and of seldom chosen options their newest few, however old', () => {
    const all = Array.from({ length: 6000 }, (_, n) => at(n, n < 20 ? 'old' : n === 30 ? 'once' : 'usual'));
    const set = trainingSet('f', every, all);
    const count = (label: string): number => set.filter((example) => example.label === label).length;
    expect([count('old'), count('once')]).toEqual([8, 1]);
    expect(set.length).toBeGreaterThan(3900);
    expect(set.length).toBeLessThanOrEqual(4009);
    expect(set.slice(0, 9).map(({ text }) => text)).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `text ${n + 12}`),
      'text 30',
    ]);
  });
  test('does not depend on the order in which examples come', () => {
    const all = Array.from({ length: 5000 }, (_, n) => at(n, `label ${n % 7}`));
    expect(trainingSet('f', every, all.toReversed())).toEqual(trainingSet('f', every, all));
  });
});

test('a worker answers while it trains: other work gets its turn', async () => {
  const words = 'printer paper jam tray vpn tunnel office mail outbox bounce password locked door badge'.split(' ');
  const examples = Array.from({ length: 1200 }, (_, n) => ({
    text: Array.from({ length: 40 }, (__, at2) => `${words[(n * 7 + at2 * at2) % words.length]}${(n + at2) % 90}`).join(
      ' ',
    ),
    label: `${n % 6}`,
  }));
  let turns = 0;
  let on = true;
  const turn = (): void => {
    turns += 1;
    if (on) setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
  await trainModel(
    examples,
    { labels: Array.from({ length: 6 }, (_, id) => ({ id: `${id}`, path: [`area ${id}`] })) },
    signal,
  );
  on = false;
  expect(turns).toBeGreaterThan(5);
});
