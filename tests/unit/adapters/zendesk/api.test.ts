import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retryAfter } from '../../../../adapters/shared/http';
import * as s from '../../../../adapters/shared/shape';
import { createApi, type Paged } from '../../../../adapters/zendesk/api';
import { DesksideFault } from '../../../../core/errors';
import { fakeFetch, json, origin, signal } from './fake-desk';

const shape = s.object({
  items: s.array(s.number),
  next_page: s.nullish(s.string),
  links: s.nullish(s.object({ next: s.nullish(s.string) })),
  meta: s.nullish(s.object({ has_more: s.optional(s.boolean) })),
});

const errorOf = async (work: Promise<unknown>): Promise<DesksideFault['error']> => {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof DesksideFault) return thrown.error;
  throw new Error(`expected a fault, got ${String(thrown)}`);
};

const collect = async <T extends Paged>(pages: AsyncIterable<T & { items: number[] }>): Promise<number[]> => {
  const items: number[] = [];
  for await (const page of pages) items.push(...page.items);
  return items;
};

const path = '/api/v2/things';

describe('asking the desk', () => {
  it.each([
    [401, 'desk-signed-out'],
    [403, 'desk-refused'],
    [404, 'desk-refused'],
    [409, 'conflict'],
    [412, 'conflict'],
    [422, 'desk-refused'],
    [500, 'desk-unreachable'],
    [503, 'desk-unreachable'],
  ])('status %i is %s', async (status, code) => {
    const { fetch } = fakeFetch({ [path]: json({ error: 'x' }, status) });
    expect((await errorOf(createApi(origin, { fetch }).get(path, shape, signal()))).code).toBe(code);
  });

  it.each([
    ['a web page', new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'desk-refused'],
    ['broken JSON', new Response('{"items":[', { headers: { 'content-type': 'application/json' } }), 'desk-refused'],
    ['another shape', json({ items: 'none' }), 'desk-refused'],
  ])('%s is %s', async (_, reply, code) => {
    const { fetch } = fakeFetch({ [path]: reply });
    expect((await errorOf(createApi(origin, { fetch }).get(path, shape, signal()))).code).toBe(code);
  });

  it('takes a redirect to a page for a session that ended', async () => {
    const page = new Response('<html>', { headers: { 'content-type': 'text/html' } });
    Object.defineProperty(page, 'redirected', { value: true });
    const error = await errorOf(createApi(origin, { fetch: () => Promise.resolve(page) }).get(path, shape, signal()));
    expect(error.code).toBe('desk-signed-out');
  });

  it('says that the desk cannot be reached when the network fails', async () => {
    const error = await errorOf(
      createApi(origin, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }).get(path, shape, signal()),
    );
    expect(error.code).toBe('desk-unreachable');
  });

  it('says stopped when it was stopped', async () => {
    const { fetch } = fakeFetch({ [path]: { items: [] } });
    expect((await errorOf(createApi(origin, { fetch }).get(path, shape, AbortSignal.abort()))).code).toBe('stopped');
  });

  it('sends the cookie to its own origin only and calls fetch without a receiver', async () => {
    const calls: [string, RequestInit | undefined, unknown][] = [];
    const fetch: typeof globalThis.fetch = function (this: unknown, input, init) {
      calls.push([String(input), init, this]);
      return Promise.resolve(json({ items: [] }));
    };
    await createApi(origin, { fetch }).get(path, shape, signal());
    expect(calls[0]?.[0]).toBe(`${origin}${path}`);
    expect(calls[0]?.[1]?.credentials).toBe('same-origin');
    expect(calls[0]?.[2]).toBeUndefined();
  });

  it('takes no answer from the browser’s store, in which a desk that says nothing about age leaves old priorities', async () => {
    const caches: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_input, init) => {
      caches.push(init?.cache);
      return Promise.resolve(json({ items: [] }));
    };
    const http = createApi(origin, { fetch });
    await http.get(path, shape, signal());
    await http.send('PUT', path, {}, {}, shape, signal());
    expect(caches).toEqual(['no-store', 'no-store']);
  });

  it('writes with the token and never repeats a write', async () => {
    const { fetch, seen } = fakeFetch({ [`PUT ${path}`]: json({}, 429, { 'retry-after': '0' }) });
    expect(
      (
        await errorOf(
          createApi(origin, { fetch }).send('PUT', path, { a: 1 }, { 'X-CSRF-Token': 'tok' }, shape, signal()),
        )
      ).code,
    ).toBe('desk-rate-limited');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.headers.get('x-csrf-token')).toBe('tok');
    expect(seen[0]?.body).toEqual({ a: 1 });
  });
});

