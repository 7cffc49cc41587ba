import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { call, draft, errorOf, model, TestClock, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const chatPosted = () => server.waitForRequest(({ method }) => method === 'POST');

describe('a cold model', () => {
  it('is told after three seconds, and again when it begins', async () => {
    const clock = new TestClock();
    const gate = server.holdFirstByte();
    const told: string[] = [];
    const answer = model(server, { clock }).complete(draft, call({ onProgress: (cause) => told.push(cause) }));
    await chatPosted();
    clock.advance(2_999);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual(['loading-model']);
    clock.advance(290_000);
    gate.open();
    await answer;
    expect(told).toEqual(['loading-model', 'thinking']);
    expect(clock.pending).toEqual([]);
  });

  it('is not said to begin by a refusal', async () => {
    const told: string[] = [];
    server.once('bad-key');
    await errorOf(model(server).complete(draft, call({ onProgress: (cause) => told.push(cause) })));
    expect(told).toEqual([]);
  });

  it('is given up after five minutes, and the server is told', async () => {
    const clock = new TestClock();
    server.holdFirstByte();
    const failure = errorOf(model(server, { clock }).complete(triage, call()));
    await chatPosted();
    clock.advance(300_000);
    expect(await failure).toEqual({ code: 'timeout', detail: '5 min' });
    expect(await server.waitForAborted()).toBe(1);
  });
});

describe('a stream', () => {
  it('that falls silent is given up after a minute and a half', async () => {
    const clock = new TestClock();
    const gate = server.holdChunks();
    const answers = model(server, { clock }).stream(draft, call())[Symbol.asyncIterator]();
    gate.release(3);
    await answers.next();
    await answers.next();
    const failure = errorOf(answers.next());
    clock.advance(90_000);
    expect(await failure).toEqual({ code: 'timeout', detail: '90 s' });
    expect(await server.waitForAborted()).toBe(1);
    expect(clock.pending).toEqual([]);
  });

  it('that goes on and on is ended after ten minutes', async () => {
    const clock = new TestClock();
    const gate = server.holdChunks();
    const answers = model(server, { clock }).stream(draft, call())[Symbol.asyncIterator]();
    gate.release(2);
    await answers.next();
    for (let minute = 0; minute < 9; minute += 1) {
      clock.advance(60_000);
      gate.release(1);
      await answers.next();
    }
    const failure = errorOf(answers.next());
    clock.advance(60_000);
    expect(await failure).toEqual({ code: 'timeout', detail: '10 min' });
  });
});

describe('Stop', () => {
  it('before the first byte reaches the server', async () => {
    server.holdFirstByte();
    const stop = new AbortController();
    const failure = errorOf(model(server).complete(draft, call({ signal: stop.signal })));
    await chatPosted();
    stop.abort();
    expect((await failure).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('in the middle of a stream reaches the server', async () => {
    const gate = server.holdChunks();
    const stop = new AbortController();
    const answers = model(server)
      .stream(draft, call({ signal: stop.signal }))
      [Symbol.asyncIterator]();
    gate.release(2);
    await answers.next();
    const failure = errorOf(answers.next());
    stop.abort();
    expect((await failure).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('by leaving the loop reaches the server', async () => {
    const clock = new TestClock();
    server.holdChunks().release(2);
    for await (const { text } of model(server, { clock }).stream(draft, call())) {
      expect(text).toBe('Hello,');
      break;
    }
    expect(await server.waitForAborted()).toBe(1);
    expect(clock.pending).toEqual([]);
  });

  it('during the wait for a retry ends it', async () => {
    const clock = new TestClock();
    server.behave({ rateLimited: { retryAfter: '5' } });
    const stop = new AbortController();
    const failure = errorOf(model(server, { clock }).complete(draft, call({ signal: stop.signal })));
    await chatPosted();
    while (!clock.pending.includes(5000)) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect((await failure).code).toBe('stopped');
    expect(server.chats()).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  it('before anything sends nothing', async () => {
    const signal = AbortSignal.abort();
    expect((await errorOf(model(server).complete(triage, call({ signal })))).code).toBe('stopped');
    expect((await errorOf(model(server).stream(draft, call({ signal })))).code).toBe('stopped');
    expect((await errorOf(model(server).listModels(signal))).code).toBe('stopped');
    expect((await errorOf(model(server).test(signal, () => {}))).code).toBe('stopped');
    expect(server.received).toEqual([]);
  });
});
