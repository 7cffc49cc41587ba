import { sayTold } from '../../../../core/words/say-phrase';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestStep } from '../../../../core/messages';
import { startModelServer, type Behaviour, type ModelServer } from '../../../providers/openai-server';
import { call, errorOf, failure, hurriedClock, KEY, model, states, TestClock, TestMemory, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const signal = new AbortController().signal;
const ignore = (): void => {};
const textOf = (steps: readonly TestStep[], name: TestStep['name']): string =>
  sayTold(steps.find((step) => step.name === name)?.text ?? '');

describe('the connection test', () => {
  it('of a good server posts twice and finds everything in order', async () => {
    const steps = await model(server).test(signal, ignore);
    expect(states(steps)).toBe(
      'address ok, reachable ok, key skipped, model ok, first-word ok, streaming ok, structured ok, context skipped',
    );
    expect(steps[0]?.text).toBe(`Requests go to ${server.url}/v1/chat/completions.`);
    expect(steps[1]?.text).toMatch(/answers \(\d+ ms\)/);
    expect(server.chats()).toHaveLength(2);
  });

  it('tells every step with words as soon as it is known', async () => {
    const told: (readonly TestStep[])[] = [];
    const steps = await model(server).test(signal, (all) => told.push(all));
    expect(told.length).toBeGreaterThan(4);
    for (const all of told) {
      expect(all.map(({ name }) => name)).toEqual([
        'address',
        'reachable',
        'key',
        'model',
        'first-word',
        'streaming',
        'structured',
        'context',
      ]);
      for (const { text } of all) expect(text).toMatch(/^[A-Z“1].*\.$/s);
    }
    expect(states(told[0] ?? [])).toMatch(/^address ok, reachable waiting/);
    expect(told.at(-1)).toEqual(steps);
  });

  it('of a local server says that a key was accepted only after an answer', async () => {
    server.settings.key = KEY;
    const gate = server.holdFirstByte();
    const told: (readonly TestStep[])[] = [];
    const ended = model(server, { key: KEY }).test(signal, (all) => told.push(all));
    await server.waitForRequest(({ method }) => method === 'POST');
    expect(textOf(told.at(-1) ?? [], 'key')).toBe('Known when the model is asked.');
    gate.open();
    const steps = await ended;
    expect(steps[2]).toEqual({ name: 'key', state: 'ok', text: 'The key is accepted.' });
    expect(JSON.stringify(steps)).not.toContain(KEY);
  });

  it('of a wrong key stops there, without posting', async () => {
    server.settings.key = 'another-key-of-somebody';
    const steps = await model(server, { key: KEY }).test(signal, ignore);
    expect(states(steps)).toBe(
      'address ok, reachable ok, key failed, model skipped, first-word skipped, streaming skipped, structured skipped, context skipped',
    );
    expect(failure(steps)?.error).toEqual({ code: 'bad-key', detail: 'wxyz' });
    expect(server.chats()).toEqual([]);
    expect(JSON.stringify(steps)).not.toMatch(/canary|sk-secret/);
  });

  it('of a model that is not there names it', async () => {
    const steps = await model(server, { model: 'gpt-oss' }).test(signal, ignore);
    expect(failure(steps)).toMatchObject({
      name: 'model',
      text: expect.stringContaining('“gpt-oss”'),
      error: { code: 'model-missing', detail: 'gpt-oss' },
    });
  });

  it('of a model that answers without being listed is content', async () => {
    const unlisted: typeof fetch = (input, init) =>
      init?.method === 'POST' ? fetch(input, init) : Promise.resolve(new Response('{"data":[{"id":"base-model"}]}'));
    expect((await model(server, { fetch: unlisted }).test(signal, ignore))[3]).toMatchObject({
      name: 'model',
      state: 'ok',
      text: '“llama3.2” answers.',
    });
  });

  it('without a model asks to choose one, and posts nothing', async () => {
    expect(failure(await model(server, { model: '' }).test(signal, ignore))).toMatchObject({
      name: 'model',
      text: expect.stringContaining('Choose one'),
    });
    expect(server.chats()).toEqual([]);
  });

  it.each<readonly [Behaviour, TestStep['name']]>([
    ['quota', 'key'],
    ['no-credit', 'key'],
    ['too-long', 'first-word'],
    ['overloaded', 'first-word'],
    ['server-error', 'first-word'],
    ['empty', 'first-word'],
    ['refusal', 'first-word'],
    ['half-then-end', 'first-word'],
    ['html', 'reachable'],
    ['redirect', 'reachable'],
    ['no-such-path', 'reachable'],
    ['forbidden', 'reachable'],
    ['region', 'reachable'],
    ['model-missing', 'model'],
    [{ rateLimited: { retryAfter: '99' } }, 'first-word'],
  ])('of a server in trouble (%o) gives one thing to do, at the step %s', async (behaviour, name) => {
    server.behave(behaviour);
    const steps = await model(server, { clock: hurriedClock() }).test(signal, ignore);
    expect(steps.filter(({ state }) => state === 'failed').map((step) => step.name)).toEqual([name]);
    expect(failure(steps)?.text).toMatch(/[.,:] (Look at|Test again|Sign in|Correct|Add|Choose|Let|Run|or)/i);
    expect(JSON.stringify(steps)).not.toMatch(
      /Incorrect|exceeded your|internal error|Insufficient balance|maximum context/,
    );
  });

  it('that is stopped by the person ends as stopped, and reaches the server', async () => {
    server.holdFirstByte();
    const stop = new AbortController();
    const ended = errorOf(model(server).test(stop.signal, ignore));
    await server.waitForRequest(({ method }) => method === 'POST');
    stop.abort();
    expect((await ended).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('of a server that lists but refuses to chat tells the origin to allow', async () => {
    server.behave('forbidden');
    const steps = await model(server).test(signal, ignore);
    expect(failure(steps)?.text).toContain('chrome-extension://abc');
  });

  it('of a server without a list asks the model all the same', async () => {
    const noList: typeof fetch = (input, init) =>
      init?.method === 'POST'
        ? fetch(input, init)
        : Promise.resolve(new Response('404 page not found', { status: 404 }));
    const steps = await model(server, { fetch: noList }).test(signal, ignore);
    expect(states(steps)).toBe(
      'address ok, reachable ok, key skipped, model ok, first-word ok, streaming ok, structured ok, context skipped',
    );
  });

  it('of a wrong path says so', async () => {
    const steps = await model(server, { address: `${server.url}/api/v3` }).test(signal, ignore);
    expect(failure(steps)).toMatchObject({
      text: expect.stringContaining('/api/v3/chat/completions'),
      error: { code: 'wrong-address' },
    });
  });

  it('of nothing that listens says so', async () => {
    const gone = await startModelServer();
    await gone.close();
    const steps = await model(gone).test(signal, ignore);
    expect(states(steps)).toBe(
      'address ok, reachable failed, key skipped, model skipped, first-word skipped, streaming skipped, structured skipped, context skipped',
    );
    expect(failure(steps)?.text).toMatch(/Start the server/);
  });

  it('of a web page says so', async () => {
    const page: typeof fetch = async () =>
      new Response('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } });
    expect(failure(await model(server, { fetch: page }).test(signal, ignore))).toMatchObject({
      name: 'reachable',
      error: { code: 'not-json' },
    });
  });

  it('of a server that gives no list ends after eight seconds', async () => {
    const clock = new TestClock();
    let asked = (): void => {};
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        asked();
      });
    const steps = model(server, { clock, fetch: silent }).test(signal, ignore);
    await wasAsked;
    clock.advance(8_000);
    expect(states(await steps)).toMatch(/^address ok, reachable failed, key skipped/);
    expect(failure(await steps)).toMatchObject({
      text: expect.stringContaining('within 8 s'),
      error: { code: 'timeout', detail: '8 s' },
    });
    expect(clock.pending).toEqual([]);
  });

  it('waits for a model that is being loaded, says so after nine seconds, and ends after a hundred with what is known', async () => {
    const clock = new TestClock();
    server.holdFirstByte();
    const told: (readonly TestStep[])[] = [];
    const steps = model(server, { clock }).test(signal, (all) => told.push(all));
    await server.waitForRequest(({ method }) => method === 'POST');
    clock.advance(9_000);
    expect(textOf(told.at(-1) ?? [], 'first-word')).toContain('probably being loaded');
    clock.advance(90_999);
    expect(server.aborted).toBe(0);
    clock.advance(1);
    expect(states(await steps)).toBe(
      'address ok, reachable ok, key skipped, model ok, first-word failed, streaming skipped, structured skipped, context skipped',
    );
    expect(failure(await steps)).toMatchObject({
      text: expect.stringContaining('within 100 s'),
      error: { code: 'timeout' },
    });
    expect(await server.waitForAborted()).toBe(1);
    expect(clock.pending).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    const clock = new TestClock();
    await model(server, { clock }).test(signal, ignore);
    expect(clock.pending).toEqual([]);
  });

  it('tells of a server that sends in one piece', async () => {
    server.behave('one-piece');
    expect(textOf(await model(server).test(signal, ignore), 'streaming')).toContain('in one piece');
  });

  it('probes anew, and remembers for the work that follows', async () => {
    const memory = new TestMemory();
    await memory.set(`${server.url}/v1 llama3.2`, { seen: { 'form:json_object': true, 'without:stream': 'a1' } });
    server.settings.refusedFormats = ['json_schema', 'tool'];
    const steps = await model(server, { memory }).test(signal, ignore);
    expect(steps[6]).toMatchObject({ name: 'structured', state: 'ok', text: expect.stringContaining('JSON') });
    expect(memory.noted()).toEqual({ 'form:json_schema': 'every ticket', 'form:tool': 'every ticket' });
    server.received.length = 0;
    await model(server, { memory }).complete(triage, call());
    expect(server.chats().map(({ response_format: format }) => format?.type)).toEqual(['json_object']);
  });

  it('asks a server once more in words that accepts a form and ignores it', async () => {
    const memory = new TestMemory();
    server.once('normal', 'prose');
    const steps = await model(server, { memory }).test(signal, ignore);
    expect(textOf(steps, 'structured')).toBe('Answers are asked for in words; the values are checked afterwards.');
    expect(memory.noted()).toEqual({
      'form:json_schema': 'every ticket',
      'form:tool': 'every ticket',
      'form:json_object': 'every ticket',
    });
  });

  it('tells of a model that keeps to no form', async () => {
    server.settings.answer = () => 'I am ready!';
    expect(failure(await model(server).test(signal, ignore))).toMatchObject({
      name: 'structured',
      error: { code: 'bad-answer' },
    });
  });

  it('tells what each of its questions used', async () => {
    const used: number[] = [];
    await model(server).test(signal, ignore, ({ tokensIn }) => used.push(tokensIn ?? -1));
    expect(used).toHaveLength(2);
    for (const tokens of used) expect(tokens).toBeGreaterThan(0);
  });
});
