// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi, canAsk } from '../../../../adapters/halopsa/api';
import { tokensOf } from '../../../../adapters/halopsa/session';
import * as s from '../../../../adapters/shared/shape';
import { DesksideFault } from '../../../../core/errors';
import { envOf, fakeFetch, forgetToken, json, origin, showPage, signal, token } from './fake-desk';

const other = 'other-token-0987654321';
beforeEach(() => {
  showPage();
  vi.restoreAllMocks();
});

const errorOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof DesksideFault ? thrown.error : thrown;
  }
};

describe('where the token is', () => {
  it('is the cookie, the storage, or neither', () => {
    const env = envOf(fetch);
    expect([tokensOf(env, origin), canAsk(origin, env)]).toEqual([[token], true]);
    localStorage.setItem('_access_token', `"${other}"`);
    expect(tokensOf(env, origin)).toEqual([token, other]);
    forgetToken();
    expect([tokensOf(env, origin), canAsk(origin, env)]).toEqual([[], false]);
  });

  it('is none on another origin, nor what cannot be a token', () => {
    expect(tokensOf(envOf(fetch), 'https://evil.example')).toEqual([]);
    forgetToken();
    for (const odd of ['', 'short', 'with space in it', 'line\nbreak-12345', 'x'.repeat(30_000), 'ünïcode-token-123']) {
      localStorage.setItem('_access_token', odd);
      expect(tokensOf(envOf(fetch), origin)).toEqual([]);
    }
  });

  it('is looked up anew for each request', async () => {
    const desk = fakeFetch({ '/api/Team': [] }, [token, other]);
    const api = createApi(origin, envOf(desk.fetch));
    await api.get('/api/Team', s.unknown, signal());
    document.cookie = `access_token=${other}`;
    await api.get('/api/Team', s.unknown, signal());
    expect(desk.seen.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${token}`,
      `Bearer ${other}`,
    ]);
    forgetToken();
    expect(await errorOf(api.get('/api/Team', s.unknown, signal()))).toMatchObject({ code: 'desk-signed-out' });
    expect(desk.seen.length).toBe(2);
  });

  it('is tried in its second place where the first one is outdated', async () => {
    localStorage.setItem('_access_token', other);
    const desk = fakeFetch({ '/api/Team': [], 'POST /api/Tickets': {} }, [other]);
    const api = createApi(origin, envOf(desk.fetch));
    expect(await api.get('/api/Team', s.unknown, signal())).toEqual([]);
    await api.send('POST', '/api/Tickets', [], {}, s.unknown, signal());
    expect(desk.seen.length).toBe(4);
  });
});

describe('where the token goes', () => {
  it('goes to the same origin only, and never along a redirect', async () => {
    const desk = fakeFetch({
      '/api/Team': new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
    });
    const api = createApi(origin, envOf(desk.fetch));
    for (const path of ['https://evil.example/api/Team', '//evil.example/api/Team', '/portal/api/Team', '/auth/token'])
      expect(await errorOf(api.get(path, s.unknown, signal()))).toMatchObject({ code: 'desk-refused' });
    expect(desk.seen).toEqual([]);
    expect(await errorOf(api.get('/api/Team', s.unknown, signal()))).toMatchObject({ code: 'desk-signed-out' });
    expect(desk.seen.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  it.each([
    [401, 'desk-signed-out'],
    [403, 'desk-refused'],
    [404, 'desk-refused'],
    [400, 'desk-refused'],
    [409, 'conflict'],
    [429, 'desk-rate-limited'],
    [500, 'desk-unreachable'],
    [503, 'desk-unreachable'],
  ])('is in no error, in no log and in no message after %i', async (status, code) => {
    const logs = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const posted = vi.spyOn(window, 'postMessage');
    const echo = (seen: { headers: Headers }): Response =>
      json({ message: seen.headers.get('authorization') }, status, { 'retry-after': '999' });
    const api = createApi(origin, envOf(fakeFetch({ '/api/Team': echo, 'POST /api/Tickets': echo }).fetch));
    for (const asked of [
      api.get('/api/Team', s.unknown, signal()),
      api.send('POST', '/api/Tickets', [], {}, s.unknown, signal()),
    ]) {
      const error = await errorOf(asked);
      expect(error).toMatchObject({ code });
      expect(JSON.stringify(error)).not.toContain(token);
    }
    for (const spy of [...logs, posted]) expect(spy).not.toHaveBeenCalled();
  });

  it('is in no error when the network fails, or the answer is odd', async () => {
    const failing: readonly (typeof fetch)[] = [
      (_, init) =>
        Promise.reject(new TypeError(`bad header ${String(new Headers(init?.headers).get('authorization'))}`)),
      () => Promise.resolve(new Response(`<html>${token}`, { headers: { 'content-type': 'text/html' } })),
      () => Promise.resolve(new Response(`{"${token}`, { headers: { 'content-type': 'application/json' } })),
      () => Promise.resolve(json({ id: token })),
    ];
    for (const fetchPage of failing) {
      const error = await errorOf(
        createApi(origin, envOf(fetchPage)).get('/api/Team', s.object({ id: s.number }), signal()),
      );
      expect(error).toHaveProperty('code');
      expect(JSON.stringify(error)).not.toContain(token);
    }
  });
});
