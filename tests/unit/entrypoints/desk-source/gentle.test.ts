import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gentlePace } from '../../../../entrypoints/desk-source/gentle';

/** Requests that take their turn. */
function gentleFetch(fetchPage: () => Promise<Response>, signal: AbortSignal): (name: string) => Promise<Response> {
  const pace = gentlePace();
  return async () => {
    const leave = await pace(signal);
    let response: Response | null = null;
    try {
      return (response = await fetchPage());
    } finally {
      leave(response);
    }
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When each request was made, in milliseconds from the beginning. */
async function timesOf(answers: readonly Record<string, string>[], forMs: number): Promise<number[]> {
  const began = Date.now();
  const at: number[] = [];
  const gentle = gentleFetch(() => {
    at.push(Date.now() - began);
    return Promise.resolve(new Response('{}', { headers: answers[at.length - 1] ?? {} }));
  }, new AbortController().signal);
  const all = Promise.all([...answers, {}].map(() => gentle('https://acme.zendesk.com/api/v2/search')));
  await vi.advanceTimersByTimeAsync(forMs);
  await all;
  return at;
}

describe('requests while nobody waits', () => {
  it('are made one after the other, with a pause before each', async () => {
    expect(await timesOf([{}, {}], 10_000)).toEqual([2000, 4000, 6000]);
  });
  it.each([
    ['Zendesk', { 'x-rate-limit': '700', 'x-rate-limit-remaining': '300' }],
    ['Zendesk, newer', { 'ratelimit-limit': '100', 'ratelimit-remaining': '49', 'ratelimit-reset': '40' }],
    ['Freshdesk', { 'x-ratelimit-total': '200', 'x-ratelimit-remaining': '10' }],
  ])('leave what is left of the limit to others: %s', async (_, headers) => {
    expect(await timesOf([headers], 120_000)).toEqual([2000, 62_000]);
  });
  it('wait until the desk counts anew, though not for ever', async () => {
    const left = { 'ratelimit-limit': '100', 'ratelimit-remaining': '0' };
    expect(await timesOf([{ ...left, 'ratelimit-reset': '200' }], 900_000)).toEqual([2000, 202_000]);
    expect(await timesOf([{ ...left, 'ratelimit-reset': '99999' }], 900_000)).toEqual([2000, 302_000]);
  });
  it('are as usual while more than half is left, or the desk says nothing that can be understood', async () => {
    const fine = { 'x-rate-limit': '700', 'x-rate-limit-remaining': '600' };
    expect(await timesOf([fine, { 'x-rate-limit-remaining': 'many' }, { 'x-rate-limit': '' }], 20_000)).toEqual([
      2000, 4000, 6000, 8000,
    ]);
  });
  it('end at once when they are stopped, also in a long pause', async () => {
    const stop = new AbortController();
    let made = 0;
    const gentle = gentleFetch(() => {
      made += 1;
      return Promise.resolve(
        new Response('{}', { headers: { 'x-ratelimit-total': '9', 'x-ratelimit-remaining': '0' } }),
      );
    }, stop.signal);
    const [first, second] = [gentle('a'), gentle('b')];
    await vi.advanceTimersByTimeAsync(3000);
    await first;
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(900_000);
    expect(made).toBe(1);
  });
  it('that failed do not hold up those after them', async () => {
    let made = 0;
    const gentle = gentleFetch(() => {
      made += 1;
      return made === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve(new Response('{}'));
    }, new AbortController().signal);
    const all = Promise.allSettled([gentle('a'), gentle('b')]);
    await vi.advanceTimersByTimeAsync(5000);
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
