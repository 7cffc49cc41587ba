// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../../../adapters/described/address';
import { createAsking, type Asking } from '../../../../adapters/described/asking';
import { textOf, type Gaps } from '../../../../adapters/described/evaluate';
import { askingOf, descriptionWith, fakeDesk, html, json, origin, redirected, signal } from './kit';

const gapsOf =
  (gaps: Readonly<Record<string, string>>): Gaps =>
  (gap) =>
    gaps[gap] ?? null;
const id = gapsOf({ id: '7' });

type Routes = Parameters<typeof fakeDesk>[0];

function asked(
  get: Readonly<Record<string, unknown>>,
  routes: Routes,
  requests: Readonly<Record<string, unknown>> = {},
  page = '',
): { asking: Asking; seen: ReturnType<typeof fakeDesk>['seen'] } {
  const { fetch, seen } = fakeDesk(routes);
  const description = descriptionWith({
    ticket: { subject: { title: true } },
    requests: { get: { one: get }, ...requests },
  });
  return { asking: askingOf(description, fetch, '', page), seen };
}

describe('an address of a description', () => {
  it.each([
    ['a/b?c=d&e#f', '/rt/api/a%2Fb%3Fc%3Dd%26e%23f/x'],
    ['oliver@acme.example', '/rt/api/oliver%40acme.example/x'],
    ['\uD800', '/rt/api/%EF%BF%BD/x'],
    ['..', null],
    ['.', null],
    ['%2e%2e', '/rt/api/%252e%252e/x'],
  ])('takes %j as one piece', (value, expected) => {
    expect(addressOf('{base}/api/{person}/x', '/rt', gapsOf({ person: value }))).toBe(expected);
  });

  it('is none without all of its gaps', () => {
    expect(addressOf('{base}/api/{person}', '', () => null)).toBeNull();
  });
});

describe('a request of a description', () => {
  it('is asked with no other cookie, cache or address than its own', async () => {
    const { asking, seen } = asked(
      { path: '{base}/api/x/{id}' },
      { '/api/x/7': json({ a: 1 }, 200, { etag: '"81"' }) },
    );
    const answer = await asking.answer('one', id, signal());
    expect(answer).toMatchObject({ body: { a: 1 }, etag: '"81"', complete: true });
    expect(seen.map(({ method, path, cache }) => [method, path, cache])).toEqual([['GET', '/api/x/7', 'no-store']]);
  });

  it('is not asked where its address cannot be filled', async () => {
    const { asking, seen } = asked({ path: '{base}/api/x/{scope}' }, {});
    expect(await asking.answer('one', id, signal())).toBeNull();
    expect(seen).toEqual([]);
  });

  it('is refused as the desk refuses it, unless a desk or a role may be without it', async () => {
    const refused = { '/api/x': json({}, 403) };
    await expect(asked({ path: '{base}/api/x' }, refused).asking.answer('one', id, signal())).rejects.toMatchObject({
      error: { code: 'desk-refused' },
    });
    expect(
      await asked({ path: '{base}/api/x', optional: true }, refused).asking.answer('one', id, signal()),
    ).toBeNull();
  });

  it.each([
    ['another ticket', { id: 8, ok: true }, 'not-the-same-ticket'],
    ['no ticket', { ok: true }, 'not-the-same-ticket'],
    ['a failure that calls itself an answer', { id: 7, ok: false }, 'desk-refused'],
  ])('is refused when it answers with %s', async (_what, body, code) => {
    const get = { path: '{base}/api/x', same: { '$.id': '{id}', '$.ok': true } };
    const { asking } = asked(get, { '/api/x': json(body) });
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code } });
  });

  it('takes a number and a text for the same id', async () => {
    const get = { path: '{base}/api/x', same: { '$.id': '{id}' } };
    for (const value of [7, '7'])
      expect(await asked(get, { '/api/x': json({ id: value }) }).asking.answer('one', id, signal())).not.toBeNull();
  });
});

