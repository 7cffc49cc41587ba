import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../../providers/engine/faults';
import { startAnthropic } from '../../../providers/anthropic';
import type { ModelServer } from '../../../providers/service';
import { bodies, claude } from './kit';
import { call, draft, errorOf, hurriedClock, KEY, TestClock, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startAnthropic({ key: KEY });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const said = (status: number, type: string, message: string) => ({
  status,
  body: JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_1' }),
});

describe('an error', () => {
  it.each([
    ['bad-key', { code: 'bad-key', detail: 'wxyz' }],
    ['model-missing', { code: 'model-missing', detail: 'claude-sonnet-5' }],
    ['no-such-path', { code: 'wrong-address' }],
    ['quota', { code: 'quota-reached' }],
    ['no-credit', { code: 'no-credit', detail: 'Anthropic' }],
    ['region', { code: 'region-refused', detail: 'Anthropic' }],
    ['too-long', { code: 'too-long', detail: 'claude-sonnet-5' }],
    [
      said(402, 'billing_error', 'There is an issue with your payment information.'),
      { code: 'no-credit', detail: 'Anthropic' },
    ],
    [
      said(403, 'permission_error', 'Your API key does not have permission to use the specified resource.'),
      { code: 'bad-key', detail: 'wxyz' },
    ],
    [said(403, 'permission_error', 'Your API key may not use the model claude-sonnet-5.'), { code: 'model-missing' }],
    [
      said(
        400,
        'invalid_request_error',
        'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
      ),
      { code: 'region-refused' },
    ],
    [
      said(401, 'authentication_error', 'CORS requests are not allowed for this Organization because of its settings.'),
      { code: 'not-allowed' },
    ],
    [said(404, 'not_found_error', 'Not Found'), { code: 'wrong-address' }],
    [said(413, 'request_too_large', 'Request exceeds the maximum size'), { code: 'too-long' }],
    [
      said(400, 'invalid_request_error', 'input length and `max_tokens` exceed context limit: 199000 + 8500 > 200000'),
      { code: 'too-long' },
    ],
    [said(400, 'invalid_request_error', 'This organization has been disabled.'), { code: 'bad-key' }],
    [said(400, 'invalid_request_error', 'messages: unexpected'), { code: 'server-error', detail: 'HTTP 400' }],
    [said(504, 'timeout_error', 'Timed out'), { code: 'timeout' }],
    [said(200, 'overloaded_error', 'Overloaded'), { code: 'overloaded' }],
  ] as const)('%o is %o', async (behaviour, error) => {
    server.behave(behaviour);
    const clock = hurriedClock();
    expect(await errorOf(claude(server, { clock }).complete(draft, call()))).toMatchObject(error);
    expect(bodies(server)).toHaveLength(1);
  });

  it('of a missing key says so', async () => {
    expect(await errorOf(claude(server, { key: '' }).complete(draft, call()))).toEqual({
      code: 'no-key',
      detail: 'Anthropic',
    });
  });

  it('of a web page in between names the host', async () => {
    server.behave({ status: 403, body: '<html>Blocked</html>', type: 'text/html' });
    expect(await errorOf(claude(server).complete(draft, call()))).toEqual({
      code: 'not-json',
      detail: `127.0.0.1:${server.port}`,
    });
  });

  it('of a service that is not there', async () => {
    const gone = await startAnthropic();
    await gone.close();
    expect((await errorOf(claude(gone).complete(draft, call()))).code).toBe('not-running');
  });

  it('inside of a stream is known by its type alone', async () => {
    const start =
      'event: message_start\ndata: {"type":"message_start","message":{"usage":{"input_tokens":1,"output_tokens":1}}}\n\n';
    for (const [type, code] of [
      ['rate_limit_error', 'rate-limited'],
      ['api_error', 'server-error'],
      ['authentication_error', 'bad-key'],
    ] as const) {
      server.once({
        status: 200,
        type: 'text/event-stream',
        body: `${start}event: error\ndata: {"type":"error","error":{"type":"${type}","message":"canary"}}\n\n`,
      });
      expect((await errorOf(claude(server).complete(draft, call()))).code).toBe(code);
    }
  });

  it('of a browser is refused by the service without the header that the SDK sends', async () => {
    const options = (name: string) => ({
      method: 'POST',
      headers: {
        origin: 'chrome-extension://abc',
        'anthropic-version': '2026-10-21',
        authorization: `Bearer ${KEY}`,
        ...(name ? { [name]: 'true' } : {}),
      },
      body: JSON.stringify({ model: 'claude-sonnet-5', max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] }),
    });
    expect((await fetch(`${server.url}/v1/messages`, options(''))).status).toBe(401);
    const allowed = await fetch(`${server.url}/v1/messages`, options('anthropic-dangerous-direct-browser-access'));
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });
});

describe('a request that may pass a moment later', () => {
  it('is repeated, as late as the service asks', async () => {
    const waited: number[] = [];
    server.once({ rateLimited: { retryAfter: '2' } }, 'overloaded');
    await claude(server, { clock: hurriedClock(waited) }).complete(draft, call());
    expect(waited).toEqual([2_000, 1_200]);
    expect(bodies(server)).toHaveLength(3);
  });

  it('is given up after the second repetition, or at once when the wait is too long', async () => {
    server.behave('overloaded');
    expect(await errorOf(claude(server, { clock: hurriedClock() }).complete(draft, call()))).toEqual({
      code: 'overloaded',
      detail: 'Anthropic',
    });
    expect(bodies(server)).toHaveLength(3);
    server.behave({ rateLimited: { retryAfter: '120' } });
    expect(await errorOf(claude(server, { clock: hurriedClock() }).complete(draft, call()))).toEqual({
      code: 'rate-limited',
      retryAfterMs: 120_000,
    });
    expect(bodies(server)).toHaveLength(4);
  });

  it('is not repeated once words have come', async () => {
    server.behave('error-event');
    await errorOf(claude(server, { clock: hurriedClock() }).stream(draft, call()));
    expect(bodies(server)).toHaveLength(1);
  });

  it('reads the wait of the service', () => {
    expect(retryAfterMs({ status: 429, words: '', headers: new Headers({ 'retry-after': '7' }) })).toBe(7_000);
  });
});

describe('a person’s stop', () => {
  it('reaches the service, before the first word and after', async () => {
    const stop = new AbortController();
    server.holdFirstByte();
    const ended = errorOf(claude(server).complete(draft, call({ signal: stop.signal })));
    await server.waitForRequest();
    stop.abort();
    expect((await ended).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
    server.reset();
    server.holdChunks().release(6);
    const later = new AbortController();
    const error = errorOf(
      (async () => {
        for await (const { text } of claude(server).stream(draft, call({ signal: later.signal })))
          if (text !== '') later.abort();
      })(),
    );
    expect((await error).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('is not needed when the service stays silent: two minutes are the limit', async () => {
    const clock = new TestClock();
    server.holdFirstByte();
    const ended = errorOf(claude(server, { clock }).complete(triage, call()));
    await server.waitForRequest();
    clock.advance(120_000);
    expect(await ended).toEqual({ code: 'timeout', detail: '2 min' });
    expect(await server.waitForAborted()).toBe(1);
  });
});
