import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer, type Behaviour, type ModelServer } from '../../../providers/openai-server';
import { all, call, draft, errorOf, KEY, model, TICKET, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

describe('a good answer', () => {
  it('is one choice among the options, with usage, from one posted body that is told exactly', async () => {
    const sent: string[] = [];
    const answer = await model(server).complete(triage, call({ onSent: (body) => sent.push(body) }));
    expect(JSON.parse(answer.text)).toMatchObject({
      category: { value: 'c2', alternatives: ['c1', 'c3'] },
      priority: { value: 'p2' },
    });
    expect(answer.usage).toEqual({ tokensIn: expect.any(Number), tokensOut: expect.any(Number) });
    expect(sent).toEqual(server.received.map(({ body }) => body));
    expect(sent).toHaveLength(1);
    expect(server.chats()[0]).toMatchObject({
      model: 'llama3.2',
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 300 + 2048,
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { name: 'triage', strict: true } },
    });
  });

  it('is streamed as cumulative text, the last one whole and with usage', async () => {
    const answers = await all(model(server).stream(draft, call()));
    const texts = answers.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(10);
    for (const [at, text] of texts.slice(1).entries()) expect(text.startsWith(texts[at] ?? '-')).toBe(true);
    expect(texts.at(-1)).toMatch(/^Hello,\n\nThank you.*\n\nKind regards$/s);
    expect(answers.at(-1)?.usage.tokensOut).toBeGreaterThan(10);
    expect(server.chats()[0]).not.toHaveProperty('response_format');
  });

  it('is shown while the server still writes', async () => {
    const gate = server.holdChunks();
    const answers = model(server).stream(draft, call())[Symbol.asyncIterator]();
    gate.release(2);
    expect((await answers.next()).value.text).toBe('Hello,');
    gate.release(1);
    expect((await answers.next()).value.text).toBe('Hello,\n\nThank');
    gate.open();
  });

  it('is read from a server that ignores the wish for a stream', async () => {
    server.once('one-piece', 'one-piece');
    expect((await model(server).complete(draft, call())).text).toMatch(/^Hello,/);
    expect(await all(model(server).stream(draft, call()))).toHaveLength(2);
  });

  it('sends an earlier answer and its problem back for repair, shortened', async () => {
    await model(server, { contextChars: 2000 }).complete(
      { ...triage, repair: { answer: 'x'.repeat(9000), problem: 'c9 was not offered.' } },
      call(),
    );
    const [, user, earlier, problem] = server.chats()[0]?.messages ?? [];
    expect(user?.content).toBe(TICKET);
    expect(earlier).toEqual({ role: 'assistant', content: `${'x'.repeat(500)}…` });
    expect(problem).toEqual({ role: 'user', content: 'c9 was not offered.' });
  });

  it('reads a completion whose words come in parts', async () => {
    const parts = [{ type: 'thinking', thinking: [{ text: 'TRACE' }] }, { type: 'text', text: 'Hel' }, { text: 'lo' }];
    server.once({
      status: 200,
      body: JSON.stringify({ choices: [{ message: { content: parts }, finish_reason: 'stop' }] }),
    });
    expect((await model(server).complete(draft, call())).text).toBe('Hello');
  });

  it('reads a stream with comments, without a usage, with null where nothing is', async () => {
    const events = [
      ': waiting',
      'data: {"choices":null}',
      'data: {"choices":[{"delta":null,"finish_reason":null}]}',
      'data: {"choices":[{"delta":{"content":"Hi"}}],"usage":null}',
      'data: [DONE]',
    ];
    const body = events.map((line) => `${line}\n\n`).join('');
    expect(await model(server, { fetch: async () => new Response(body) }).complete(draft, call())).toEqual({
      text: 'Hi',
      usage: {},
    });
  });

  it('reads a stream whatever the borders of its chunks', async () => {
    const wire =
      'data: {"choices":[{"delta":{"content":"Grüße – “ok”"},"finish_reason":"stop"}]}\r\n\r\ndata: [DONE]\r\n\r\n';
    const bytes = new TextEncoder().encode(wire);
    for (const size of [1, 2, 3, 7, 50]) {
      const chunked = new ReadableStream<Uint8Array>({
        start(to) {
          for (let at = 0; at < bytes.length; at += size) to.enqueue(bytes.slice(at, at + size));
          to.close();
        },
      });
      const fetchIt: typeof fetch = async () => new Response(chunked);
      expect((await model(server, { fetch: fetchIt }).complete(draft, call())).text).toBe('Grüße – “ok”');
    }
  });
});

