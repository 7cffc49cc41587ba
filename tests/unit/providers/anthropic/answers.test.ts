import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAnthropic } from '../../../providers/anthropic';
import type { ModelServer } from '../../../providers/service';
import { bodies, claude } from './kit';
import { all, call, draft, errorOf, KEY, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startAnthropic({ key: KEY });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

describe('an answer', () => {
  it('grows, and ends with what was used', async () => {
    server.settings.answer = () => 'Hello there, the VPN is fixed.';
    const answers = await all(claude(server).stream(draft, call()));
    const texts = answers.map(({ text }) => text);
    for (const [at, text] of texts.entries()) expect(text.startsWith(texts[at - 1] ?? '')).toBe(true);
    expect(texts).toContain('Hello there,');
    expect(texts.at(-1)).toBe('Hello there, the VPN is fixed.');
    expect(answers.at(-1)?.usage).toEqual({ tokensIn: 21, tokensOut: 8, tokensCached: 0, tokensCacheWritten: 5 });
  });

  it('is there before its end', async () => {
    const gate = server.holdChunks();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { text } of claude(server).stream(draft, call())) {
        seen.push(text);
        if (text === 'Hello,') gate.open();
      }
    })();
    // The start, the block's start, a ping and the first word.
    gate.release(4);
    await reading;
    expect(seen).toContain('Hello,');
    expect(seen.at(-1)).toContain('Kind regards');
  });

  it('costs less the second time: the stable words come out of the cache', async () => {
    const model = claude(server, { model: 'claude-haiku-4-5-20251001' });
    const first = await model.complete(triage, call());
    const second = await model.complete({ ...triage, user: 'Another ticket, about payroll' }, call());
    const { tokensCacheWritten } = first.usage;
    expect(tokensCacheWritten).toBeGreaterThan(0);
    expect(first.usage.tokensCached).toBe(0);
    expect(second.usage).toMatchObject({ tokensCached: tokensCacheWritten, tokensCacheWritten: 0 });
    expect(second.usage.tokensIn).toBeGreaterThan(tokensCacheWritten ?? 0);
    expect(bodies(server)[0]?.system).toEqual(bodies(server)[1]?.system);
  });

  it('counts the last word of the service, and keeps what only the first event said', async () => {
    const events = [
      {
        type: 'message_start',
        message: {
          usage: { input_tokens: 10, cache_read_input_tokens: 30, cache_creation_input_tokens: null, output_tokens: 1 },
        },
      },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Yes' } },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { input_tokens: 10, output_tokens: 7 } },
      { type: 'message_stop' },
    ];
    server.once({
      status: 200,
      type: 'text/event-stream',
      body: events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(''),
    });
    expect(await claude(server).complete(draft, call())).toEqual({
      text: 'Yes',
      usage: { tokensIn: 40, tokensOut: 7, tokensCached: 30 },
    });
  });

  it('shows no thoughts, neither of their own blocks nor between tags', async () => {
    for (const behaviour of ['thinking-field', 'thinking-tags', 'thinking-unopened'] as const) {
      server.behave(behaviour);
      const answers = await all(claude(server, { model: 'claude-fable-5' }).stream(draft, call()));
      expect(answers.at(-1)?.text).toContain('Kind regards');
      if (behaviour !== 'thinking-unopened') expect(JSON.stringify(answers)).not.toContain('TRACE');
    }
  });

  it('in one piece is taken as well, as words and as a tool’s input', async () => {
    server.behave('one-piece');
    expect((await claude(server).complete(draft, call())).text).toContain('Kind regards');
    server.settings.refusedFormats = ['json_schema'];
    const { text, usage } = await claude(server).complete(triage, call());
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
    expect(usage.tokensOut).toBeGreaterThan(0);
  });

  it('in one piece that is another service’s is no answer', async () => {
    server.once({ status: 200, body: '{"choices":[{"message":{"content":"Hello"}}]}' });
    expect((await errorOf(claude(server).complete(draft, call()))).code).toBe('bad-answer');
  });
});

describe('the end of an answer', () => {
  it.each([
    ['length', 'truncated'],
    ['length-empty', 'truncated'],
    ['refusal', 'refused'],
    ['content-filter', 'refused'],
    ['moderated', 'refused'],
    ['empty', 'empty-answer'],
    ['huge', 'bad-answer'],
    ['half-then-end', 'cut-off'],
    ['half-then-break', 'cut-off'],
    ['half-event', 'cut-off'],
    ['error-event', 'overloaded'],
    ['html', 'not-json'],
    ['redirect', 'not-json'],
  ] as const)('%s is %s', async (behaviour, code) => {
    server.behave(behaviour);
    expect((await errorOf(claude(server).stream(draft, call()))).code).toBe(code);
    expect(bodies(server)).toHaveLength(1);
  });

  const ended = (reason: string | null, last = true): string =>
    [
      { type: 'message_start', message: { usage: { input_tokens: 10, output_tokens: 1 } } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'event: message_stop is a phrase' } },
      { type: 'message_delta', delta: { stop_reason: reason }, usage: { output_tokens: 7 } },
      ...(last ? [{ type: 'message_stop' }] : []),
    ]
      .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      .join('');

  it.each([
    ['end_turn', null],
    ['stop_sequence', null],
    ['tool_use', null],
    ['a reason of tomorrow', 'server-error'],
    ['max_tokens', 'truncated'],
    ['model_context_window_exceeded', 'truncated'],
    ['pause_turn', 'truncated'],
    ['refusal', 'refused'],
  ] as const)('for the reason %s', async (reason, code) => {
    server.once({ status: 200, type: 'text/event-stream', body: ended(reason) });
    const answered = claude(server).complete(draft, call());
    if (code === null) expect((await answered).text).toBe('event: message_stop is a phrase');
    else expect((await errorOf(answered)).code).toBe(code);
  });

  it('is only the last event: without it the answer was cut off', async () => {
    server.once({ status: 200, type: 'text/event-stream', body: ended('end_turn', false) });
    expect((await errorOf(claude(server).complete(draft, call()))).code).toBe('cut-off');
  });

  it('tells what was used up to then', async () => {
    server.once('length');
    const told: number[] = [];
    await errorOf(
      (async () => {
        for await (const { usage } of claude(server).stream(draft, call())) told.push(usage.tokensOut ?? 0);
      })(),
    );
    expect(told.at(-1)).toBeGreaterThan(1);
  });
});