describe('the end of a session', () => {
  const get = { path: '{base}/api/x' };
  it.each([
    ['401', json({}, 401), 'status', 'desk-signed-out'],
    ['a redirect to the sign-in page', redirected(html('<form>')), 'redirect', 'desk-signed-out'],
    ['one of its own statuses', json({}, 403), [401, 403], 'desk-signed-out'],
    ['no status of its own', json({}, 403), [401], 'desk-refused'],
  ])('is told by %s', async (_how, response, signedOut, code) => {
    const { asking } = asked(get, { '/api/x': response }, { signedOut });
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code } });
  });

  it('is told by a page that was reached by a redirect', async () => {
    const { asking } = asked(
      { ...get, as: 'html' },
      { '/api/x': redirected(html('<form>')) },
      { signedOut: 'redirect' },
    );
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code: 'desk-signed-out' } });
  });
});

describe('a session', () => {
  const get = { path: '{base}/api/x' };
  const bearer = { auth: { kind: 'bearer-cookie', cookie: 'Token' } };

  it('puts a cookie of the page into the header, and asks nothing without it', async () => {
    const description = descriptionWith({
      ticket: { subject: { title: true } },
      requests: { get: { one: get }, ...bearer },
    });
    const { fetch, seen } = fakeDesk({ '/api/x': json({}) });
    const withCookie = (cookie: string): Asking => {
      const page = { cookie } as Document;
      return createAsking(description, '', origin, { document: page, fetch });
    };
    for (const cookie of ['', 'a=b; XToken=t0k', 'Token='])
      await expect(withCookie(cookie).answer('one', id, signal())).rejects.toMatchObject({
        error: { code: 'desk-signed-out' },
      });
    expect(seen).toEqual([]);
    await withCookie('a=b; Token=t0k=').answer('one', id, signal());
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer t0k=');
  });

  it('sends along what the page sends for everybody', async () => {
    const auth = { kind: 'cookie', headers: { 'app-id': 'practice' } };
    const { asking, seen } = asked(get, { '/api/x': json({}) }, { auth });
    await asking.answer('one', id, signal());
    expect(seen[0]?.headers.get('app-id')).toBe('practice');
  });

  it('that only the page knows is not made up', async () => {
    const { asking, seen } = asked(get, {}, { auth: { kind: 'observed', headers: ['x-token'] } });
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({
      error: { code: 'desk-refused', detail: 'this desk keeps its session to itself' },
    });
    expect(seen).toEqual([]);
  });
});

