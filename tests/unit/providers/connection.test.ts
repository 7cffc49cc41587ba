import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestStep } from '../../../core/messages';
import { createCompatible } from '../../../providers/compatible';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { call, errorOf, KEY, Memory, model, TestClock, triage } from './helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const states = (steps: readonly TestStep[]): string => steps.map(({ name, state }) => `${name} ${state}`).join(', ');
const failure = (steps: readonly TestStep[]): TestStep | undefined => steps.find(({ state }) => state === 'failed');
const signal = new AbortController().signal;

describe('the connection test', () => {
  it('of a good server posts twice and finds everything in order', async () => {
    const steps = await model(server).test(signal);
    expect(states(steps)).toBe('address ok, reachable ok, key skipped, model ok, answer ok, structured ok, streaming ok');
    expect(steps[0]?.text).toBe(`Requests go to ${server.url}/v1/chat/completions.`);
    expect(steps[1]?.text).toMatch(/answers \(\d+ ms\)/);
    expect(server.chats()).toHaveLength(2);
  });

  it('says that the key was accepted', async () => {
    server.settings.key = KEY;
    const steps = await model(server, { key: KEY }).test(signal);
    expect(steps[2]).toEqual({ name: 'key', state: 'ok', text: 'The key is accepted.' });
    expect(JSON.stringify(steps)).not.toContain(KEY);
  });

  it('of a wrong key stops there, without posting', async () => {
    server.settings.key = 'another-key-of-somebody';
    const steps = await model(server, { key: KEY }).test(signal);
    expect(states(steps)).toBe('address ok, reachable ok, key failed, model skipped, answer skipped, structured skipped, streaming skipped');
    expect(failure(steps)?.error).toEqual({ code: 'bad-key', detail: 'wxyz' });
    expect(server.chats()).toEqual([]);
    expect(JSON.stringify(steps)).not.toMatch(/canary|sk-secret/);
  });

  it('of a model that is not there names it', async () => {
    const steps = await model(server, { model: 'gpt-oss' }).test(signal);
    expect(failure(steps)).toMatchObject({ name: 'model', text: expect.stringContaining('“gpt-oss”'), error: { code: 'model-missing', detail: 'gpt-oss' } });
  });

  it('of a model that answers without being listed is content', async () => {
    const unlisted: typeof fetch = (input, init) => (init?.method === 'POST' ? fetch(input, init) : Promise.resolve(new Response('{"data":[{"id":"base-model"}]}')));
    expect((await model(server, { fetch: unlisted }).test(signal))[3]).toMatchObject({ name: 'model', state: 'ok', text: expect.stringContaining('does not list it') });
  });

  it('without a model asks to choose one, and posts nothing', async () => {
    expect(failure(await model(server, { model: '' }).test(signal))).toMatchObject({ name: 'model', text: expect.stringContaining('Choose one') });
    expect(server.chats()).toEqual([]);
  });

  it('of a server in trouble gives one thing to do', async () => {
    for (const behaviour of ['quota', 'context-length', 'empty', 'refusal', 'html', 'no-such-path', { rateLimited: { retryAfter: '99' } }] as const) {
      server.behave(behaviour);
      const step = failure(await model(server).test(signal));
      expect(step?.name).toBe('answer');
      expect(step?.text).toMatch(/\. (Look at|Test again|Sign in|Correct)[^.]*[.:]/);
    }
  });

  it('that is stopped by the person ends as stopped, and reaches the server', async () => {
    server.holdFirstByte();
    const stop = new AbortController();
    const ended = errorOf(model(server).test(stop.signal));
    await server.waitForRequest(({ method }) => method === 'POST');
    stop.abort();
    expect((await ended).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('of a server that lists but refuses to chat fails at the answer, with the origin to allow', async () => {
    server.behave('forbidden');
    const steps = await model(server).test(signal);
    expect(states(steps)).toBe('address ok, reachable ok, key skipped, model ok, answer failed, structured skipped, streaming skipped');
    expect(failure(steps)?.text).toContain('chrome-extension://abc');
  });

  it('of a server without a list asks the model all the same', async () => {
    const noList: typeof fetch = (input, init) => (init?.method === 'POST' ? fetch(input, init) : Promise.resolve(new Response('404 page not found', { status: 404 })));
    const steps = await model(server, { fetch: noList }).test(signal);
    expect(states(steps)).toBe('address ok, reachable ok, key skipped, model skipped, answer ok, structured ok, streaming ok');
  });

  it('of a wrong path says so', async () => {
    const steps = await model(server, { address: `${server.url}/api/v3` }).test(signal);
    expect(failure(steps)).toMatchObject({ name: 'answer', text: expect.stringContaining('/api/v3/chat/completions'), error: { code: 'wrong-address' } });
  });

  it('of nothing that listens says so', async () => {
    const gone = await startModelServer();
    await gone.close();
    const steps = await model(gone).test(signal);
    expect(states(steps)).toBe('address ok, reachable failed, key skipped, model skipped, answer skipped, structured skipped, streaming skipped');
    expect(failure(steps)?.text).toMatch(/Start the server/);
  });

  it('of a web page says so', async () => {
    const page: typeof fetch = async () => new Response('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } });
    expect(failure(await model(server, { fetch: page }).test(signal))).toMatchObject({ name: 'reachable', error: { code: 'not-json' } });
  });

  it('of a server that gives no list ends after ten seconds', async () => {
    const clock = new TestClock();
    let asked = (): void => {};
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        asked();
      });
    const steps = model(server, { clock, fetch: silent }).test(signal);
    await wasAsked;
    clock.advance(10_000);
    expect(states(await steps)).toMatch(/^address ok, reachable failed, key skipped/);
    expect(failure(await steps)).toMatchObject({ text: expect.stringContaining('within 10 s'), error: { code: 'timeout', detail: '10 s' } });
    expect(clock.pending).toEqual([]);
  });

  it('waits for a model that is being loaded, and ends after a hundred seconds with what is known', async () => {
    const clock = new TestClock();
    server.holdFirstByte();
    const steps = model(server, { clock }).test(signal);
    await server.waitForRequest(({ method }) => method === 'POST');
    clock.advance(99_999);
    expect(server.aborted).toBe(0);
    clock.advance(1);
    expect(states(await steps)).toBe('address ok, reachable ok, key skipped, model ok, answer failed, structured skipped, streaming skipped');
    expect(failure(await steps)).toMatchObject({ text: expect.stringContaining('within 100 s'), error: { code: 'timeout' } });
    expect(await server.waitForAborted()).toBe(1);
    expect(clock.pending).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    const clock = new TestClock();
    await model(server, { clock }).test(signal);
    expect(clock.pending).toEqual([]);
  });

  it('tells of a server that sends in one piece', async () => {
    server.behave('one-piece');
    const steps = await model(server).test(signal);
    expect(steps.at(-1)).toMatchObject({ name: 'streaming', state: 'skipped', text: expect.stringContaining('in one piece') });
  });

  it('probes anew, and remembers for the work that follows', async () => {
    const remembered = new Memory();
    await remembered.set(`${server.url}/v1 llama3.2`, 'text');
    const provider = model(server, { remembered });
    server.settings.refusedFormats = ['json_schema'];
    expect((await provider.test(signal))[5]).toMatchObject({ name: 'structured', state: 'ok', text: expect.stringContaining('JSON') });
    expect([...remembered.kept.values()]).toEqual(['json_object']);
    server.received.length = 0;
    await provider.complete(triage, call());
    expect(server.chats().map(({ response_format: format }) => format?.type)).toEqual(['json_object']);
  });

  it('tells of a model that keeps to no form', async () => {
    server.settings.answer = () => 'I am ready!';
    expect(failure(await model(server).test(signal))).toMatchObject({ name: 'structured', error: { code: 'bad-answer' } });
  });
});

describe('the list of models', () => {
  it('is sorted and without doubles', async () => {
    server.settings.models = ['b', 'a', 'b'];
    expect(await model(server).listModels(signal)).toEqual(['a', 'b']);
  });

  it.each([
    ['{"object":"list","data":null}', []],
    ['{"models":[{"id":"x"}]}', ['x']],
    ['[{"id":"x","context":1}]', ['x']],
  ])('is read from %s', async (body, ids) => {
    expect(await model(server, { fetch: async () => new Response(body) }).listModels(signal)).toEqual(ids);
  });

  it.each([
    ['{"data":"none"}', 'not-json'],
    ['<html>', 'not-json'],
    ['{"error":"Unexpected endpoint or method. (GET /v1/models)"}', 'wrong-address'],
    ['plain words', 'not-json'],
  ])('is not read from %s', async (body, code) => {
    expect((await errorOf(model(server, { fetch: async () => new Response(body) }).listModels(signal))).code).toBe(code);
  });
});

describe('what is shown of the provider', () => {
  it.each([
    ['localhost:11434', 'llama3.2', 'Local server · llama3.2', 'http://localhost:11434/v1/chat/completions'],
    ['192.168.1.9:1234', 'qwen3', '192.168.1.9:1234 · qwen3', 'http://192.168.1.9:1234/v1/chat/completions'],
    ['openrouter.ai/api/v1', '', 'openrouter.ai', 'https://openrouter.ai/api/v1/chat/completions'],
  ])('%s with %j', (address, name, label, destination) => {
    const provider = createCompatible({ address, model: name, remembered: new Memory() });
    expect(provider).toMatchObject({ kind: 'language-model', id: 'compatible', label, destination });
  });
});

describe('thinking', () => {
  it('is turned off on Ollama’s own port only, and no more once refused', async () => {
    const bodies: Record<string, unknown>[] = [];
    const recording: typeof fetch = async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return 'reasoning_effort' in (bodies.at(-1) ?? {})
        ? new Response('{"error":{"message":"think value \\"none\\" is not supported for this model"}}', { status: 400 })
        : new Response('{"choices":[{"message":{"content":"ready"},"finish_reason":"stop"}]}');
    };
    const request = { system: 's', user: 'u', maxTokens: 5 };
    const ollama = model(server, { address: 'localhost:11434', fetch: recording });
    await ollama.complete(request, call());
    await ollama.complete(request, call());
    await model(server, { address: 'localhost:1234', fetch: recording }).complete(request, call());
    expect(bodies.map((body) => body['reasoning_effort'])).toEqual(['none', undefined, undefined, undefined]);
  });
});
