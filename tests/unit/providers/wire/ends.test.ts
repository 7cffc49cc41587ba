import { describe, expect, it } from 'vitest';
import { call, draft, provider, TestClock } from '../helpers';
import { answering, bodyOf, bytesOf, chunk, DONE, event, modelOn, read, seen, spoken, streamed } from './kit';

const HALF = 'Hello Ada, please switch';

const LIMITS = ['length', 'max_tokens', 'model_length', 'MAX_TOKENS', 'max_output_tokens', 'maxPredictedTokensReached'];
const REFUSALS = [
  'content_filter',
  'SAFETY',
  'RECITATION',
  'PROHIBITED_CONTENT',
  'content_filter: SAFETY',
  'refusal',
  'sensitive',
  'guardrail_intervened',
  'ERROR_TOXIC',
];
const FAILURES = [
  'insufficient_system_resource',
  'error',
  'abort',
  'OTHER',
  'MALFORMED_FUNCTION_CALL',
  'network_error',
  'userStopped',
  'modelUnloaded',
  'time_limit',
  'a word of tomorrow',
];
const GOOD = [
  'stop',
  'STOP',
  'end_turn',
  'stop_sequence',
  'eos',
  'eos_token',
  'tool_calls',
  'function_call',
  'COMPLETE',
  'FINISH_REASON_STOP',
  'eosFound',
];

describe('an answer that a server cut short is never taken for the whole', () => {
  it.each([
    ...LIMITS.map((word) => [word, 'truncated'] as const),
    ...REFUSALS.map((word) => [word, 'refused'] as const),
    ...FAILURES.map((word) => [word, 'server-error'] as const),
  ])('the word %s ends as %s, and what arrived is kept', async (word, code) => {
    const { error, snapshots } = await read(streamed(HALF, word), draft);
    expect(error).toBe(code);
    expect(snapshots.at(-1)).toBe(HALF);
  });

  it.each(GOOD)('the word %s is a good end', async (word) => {
    expect(await read(streamed(HALF, word), draft)).toMatchObject({ error: null, last: { text: HALF } });
  });

  it('a maker’s own word beside the router’s counts where it is worse', async () => {
    const body =
      chunk({ content: HALF }) +
      `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop', native_finish_reason: 'MAX_TOKENS' }] })}\n\n${DONE}`;
    expect((await read(body, draft)).error).toBe('truncated');
  });

  it('without a word for the end only the end mark makes it whole, not a connection that closes', async () => {
    expect((await read(chunk({ content: HALF }) + DONE, draft)).error).toBeNull();
    expect((await read(chunk({ content: HALF }), draft)).error).toBe('cut-off');
  });

  it('a server that says "stop" with every word is believed at its end mark only', async () => {
    const words = chunk({ content: 'Hello Ada,' }, 'stop') + chunk({ content: ' please' }, 'stop');
    expect((await read(words, draft)).error).toBe('cut-off');
    expect((await read(words + DONE, draft)).last?.text).toBe('Hello Ada, please');
  });

  it.each([
    ['model_context_window_exceeded', 'truncated'],
    ['pause_turn', 'truncated'],
    ['refusal', 'refused'],
    ['guardrail', 'refused'],
    ['something new', 'server-error'],
  ] as const)('Anthropic’s %s ends as %s', async (reason, code) => {
    expect((await read(spoken(HALF, reason), draft, 'anthropic')).error).toBe(code);
  });

  it.each([
    '{"error":{"message":"engine died","type":"x"}}',
    '{"error":"engine died"}',
    '{"object":"error","message":"engine died"}',
    '{"type":"error","message":"engine died"}',
    '{"detail":"engine died"}',
    '{"detail":[{"loc":["body"],"msg":"engine died"}]}',
    '{"message":"engine died","code":1234}',
    '{"message":"engine died","statusCode":502}',
    '{"success":false,"errors":[{"code":7,"message":"engine died"}]}',
    '{"error_code":336,"error_msg":"engine died"}',
    '{"choices":null,"base_resp":{"status_code":1013,"status_msg":"engine died"}}',
    '{"error":{"code":502,"message":"engine died"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]}',
  ])('an error in the middle of a good stream is an error: %s', async (error) => {
    const { error: code, snapshots } = await read(
      `${chunk({ content: HALF })}data: ${error}\n\n${chunk({}, 'stop')}${DONE}`,
      draft,
    );
    expect(code).toMatch(/^(server-error|overloaded)$/);
    expect(snapshots.at(-1)).toBe(HALF);
  });
});

const ANSWER = 'Hello Ada, your printer works again.';

describe('once the end of an answer was seen, nothing that follows can fail it', () => {
  const ended = streamed(ANSWER, 'stop', '');
  it.each([
    ['the end mark in quotation marks', 'data: "[DONE]"\n\n'],
    ['an event of error', 'event: error\ndata: {"error":{"message":"too late"}}\n\n'],
    ['an error object', 'data: {"error":"too late"}\n\n'],
    ['half an event', 'data: {"usage":{"prompt_to'],
    ['words that are no JSON', 'data: bye\n\nbye\n\n'],
    ['a usage of the wrong type', 'data: {"choices":[],"usage":""}\n\n'],
    ['a worse word', chunk({}, 'error')],
    ['nothing', ''],
  ])('%s', async (_name, tail) => {
    for (const ending of ['close', 'reset'] as const) {
      const fetchIt = answering(() => bodyOf([bytesOf(ended + tail)], ending));
      expect(await seen(modelOn(fetchIt), draft)).toMatchObject({ error: null, last: { text: ANSWER } });
    }
  });

  it('usage that follows the end is still counted', async () => {
    const usage = 'data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":9}}\n\n';
    expect((await read(ended + usage, draft)).last?.usage).toEqual({ tokensIn: 12, tokensOut: 9 });
  });

  it('Anthropic’s last event', async () => {
    const body = spoken(ANSWER) + event({ type: 'error', error: { type: 'overloaded_error', message: 'too late' } });
    for (const ending of ['close', 'reset'] as const) {
      const fetchIt = answering(() => bodyOf([bytesOf(body)], ending));
      expect((await seen(modelOn(fetchIt, 'anthropic'), draft)).error).toBeNull();
    }
  });

  it('Anthropic’s events without their names are understood', async () => {
    const body = spoken(ANSWER).replace(/^event: .*\n/gm, '');
    expect((await read(body, draft, 'anthropic')).last?.text).toBe(ANSWER);
  });

  it('a connection that stays open is let go after a few seconds', async () => {
    let cancelled = false;
    const open = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        start: (to) => to.enqueue(bytesOf(ended)),
        cancel: () => void (cancelled = true),
      });
    const clock = new TestClock();
    const model = provider('compatible', { address: 'http://127.0.0.1:9', model: 'm', fetch: answering(open), clock });
    const answered = model.complete(draft, call());
    await new Promise((resolve) => setTimeout(resolve, 50));
    clock.advance(3_000);
    expect((await answered).text).toBe(ANSWER);
    expect(cancelled).toBe(true);
  });
});
