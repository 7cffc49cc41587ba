import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quietPace, type QuietPace } from '../../../../entrypoints/desk-source/quiet-pace';
import { fc } from '../../property';

const MINUTE = 60_000;
const signal = (): AbortSignal => new AbortController().signal;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Said {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** Makes a request in its turn and writes down when. */
async function request(quiet: QuietPace, at: number[], said: Said = {}): Promise<void> {
  const leave = await quiet.pace(signal());
  at.push(performance.now());
  leave(new Response(null, { status: said.status ?? 200, headers: said.headers ?? {} }));
}

/** When so many requests went out, in milliseconds from the first one's wish. */
async function timesOf(quiet: QuietPace, answers: readonly Said[], forMs = 60 * MINUTE): Promise<number[]> {
  const began = performance.now();
  const at: number[] = [];
  const all = Promise.all(answers.map((said) => request(quiet, at, said)));
  await vi.advanceTimersByTimeAsync(forMs);
  await all;
  return at.map((each) => each - began);
}
const plain = (count: number): Said[] => Array.from({ length: count }, () => ({}));

describe('requests that nobody waits for', () => {
  it('go out at once while there is room, and wait for the minute to pass otherwise', async () => {
    expect(await timesOf(quietPace(3), plain(7))).toEqual([0, 0, 0, MINUTE, MINUTE, MINUTE, 2 * MINUTE]);
  });

  it('are never more in any minute than the desk’s answers allow by then, whenever they come', async () => {
    const said = fc.record({
      wait: fc.integer({ min: 0, max: 40_000 }),
      limit: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
      limited: fc.boolean(),
      room: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.array(said, { maxLength: 40 }), async (least, wishes) => {
        const quiet = quietPace(least);
        let allowed = least;
        const begun: number[] = [];
        const make = async ({ wait, limit, limited, room }: (typeof wishes)[number]): Promise<void> => {
          await new Promise((resolve) => setTimeout(resolve, wait));
          await quiet.roomFor(room, signal());
          const leave = await quiet.pace(signal());
          begun.push(performance.now());
          const inMinute = begun.filter((each) => each > performance.now() - MINUTE).length;
          expect(inMinute).toBeLessThanOrEqual(allowed);
          if (limit !== null) allowed = Math.max(1, Math.floor(limit / 10));
          leave(
            new Response(null, {
              status: limited ? 429 : 200,
              headers: limit === null ? {} : { 'x-rate-limit': String(limit) },
            }),
          );
        };
        const all = Promise.all(wishes.map(make));
        await vi.advanceTimersByTimeAsync(wishes.length * 2 * MINUTE);
        await all;
        expect(begun).toHaveLength(wishes.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Zendesk', { 'x-rate-limit': '50', 'x-rate-limit-remaining': '40' }],
    ['Zendesk, newer', { 'ratelimit-limit': '50', 'ratelimit-remaining': '40' }],
    ['Freshdesk', { 'x-ratelimit-total': '50', 'x-ratelimit-remaining': '40' }],
  ])('are a tenth of what the desk says that it allows: %s', async (_, headers) => {
    expect(await timesOf(quietPace(1), [{ headers }, ...plain(6)])).toEqual([0, 0, 0, 0, 0, MINUTE, MINUTE]);
  });

  it('are what was agreed where the desk says nothing that can be understood', async () => {
    const headers = { 'x-rate-limit': 'many', 'ratelimit-limit': '-3' };
    expect(await timesOf(quietPace(2), [{ headers }, {}, {}])).toEqual([0, 0, MINUTE]);
  });

  it.each<[string, Said, number]>([
    ['for a minute, where it names no time', { status: 429 }, MINUTE],
    ['for as long as it names', { status: 429, headers: { 'retry-after': '93' } }, 93_000],
    ['for the longer time of two', { status: 429, headers: { 'retry-after': '93', 'ratelimit-reset': '5' } }, 93_000],
    ['half a minute at least', { status: 429, headers: { 'retry-after': '1' } }, MINUTE / 2],
    ['not for ever', { status: 429, headers: { 'retry-after': '86400' } }, 10 * MINUTE],
    [
      'until it counts anew, where nothing is left',
      { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '40' } },
      40_000,
    ],
  ])('leave a desk alone that asks for it %s', async (_, said, rest) => {
    const quiet = quietPace(100);
    const times = timesOf(quiet, [said, {}], 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(quiet.restMs()).toBe(rest);
    await vi.advanceTimersByTimeAsync(rest);
    expect(await times).toEqual([0, rest]);
    expect(quiet.restMs()).toBe(0);
  });

  it('understand a date to wait for', async () => {
    vi.setSystemTime(new Date('2026-03-02T08:00:00Z'));
    const headers = { 'retry-after': 'Mon, 02 Mar 2026 08:02:00 GMT' };
    expect(await timesOf(quietPace(100), [{ status: 429, headers }, {}])).toEqual([0, 2 * MINUTE]);
  });

  it('of one ticket are made at one time: the room for all of them is waited for', async () => {
    const quiet = quietPace(5);
    await timesOf(quiet, plain(3), 10_000);
    let ready = -1;
    const began = performance.now();
    const waiting = quiet.roomFor(4, signal()).then(() => (ready = performance.now() - began));
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await waiting;
    expect(ready).toBe(MINUTE - 10_000);
    // More than the desk ever allows in a minute is not waited for in vain.
    await quiet.roomFor(50, signal());
  });

  it('do not wait for a wall clock that was set back', async () => {
    const quiet = quietPace(1);
    await timesOf(quiet, plain(1), 1000);
    vi.setSystemTime(Date.now() - 24 * 3_600_000);
    expect(await timesOf(quiet, plain(1))).toEqual([MINUTE - 1000]);
  });

  it('end at once when they are stopped, and hold up nobody after them', async () => {
    const quiet = quietPace(1);
    const stop = new AbortController();
    await timesOf(quiet, plain(1), 0);
    const stopped = quiet.pace(stop.signal);
    const at: number[] = [];
    const next = request(quiet, at);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(MINUTE);
    await next;
    expect(at).toHaveLength(1);
  });
});