describe('the desk’s request limit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits as long as it is told, then asks again', async () => {
    const { fetch, seen } = fakeFetch({
      [path]: [new Response('slow down', { status: 429, headers: { 'retry-after': '7' } }), json({ items: [5] })],
    });
    const answer = createApi(origin, { fetch }).get(path, shape, signal());
    await vi.advanceTimersByTimeAsync(6_999);
    expect(seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).items).toEqual([5]);
    expect(seen).toHaveLength(2);
  });

  it('gives up after its last wait and says when to try again', async () => {
    const { fetch, seen } = fakeFetch({ [path]: json({}, 429, { 'retry-after': '3' }) });
    const failed = errorOf(createApi(origin, { fetch }, { waits: 2, longestMs: 5000 }).get(path, shape, signal()));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failed).toEqual({ code: 'desk-rate-limited', retryAfterMs: 3000 });
    expect(seen).toHaveLength(3);
  });

  it('does not wait longer than it may', async () => {
    const { fetch, seen } = fakeFetch({ [path]: json({}, 429, { 'retry-after': '60' }) });
    expect(
      await errorOf(createApi(origin, { fetch }, { waits: 2, longestMs: 5000 }).get(path, shape, signal())),
    ).toEqual({ code: 'desk-rate-limited', retryAfterMs: 60_000 });
    expect(seen).toHaveLength(1);
  });

  it('stops waiting when it is stopped', async () => {
    const stop = new AbortController();
    const { fetch } = fakeFetch({ [path]: json({}, 429, { 'retry-after': '5' }) });
    const answer = createApi(origin, { fetch })
      .get(path, shape, stop.signal)
      .then(
        () => 'answered',
        (reason: unknown) => (reason as Error).name,
      );
    await vi.advanceTimersByTimeAsync(10);
    stop.abort();
    expect(await answer).toBe('AbortError');
  });

  it('reads seconds, dates and nonsense', () => {
    vi.setSystemTime(new Date('2026-03-02T08:00:00Z'));
    expect(retryAfter('12')).toBe(12_000);
    expect(retryAfter('Mon, 02 Mar 2026 08:00:30 GMT')).toBe(30_000);
    expect(retryAfter('soon')).toBe(5_000);
    expect(retryAfter(null)).toBe(5_000);
  });
});

describe('pages', () => {
  it('follows next_page', async () => {
    const { fetch, seen } = fakeFetch({
      [path]: [
        { items: [1], next_page: `${origin}${path}?page=2` },
        { items: [2], next_page: null },
      ],
    });
    expect(await collect(createApi(origin, { fetch }).pages(path, shape, 9, signal()))).toEqual([1, 2]);
    expect(seen[1]?.url.search).toBe('?page=2');
  });

  it('follows links.next while there is more', async () => {
    const next = `${origin}${path}?page%5Bafter%5D=x`;
    const { fetch } = fakeFetch({
      [path]: [
        { items: [1], meta: { has_more: true }, links: { next } },
        { items: [2], meta: { has_more: false }, links: { next: `${next}y` } },
      ],
    });
    expect(await collect(createApi(origin, { fetch }).pages(path, shape, 9, signal()))).toEqual([1, 2]);
  });

  it.each([
    'https://evil.example/api/v2/things',
    'https://other.zendesk.com/api/v2/things',
    `${origin}/access/logout`,
    'http://acme.zendesk.com/api/v2/things',
    '//evil.example/api/v2/x',
  ])('does not follow %s', async (next) => {
    const { fetch, seen } = fakeFetch({ [path]: { items: [1], next_page: next } });
    expect((await errorOf(collect(createApi(origin, { fetch }).pages(path, shape, 9, signal())))).code).toBe(
      'desk-refused',
    );
    expect(seen).toHaveLength(1);
  });

  it('stops at a page that names itself and at its cap, and says that something is missing', async () => {
    const self = fakeFetch({ [path]: { items: [1], next_page: path } });
    expect((await errorOf(collect(createApi(origin, self).pages(path, shape, 9, signal())))).code).toBe(
      'scrape-partial',
    );
    let page = 0;
    const endless = fakeFetch({ [path]: () => ({ items: [1], next_page: `${path}?page=${(page += 1)}` }) });
    expect((await errorOf(collect(createApi(origin, endless).pages(path, shape, 4, signal())))).code).toBe(
      'scrape-partial',
    );
    expect(endless.seen).toHaveLength(4);
  });
});