describe('what is sent', () => {
  it('holds no Authorization without a key, and nothing that tells about the SDK', async () => {
    await model(server).complete(draft, call());
    await model(server).listModels(call().signal);
    expect(server.received).toHaveLength(2);
    for (const { headers } of server.received) expect(Object.keys(headers)).not.toContain('authorization');
    expect(server.allBytes()).not.toMatch(/x-stainless|openai\/js|authorization|bearer/i);
  });

  it('holds the key as a bearer token and nowhere else', async () => {
    await model(server, { key: ` ${KEY} ` }).complete(draft, call());
    expect(server.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(server.allBytes().split(KEY)).toHaveLength(2);
  });
});

describe('an answer that is not one', () => {
  const cases: readonly (readonly [Behaviour, string])[] = [
    ['empty', 'empty-answer'],
    ['huge', 'bad-answer'],
    ['refusal', 'refused'],
    ['content-filter', 'refused'],
    ['length', 'truncated'],
    ['length-empty', 'truncated'],
    ['half-then-break', 'cut-off'],
    ['half-then-end', 'cut-off'],
    ['half-event', 'cut-off'],
    ['error-event', 'server-error'],
    ['html', 'not-json'],
    ['no-such-path-200', 'wrong-address'],
  ];
  it.each(cases)('%o ends as %s', async (behaviour, code) => {
    server.behave(behaviour);
    expect((await errorOf(model(server).complete(triage, call()))).code).toBe(code);
    expect((await errorOf(model(server).stream(draft, call()))).code).toBe(code);
    expect(server.chats()).toHaveLength(2);
  });

  it('a refusal in one piece ends as refused', async () => {
    server.settings.answer = () => '';
    server.once('one-piece');
    expect((await errorOf(model(server).complete(draft, call()))).code).toBe('empty-answer');
  });

  it('keeps what had arrived before the connection broke', async () => {
    server.once('half-then-break');
    const seen: string[] = [];
    const code = await errorOf(
      (async () => {
        for await (const { text } of model(server).stream(draft, call())) seen.push(text);
      })(),
    );
    expect(code.code).toBe('cut-off');
    expect(seen.at(-1)).toMatch(/^Hello,\n\nThank/);
  });

  it('of two megabytes is not read to its end', async () => {
    server.once('huge');
    // 20 of 123 pieces of 16 kB: were more than the limit wanted, this would wait forever.
    server.holdChunks().release(20);
    expect((await errorOf(model(server).stream(draft, call()))).code).toBe('bad-answer');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('of two megabytes in one piece is not read to its end', async () => {
    server.once({
      status: 200,
      body: JSON.stringify({ choices: [{ message: { content: 'word '.repeat(400_000) } }] }),
    });
    expect((await errorOf(model(server).complete(draft, call()))).code).toBe('bad-answer');
  });

  it.each(['unknown-category', 'prose', 'broken-json'] as const)(
    '%s is handed on as it is: judging it is for the caller',
    async (behaviour) => {
      server.once(behaviour);
      const { text } = await model(server).complete(triage, call());
      expect(text).not.toBe('');
    },
  );
});

describe('thinking', () => {
  it.each(['thinking-tags', 'thinking-unopened', 'thinking-field', 'thinking-channels'] as const)(
    '%s never gets into an answer',
    async (behaviour) => {
      server.behave(behaviour);
      const provider = model(server);
      const about = 'this ticket';
      expect(JSON.parse((await provider.complete({ ...triage, about }, call())).text)).toMatchObject({
        category: { value: 'c2' },
      });
      const answers = await all(provider.stream({ ...draft, about }, call()));
      for (const { text } of answers) expect(text).not.toMatch(/TRACE|think|<\|/);
      expect(answers.at(-1)?.text).toMatch(/^Hello,/);
    },
  );

  it('is dropped from a draft as soon as a trace that was never opened is closed', async () => {
    server.once('thinking-unopened');
    const answers = await all(model(server).stream(draft, call()));
    expect(answers.at(-1)?.text).toMatch(/^Hello,/);
    expect(answers.at(-1)?.text).not.toMatch(/TRACE/);
  });
});

describe('a Stop in the middle of an answer that has wholly arrived', () => {
  it('is a Stop: what was read so far is not passed off as the whole answer', async () => {
    const controller = new AbortController();
    const texts: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { text } of model(server).stream(draft, call({ signal: controller.signal }))) {
        texts.push(text);
        controller.abort();
      }
    };
    expect(await errorOf(read())).toEqual({ code: 'stopped' });
    expect(texts.length).toBeLessThan(3);
  });
});