describe('a list', () => {
  const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
  const pagesOf = (all: readonly number[], size: number, by: 'page' | 'offset') => ({
    '/api/x': ({ path }: { path: string }): object => {
      const value = Number(new URL(path, origin).searchParams.get('p'));
      const from = by === 'page' ? (value - 1) * size : value;
      return { items: all.slice(from, from + size), last: from + size >= all.length };
    },
  });

  it.each([
    ['pages', 'page', 250, 3],
    ['offsets', 'offset', 250, 3],
    ['pages that end with a full one', 'page', 200, 3],
  ] as const)('is read by %s until one is not full', async (_how, gap, count, requests) => {
    const get = { path: `{base}/api/x?p={${gap}}`, rows: '$.items', more: { fullPageOf: 100 } };
    const { asking, seen } = asked(get, pagesOf(numbers(0, count), 100, gap));
    const answer = await asking.answer('one', id, signal());
    expect(answer?.rows.map(({ value }) => value)).toEqual(numbers(0, count));
    expect(answer).toMatchObject({ complete: true, body: { items: numbers(0, count) } });
    expect(seen).toHaveLength(requests);
  });

  it('is read until the desk says that it was the last', async () => {
    const get = { path: '{base}/api/x?p={offset}', rows: '$.items', more: { until: '$.last' } };
    const { asking } = asked(get, pagesOf(numbers(0, 120), 50, 'offset'));
    expect(await asking.answer('one', id, signal())).toMatchObject({ complete: true, rows: { length: 120 } });
  });

  it('is read by what the desk calls the next one, its name or its whole address', async () => {
    const get = { path: '{base}/api/x?p={next}', rows: '$.items', more: { next: '$.next' } };
    const { asking, seen } = asked(get, {
      '/api/x': json({ items: [1], next: 'a/b&c' }),
      '/api/x?p=a%2Fb%26c': json({ items: [2], next: '/api/x?p=third' }),
      '/api/x?p=third': json({ items: [3], next: `${origin}/api/x?p=fourth` }),
      '/api/x?p=fourth': json({ items: [4], next: null }),
    });
    const answer = await asking.answer('one', id, signal());
    expect(answer?.rows.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
    expect(answer?.complete).toBe(true);
    expect(seen).toHaveLength(4);
  });

  it.each(['https://evil.example/api/x', `${origin}/admin/x`, `${origin}/api/../admin`])(
    'never follows the desk to %s',
    async (next) => {
      const get = { path: '{base}/api/x?p={next}', rows: '$.items', more: { next: '$.next' } };
      const { asking, seen } = asked(get, { '/api/x': json({ items: [1], next }) });
      await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code: 'desk-refused' } });
      expect(seen).toHaveLength(1);
    },
  );

  it.each([
    ['the same page for every number', { fullPageOf: 1 }, 'page', { items: [1], next: 'x' }, 2],
    ['the same next page again', { next: '$.next' }, 'next', { items: [1], next: 'x' }, 2],
    ['empty pages without an end', { until: '$.last' }, 'page', { items: [], next: 'x' }, 1],
  ])('of a desk that answers with %s ends, and is not called complete', async (_how, more, gap, body, requests) => {
    const get = { path: `{base}/api/x?p={${gap}}`, rows: '$.items', more };
    const { asking, seen } = asked(get, { '/api/x': json(body) });
    expect(await asking.answer('one', id, signal())).toMatchObject({ complete: false });
    expect(seen).toHaveLength(requests);
  });

  it('is bounded however long the desk’s is', async () => {
    const get = { path: '{base}/api/x?p={page}', rows: '$.items', more: { fullPageOf: 1 } };
    const { asking, seen } = asked(get, pagesOf(numbers(0, 1_000), 1, 'page'));
    expect(await asking.answer('one', id, signal())).toMatchObject({ complete: false, rows: { length: 60 } });
    expect(seen).toHaveLength(60);
  });

  it('that is missing is no empty list', async () => {
    const { asking } = asked({ path: '{base}/api/x', rows: '$.items' }, { '/api/x': json({}) });
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code: 'desk-refused' } });
  });
});

describe('an answer that is a page', () => {
  it('is read by its elements and shown nowhere', async () => {
    document.body.replaceChildren();
    const parsed = document.implementation.createHTMLDocument('');
    parsed.body.innerHTML = '<ul><li data-id="1">One</li><li data-id="2">Two</li></ul>';
    vi.stubGlobal(
      'DOMParser',
      class {
        parseFromString = (): Document => parsed;
      },
    );
    const get = { path: '{base}/api/x', as: 'html', rows: { css: 'li' } };
    const { asking } = asked(get, { '/api/x': '<ul>' });
    const answer = await asking.answer('one', id, signal());
    const texts = answer?.rows.map(({ root }) =>
      textOf({ attr: 'data-id' }, { answers: new Map(), root, gaps: () => null }),
    );
    expect(texts).toEqual(['1', '2']);
    expect(document.querySelector('li')).toBeNull();
  });

  it('is no data', async () => {
    const { asking } = asked({ path: '{base}/api/x' }, { '/api/x': '<ul>' });
    await expect(asking.answer('one', id, signal())).rejects.toMatchObject({ error: { code: 'desk-refused' } });
  });
});
