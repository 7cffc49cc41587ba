import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Throttle } from '../../../../../entrypoints/background/session/throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the first words are told at once, a storm of them in turns, the last ones always', () => {
  let words = 0;
  const told: number[] = [];
  const pace = new Throttle(() => told.push(words));
  for (words = 1; words <= 10; words += 1) pace.soon();
  words = 10;
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(30);
  expect(told).toEqual([1, 10]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([1, 10]);
});

it('an end is told at once, and nothing comes after it', () => {
  const told: string[] = [];
  let state = 'words';
  const pace = new Throttle(() => told.push(state));
  pace.soon();
  pace.soon();
  state = 'done';
  pace.now();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['words', 'done']);
});
