import { openWay } from '../../../providers/open-way';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { providerName } from '../../../../core/provider-name';
import { createModel } from '../../../../providers';
import { startModelServer, type Behaviour, type ModelServer } from '../../../providers/openai-server';
import { call, draft, errorOf, hurriedClock, KEY, model, TestMemory, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const NAME = providerName('compatible');
const host = () => `127.0.0.1:${server.port}`;

describe('an error of the server becomes one of the union', () => {
  it.each<readonly [Behaviour, () => object]>([
    ['bad-key', () => ({ code: 'bad-key', detail: 'wxyz' })],
    ['forbidden', () => ({ code: 'forbidden-origin', detail: 'chrome-extension://abc' })],
    ['model-missing', () => ({ code: 'model-missing', detail: 'llama3.2' })],
    ['no-such-path', () => ({ code: 'wrong-address', detail: `${server.url}/v1/chat/completions` })],
    ['no-such-path-200', () => ({ code: 'wrong-address', detail: `${server.url}/v1/chat/completions` })],
    ['quota', () => ({ code: 'quota-reached' })],
    ['too-long', () => ({ code: 'too-long', detail: 'llama3.2' })],
    ['overloaded', () => ({ code: 'overloaded', detail: NAME })],
    ['server-error', () => ({ code: 'server-error', detail: 'HTTP 500' })],
    ['region', () => ({ code: 'region-refused', detail: NAME })],
    ['redirect', () => ({ code: 'not-json', detail: host() })],
    ['html', () => ({ code: 'not-json', detail: host() })],
    [{ rateLimited: { retryAfter: '60' } }, () => ({ code: 'rate-limited', retryAfterMs: 60_000 })],
    [{ status: 400, body: '{"error":"no"}' }, () => ({ code: 'server-error', detail: 'HTTP 400' })],
    [{ status: 402 }, () => ({ code: 'no-credit', detail: NAME })],
    ['no-credit', () => ({ code: 'no-credit', detail: NAME })],
    [{ status: 403, body: '<html>blocked by the firewall</html>' }, () => ({ code: 'not-json', detail: host() })],
    [
      { status: 501, body: '<html>maximum context length</html>' },
      () => ({ code: 'server-error', detail: 'HTTP 501' }),
    ],
    [
      { status: 404, body: '<html>this model was not found</html>' },
      () => ({ code: 'wrong-address', detail: `${server.url}/v1/chat/completions` }),
    ],
    [{ status: 405, body: '' }, () => ({ code: 'wrong-address', detail: `${server.url}/v1/chat/completions` })],
    [{ status: 408 }, () => ({ code: 'timeout' })],
    [{ status: 413, body: '' }, () => ({ code: 'too-long', detail: 'llama3.2' })],
    [{ status: 529, body: '' }, () => ({ code: 'overloaded', detail: NAME })],
    [
      { status: 501, body: `{"error":{"message":"canary ${'x'.repeat(90_000)}"}}` },
      () => ({ code: 'server-error', detail: 'HTTP 501' }),
    ],
    [
      { status: 200, body: '{"error":{"code":429,"message":"slow down","metadata":{}}}' },
      () => ({ code: 'rate-limited' }),
    ],
    [
      { status: 400, body: '{"error":"Failed to load model \\"llama3.2\\". Error: Operation canceled."}' },
      () => ({ code: 'model-missing', detail: 'llama3.2' }),
    ],
    [
      { status: 200, body: '{"error":"No models loaded. Please load a model."}' },
      () => ({ code: 'model-missing', detail: 'llama3.2' }),
    ],
    [{ status: 200, body: '{"unexpected":true}' }, () => ({ code: 'empty-answer' })],
    [{ status: 200, body: '[1,2]' }, () => ({ code: 'bad-answer' })],
    [{ status: 200, body: '{"choices":[{"mess' }, () => ({ code: 'cut-off' })],
    [{ status: 200, body: '' }, () => ({ code: 'empty-answer' })],
    [{ status: 204, body: '' }, () => ({ code: 'empty-answer' })],
    [{ status: 200, body: 'hello', type: 'text/plain' }, () => ({ code: 'cut-off' })],
  ])('%o', async (behaviour, expected) => {
    server.behave(behaviour);
    const error = await errorOf(model(server, { key: KEY, clock: hurriedClock() }).complete(draft, call()));
    expect(error).toEqual(expected());
  });

  it('401 without a key asks for one', async () => {
    server.settings.key = KEY;
    expect(await errorOf(model(server).complete(draft, call()))).toEqual({ code: 'no-key', detail: host() });
    expect(await errorOf(model(server).listModels(call().signal))).toEqual({ code: 'no-key', detail: host() });
  });

  it('a short key shows none of its characters', async () => {
    server.settings.key = KEY;
    expect(await errorOf(model(server, { key: 'abcd1234' }).complete(draft, call()))).toEqual({
      code: 'bad-key',
      detail: '',
    });
  });

  it('nothing that listens is not-running', async () => {
    const gone = await startModelServer();
    await gone.close();
    const provider = model(gone);
    const expected = { code: 'not-running', detail: `127.0.0.1:${gone.port}` };
    expect(await errorOf(provider.complete(draft, call()))).toEqual(expected);
    expect(await errorOf(provider.stream(draft, call()))).toEqual(expected);
    expect(await errorOf(provider.listModels(call().signal))).toEqual(expected);
  });

  it('an origin that is not allowed is told with the origin to allow', async () => {
    server.settings.origins = ['chrome-extension://other'];
    const asPage: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', 'chrome-extension://abc');
      return fetch(input, { ...init, headers });
    };
    expect(await errorOf(model(server, { fetch: asPage }).complete(draft, call()))).toEqual({
      code: 'forbidden-origin',
      detail: 'chrome-extension://abc',
    });
    server.settings.origins = ['chrome-extension://abc'];
    expect((await model(server, { fetch: asPage }).complete(draft, call())).text).toMatch(/^Hello/);
  });

  it('403 of a host elsewhere is about the key', async () => {
    const answering =
      (body: string): typeof fetch =>
      async () =>
        new Response(body, { status: 403 });
    const elsewhere = { address: 'https://models.example.com', key: KEY };
    expect(
      await errorOf(
        model(server, { ...elsewhere, fetch: answering('{"error":{"message":"Forbidden country"}}') }).complete(
          draft,
          call(),
        ),
      ),
    ).toEqual({ code: 'bad-key', detail: 'wxyz' });
    expect((await errorOf(model(server, { ...elsewhere, fetch: answering('') }).complete(draft, call()))).code).toBe(
      'forbidden-origin',
    );
  });

  it('an address that cannot be used is refused at once, and what was typed is not repeated', () => {
    const create = () =>
      createModel(
        { id: 'compatible', address: 'http://user:secret@models.example.com', model: 'x', key: null },
        { memory: new TestMemory(), wayOut: openWay() },
      );
    expect(create).toThrow('wrong-address');
    expect(() =>
      createModel({ id: 'azure', address: '', model: 'x', key: null }, { memory: new TestMemory(), wayOut: openWay() }),
    ).toThrow('wrong-address');
  });

  it('a memory for the probe that fails costs nothing but the memory', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('canary quota'));
    expect((await model(server, { memory: { get: broken, set: broken } }).complete(triage, call())).text).toContain(
      'c2',
    );
  });

  it('a body in one piece that breaks is cut off', async () => {
    let pulled = false;
    const breaking = new ReadableStream<Uint8Array>({
      pull(to) {
        if (pulled) to.error(new TypeError('terminated'));
        else to.enqueue(new TextEncoder().encode('{"choices":['));
        pulled = true;
      },
    });
    expect(
      (await errorOf(model(server, { fetch: async () => new Response(breaking) }).complete(draft, call()))).code,
    ).toBe('cut-off');
  });
});

