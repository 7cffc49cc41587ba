import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepAwake } from '../../../../../entrypoints/background/model/keep-awake';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const asking = (answer: () => Promise<unknown>) => {
  const asked = vi.fn(answer);
  Object.assign(browser.runtime, { getPlatformInfo: asked });
  return asked;
};

/** A piece of work that takes a minute. */
const minute = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('done'), 61_000));

it('asks the browser for something as long as the work goes on, and no longer', async () => {
  const asked = asking(() => Promise.resolve({ os: 'linux' }));
  const working = keepAwake(minute);
  await vi.advanceTimersByTimeAsync(61_000);
  expect([await working, asked.mock.calls.length]).toEqual(['done', 3]);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(asked).toHaveBeenCalledTimes(3);
});

it('a browser that refuses costs one note, and the work goes on', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const asked = asking(() => Promise.reject(new Error('no such thing here')));
  const working = keepAwake(minute);
  await vi.advanceTimersByTimeAsync(61_000);
  expect([await working, asked.mock.calls.length]).toEqual(['done', 3]);
  expect(warned.mock.calls).toEqual([['[deskside] keeping awake: Error: no such thing here']]);
});
