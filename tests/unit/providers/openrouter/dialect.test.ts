import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { ModelServer } from '../../../providers/service';
import { call, draft, errorOf, hurriedClock, triage } from '../helpers';
import { at, start } from '../kit';

let server: ModelServer;
beforeAll(async () => {
  server = await start('openrouter');
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const signal = new AbortController().signal;
const model = (options = {}) => at('openrouter', server, options);

describe('what OpenRouter is asked with', () => {
  it('goes, where a form is wanted, only to servers that obey every field, and holds no field that few know', async () => {
    await model().complete(triage, call());
    const [body] = server.bodies();
    expect(body).toMatchObject({ provider: { require_parameters: true }, max_tokens: 300 + 4096 });
    for (const field of ['temperature', 'reasoning', 'reasoning_effort', 'stream_options', 'prompt_cache_key'])
      expect(body).not.toHaveProperty(field);
  });

  it('tells a model that is known to think to think little', async () => {
    await model({ model: 'openai/gpt-5-mini' }).complete(triage, call());
    expect(server.bodies()[0]).toMatchObject({
      provider: { require_parameters: true },
      reasoning: { effort: 'minimal', exclude: true },
    });
  });

  it('is free to leave fields out of a draft, and turns no thinking on', async () => {
    await model().complete(draft, call());
    await model({ model: 'openai/gpt-5-mini' }).complete(draft, call());
    expect(server.bodies()[0]).toMatchObject({ temperature: 0.4, reasoning: { exclude: true } });
    expect(server.bodies().map(({ reasoning }) => reasoning)).toEqual([
      { exclude: true },
      { effort: 'minimal', exclude: true },
    ]);
    expect(server.bodies()[0]).not.toHaveProperty('provider');
  });

  it('goes down the forms when no server can', async () => {
    server.settings.refusedFormats = ['json_schema'];
    await model().complete(triage, call());
    expect(server.bodies()[1]).toMatchObject({
      tool_choice: { type: 'function' },
      provider: { require_parameters: true },
    });
    server.reset();
    server.settings.refusedFormats = ['json_schema', 'tool'];
    await model().complete(triage, call());
    expect(server.bodies()[2]).not.toHaveProperty('provider');
    expect(server.bodies()[2]).not.toHaveProperty('response_format');
  });
});

describe('a key of OpenRouter', () => {
  it('is asked about by itself, since everybody may read the list', async () => {
    await model().checkKey(signal);
    expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/key']);
    expect(await model({ key: 'canary-wrong-key-0000' }).listModels(signal)).toContainEqual({
      id: 'openai/gpt-5-mini',
      contextTokens: 131_072,
    });
    expect(await errorOf(model({ key: 'canary-wrong-key-0000' }).checkKey(signal))).toEqual({
      code: 'bad-key',
      detail: '0000',
    });
  });

  it('that is missing is asked for when the model is', async () => {
    const steps = await model({ key: '' }).test(signal, () => {});
    expect(steps[2]).toMatchObject({
      name: 'key',
      state: 'failed',
      text: 'OpenRouter asks for a key. Enter one.',
      error: { code: 'no-key', detail: 'OpenRouter' },
    });
  });
});

describe('an error of OpenRouter', () => {
  const refusal = (code: number, message: string, metadata?: object, headers = {}, status = code) => ({
    status,
    body: JSON.stringify({ error: { code, message, ...(metadata ? { metadata } : {}) } }),
    headers,
  });

  it.each<readonly [ReturnType<typeof refusal>, DesksideError]>([
    [
      refusal(
        402,
        'This request would exceed your available credits given your current in-flight requests.',
        { reason: 'in_flight_budget_exhausted', limit_source: 'openrouter_in_flight_budget' },
        { 'retry-after': '5' },
      ),
      { code: 'rate-limited', retryAfterMs: 5_000 },
    ],
    [
      refusal(402, 'Insufficient credits', { limit_source: 'openrouter_credits' }),
      { code: 'no-credit', detail: 'OpenRouter' },
    ],
    [refusal(403, 'Key limit exceeded (total limit). Manage it using the settings.'), { code: 'quota-reached' }],
    [
      refusal(403, 'Request blocked: prompt injection patterns detected', { patterns: ['Canary ticket text'] }),
      { code: 'refused' },
    ],
    [
      refusal(404, 'No endpoints available matching your guardrail restrictions and data policy.'),
      {
        code: 'server-refused',
        detail: 'No endpoints available matching your guardrail restrictions and data policy.',
      },
    ],
    [refusal(408, 'Request timed out'), { code: 'timeout' }],
    [
      refusal(
        429,
        'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day',
        undefined,
        { 'x-ratelimit-reset': '1764028800000' },
      ),
      { code: 'quota-reached' },
    ],
    [
      refusal(
        429,
        'Provider returned error',
        { provider_name: 'Canary', raw: 'is temporarily rate-limited upstream. Canary quota' },
        { 'retry-after': '30' },
      ),
      { code: 'rate-limited', retryAfterMs: 30_000 },
    ],
    [
      refusal(
        503,
        'There is no available model provider that meets your routing requirements',
        { error_type: 'provider_overloaded' },
        { 'retry-after': '45' },
      ),
      { code: 'overloaded', detail: 'OpenRouter', retryAfterMs: 45_000 },
    ],
    [refusal(402, 'Insufficient credits', undefined, {}, 200), { code: 'no-credit', detail: 'OpenRouter' }],
    [
      refusal(400, 'Input is too long', { error_type: 'context_length_exceeded' }, {}, 200),
      { code: 'too-long', detail: 'meta-llama/llama-3.3-70b-instruct' },
    ],
  ])('%o', async (behaviour, expected) => {
    server.behave(behaviour);
    expect(await errorOf(model({ clock: hurriedClock() }).complete(draft, call()))).toEqual(expected);
  });

  it('of a maker’s server is tried again', async () => {
    server.once('server-error');
    expect((await model({ clock: hurriedClock() }).complete(draft, call())).text).toMatch(/^Hello/);
    expect(server.chats()).toHaveLength(2);
  });

  const chunk = (more: object) =>
    `data: ${JSON.stringify({ id: 'gen-1', object: 'chat.completion.chunk', ...more })}\n\n`;

  it.each<readonly [string, object, DesksideError]>([
    [
      'a number',
      { code: 429, message: 'Rate limit exceeded', metadata: { error_type: 'rate_limit_exceeded' } },
      { code: 'rate-limited' },
    ],
    ['a number as text', { code: '402', message: 'Insufficient credits' }, { code: 'no-credit', detail: 'OpenRouter' }],
    [
      'a name',
      { code: 'server_error', message: 'Provider disconnected unexpectedly' },
      { code: 'server-error', detail: 'HTTP 500' },
    ],
  ])('inside of a stream may have %s as its code, and be all that arrives', async (_, error, expected) => {
    const only = `: OPENROUTER PROCESSING\n\n${chunk({ error, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] })}`;
    expect(await errorOf(model({ fetch: async () => new Response(only) }).stream(draft, call()))).toEqual(expected);
    const after = chunk({ choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: null }] }) + only;
    expect(await errorOf(model({ fetch: async () => new Response(after) }).stream(draft, call()))).toEqual(expected);
  });

  it('may be told by the reason of the end alone', async () => {
    server.once({
      status: 200,
      body: JSON.stringify({
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content: 'Hel' },
            error: { code: 502, message: 'canary' },
            finish_reason: 'error',
          },
        ],
      }),
    });
    expect(await errorOf(model().complete(draft, call()))).toEqual({ code: 'server-error' });
  });
});