describe('retries', () => {
  it('try what passes twice more, and wait as long as the server asks', async () => {
    const waited: number[] = [];
    server.once({ rateLimited: { retryAfter: '4' } }, { status: 503 });
    expect((await model(server, { clock: hurriedClock(waited) }).complete(draft, call())).text).toMatch(/^Hello/);
    expect(server.chats()).toHaveLength(3);
    expect(waited).toEqual([4000, 1200]);
  });

  it('give up after the third', async () => {
    server.behave({ status: 500 });
    expect(await errorOf(model(server, { clock: hurriedClock() }).stream(draft, call()))).toEqual({
      code: 'server-error',
      detail: 'HTTP 500',
    });
    expect(server.chats()).toHaveLength(3);
  });

  it('are jittered', async () => {
    const waited: number[] = [];
    server.behave({ status: 502 });
    await errorOf(model(server, { clock: hurriedClock(waited), random: () => 0 }).complete(draft, call()));
    await errorOf(model(server, { clock: hurriedClock(waited), random: () => 1 }).complete(draft, call()));
    expect(waited).toEqual([300, 600, 900, 1800]);
  });

  it.each<Behaviour>([
    { rateLimited: { retryAfter: '11' } },
    'quota',
    'bad-key',
    'model-missing',
    'too-long',
    'half-then-break',
    { status: 500, body: '{"error":"context length exceeded"}' },
  ])('are not made for %o', async (behaviour) => {
    server.behave(behaviour);
    await errorOf(model(server, { key: KEY, clock: hurriedClock() }).stream(draft, call()));
    expect(server.chats()).toHaveLength(1);
  });

  it('understand a date and milliseconds', async () => {
    const refusing =
      (headers: Record<string, string>): typeof fetch =>
      async () =>
        new Response('{}', { status: 429, headers });
    const inOneHour = new Date(Date.now() + 3_600_000).toUTCString();
    const late = await errorOf(
      model(server, { fetch: refusing({ 'retry-after': inOneHour }) }).complete(draft, call()),
    );
    expect(late.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(late.retryAfterMs).toBeLessThanOrEqual(3_600_000);
    expect(
      (await errorOf(model(server, { fetch: refusing({ 'retry-after-ms': '20000' }) }).complete(draft, call())))
        .retryAfterMs,
    ).toBe(20_000);
    expect(
      await errorOf(model(server, { fetch: refusing({ 'retry-after': '9e99' }) }).complete(draft, call())),
    ).toMatchObject({ code: 'rate-limited' });
  });
});
