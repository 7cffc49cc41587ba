import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { ModelServer } from '../../../providers/service';
import { all, call, draft, errorOf, hurriedClock, TestMemory, triage } from '../helpers';
import { at, start } from '../kit';

let server: ModelServer;
beforeAll(async () => {
  server = await start('openai');
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const model = (options = {}) => at('openai', server, options);

describe('what a model of OpenAI is asked with', () => {
  it.each([
    [
      'gpt-4.1-mini',
      { max_tokens: 300, temperature: 0, max_completion_tokens: undefined, reasoning_effort: undefined },
    ],
    [
      'gpt-5-mini',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: 'minimal' },
    ],
    [
      'gpt-5.1',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: 'low' },
    ],
    [
      'o4-mini',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: 'low' },
    ],
    [
      'ft:gpt-5-nano:acme::abc',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: 'minimal' },
    ],
    [
      'gpt-5-chat-latest',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: undefined },
    ],
    [
      'gpt-5.4-pro',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: undefined },
    ],
    [
      'gpt-7',
      { max_tokens: undefined, temperature: undefined, max_completion_tokens: 300 + 8192, reasoning_effort: 'low' },
    ],
  ])('%s', async (name, fields) => {
    server.settings.models = [name];
    await model({ model: name }).complete(triage, call());
    expect(server.bodies()).toHaveLength(1);
    for (const [field, value] of Object.entries(fields)) expect(server.bodies()[0]?.[field]).toEqual(value);
  });

  it('is learnt of one that thinks behind a name that tells nothing', async () => {
    const refusing: typeof fetch = (input, init) => {
      const body = String(init?.body);
      const named = ['max_tokens', 'temperature'].find((field) => body.includes(`"${field}"`));
      if (named === undefined) return fetch(server.url + new URL(String(input)).pathname, init);
      return Promise.resolve(
        new Response(
          JSON.stringify({
            error: {
              message: `Unsupported parameter: '${named}' is not supported with this model.`,
              type: 'invalid_request_error',
              param: named,
              code: 'unsupported_parameter',
            },
          }),
          { status: 400 },
        ),
      );
    };
    const memory = new TestMemory();
    const sent: string[] = [];
    await model({ fetch: refusing, memory }).complete(triage, call({ onSent: (body) => sent.push(body) }));
    expect(sent).toHaveLength(3);
    expect(JSON.parse(sent[2] ?? '')).toMatchObject({ max_completion_tokens: 300 + 8192 });
    expect(memory.noted()).toEqual({ 'without:max_tokens': 'one ticket', 'without:temperature': 'one ticket' });
  });

  it('comes in one piece where streaming is for verified organisations only', async () => {
    const streams =
      'Your organization must be verified to stream this model. Please go to the settings and click on Verify Organization.';
    const unverified = {
      status: 400,
      body: JSON.stringify({
        error: { message: streams, type: 'invalid_request_error', param: 'stream', code: 'unsupported_value' },
      }),
    };
    server.once(unverified);
    const memory = new TestMemory();
    const answer = await model({ model: 'gpt-5-mini', memory }).complete(triage, call());
    expect(JSON.parse(answer.text)).toMatchObject({ category: { value: 'c2' } });
    expect(answer.usage.tokensIn).toBeGreaterThan(10);
    expect(server.bodies()[1]).toMatchObject({ stream: false, reasoning_effort: 'minimal' });
    expect(server.bodies()[1]).not.toHaveProperty('stream_options');
    server.once(unverified);
    const steps = await model({ model: 'gpt-5-mini', memory }).test(new AbortController().signal, () => {});
    expect(steps.find(({ name }) => name === 'streaming')).toMatchObject({
      state: 'skipped',
      text: expect.stringContaining('in one piece'),
    });
    server.behave('overloaded');
    expect(
      (await errorOf(model({ model: 'gpt-5-mini', memory, clock: hurriedClock() }).complete(triage, call()))).code,
    ).toBe('overloaded');
  });

  it('leaves an effort out that a model does not take', async () => {
    server.settings.refusedFields = ['reasoning_effort'];
    await model({ model: 'gpt-5-mini' }).complete(triage, call());
    expect(server.bodies().map(({ reasoning_effort: effort }) => effort)).toEqual(['minimal', undefined]);
  });

  it('has one cache key for each kind of question, which names nobody, and is left out where it is refused', async () => {
    await model().complete(triage, call());
    await model().complete(draft, call());
    expect(server.bodies().map(({ prompt_cache_key: key }) => key)).toEqual(['deskside-triage', 'deskside-text']);
    server.reset();
    server.settings.refusedFields = ['prompt_cache_key'];
    await model().complete(draft, call());
    expect(server.bodies()[1]).not.toHaveProperty('prompt_cache_key');
  });

  it('marks where the cache ends, only for models that bill what they write to it', async () => {
    await model({ model: 'gpt-5.6' }).complete(triage, call());
    expect(server.bodies()[0]).toMatchObject({
      prompt_cache_options: { mode: 'explicit' },
      messages: [
        {
          role: 'system',
          content: [{ type: 'text', text: triage.system, prompt_cache_breakpoint: { mode: 'explicit' } }],
        },
        { role: 'user', content: triage.user },
      ],
    });
    await model({ model: 'gpt-5.1' }).complete(triage, call());
    expect(server.bodies()[1]?.['messages']).toEqual([
      { role: 'system', content: triage.system },
      { role: 'user', content: triage.user },
    ]);
    server.settings.refusedFields = ['prompt_cache_options'];
    await model({ model: 'gpt-5.6' }).complete(triage, call());
    expect(server.bodies()[3]).toMatchObject({ messages: [{ content: triage.system }, {}] });
  });
});

describe('an error of OpenAI', () => {
  const refusal = (status: number, code: string | null, type: string, message: string, headers = {}) => ({
    status,
    body: JSON.stringify({ error: { message, type, param: null, code } }),
    headers,
  });
  const QUOTA = 'You exceeded your current quota, please check your plan and billing details.';

  it.each<readonly [ReturnType<typeof refusal>, DesksideError]>([
    [refusal(429, 'insufficient_quota', 'insufficient_quota', QUOTA), { code: 'quota-reached' }],
    [refusal(429, 'organization_spend_limit_exceeded', 'insufficient_quota', QUOTA), { code: 'quota-reached' }],
    [refusal(429, 'project_spend_limit_exceeded', 'insufficient_quota', QUOTA), { code: 'quota-reached' }],
    [refusal(429, 'organization_usage_limit_exceeded', 'insufficient_quota', QUOTA), { code: 'quota-reached' }],
    [
      refusal(429, 'billing_hard_limit_reached', 'insufficient_quota', 'Billing hard limit has been reached'),
      { code: 'quota-reached' },
    ],
    [refusal(429, 'credit_balance_exhausted', 'insufficient_quota', QUOTA), { code: 'no-credit', detail: 'OpenAI' }],
    [
      refusal(
        429,
        'billing_not_active',
        'billing_not_active',
        'Your account is not active, please check your billing details on our website.',
      ),
      { code: 'no-credit', detail: 'OpenAI' },
    ],
    [
      refusal(
        429,
        'rate_limit_exceeded',
        'tokens',
        'Request too large for gpt-4.1-mini in organization org-canary on tokens per min (TPM): Limit 30000, Requested 41000.',
      ),
      { code: 'too-long', detail: 'gpt-4.1-mini' },
    ],
    [
      refusal(
        429,
        'rate_limit_exceeded',
        'requests',
        'Rate limit reached for gpt-4.1-mini. Please try again in 120ms.',
        { 'retry-after-ms': '61000', 'retry-after': '1' },
      ),
      { code: 'rate-limited', retryAfterMs: 61_000 },
    ],
    [
      refusal(
        403,
        'model_not_found',
        'invalid_request_error',
        'Project `proj_canary` does not have access to model `gpt-4.1-mini`',
      ),
      { code: 'model-missing', detail: 'gpt-4.1-mini' },
    ],
    [
      refusal(
        404,
        null,
        'invalid_request_error',
        'This model is only supported in v1/responses and not in v1/chat/completions.',
      ),
      { code: 'model-missing', detail: 'gpt-4.1-mini' },
    ],
    [
      refusal(
        403,
        'unsupported_country_region_territory',
        'request_forbidden',
        'Country, region, or territory not supported',
      ),
      { code: 'region-refused', detail: 'OpenAI' },
    ],
    [
      refusal(503, 'slow_down', 'service_unavailable_error', 'Slow down', { 'retry-after': '40' }),
      { code: 'overloaded', detail: 'OpenAI', retryAfterMs: 40_000 },
    ],
    [
      refusal(
        400,
        'content_policy_violation',
        'invalid_request_error',
        'Your request was rejected by our safety system',
      ),
      { code: 'refused' },
    ],
    [
      refusal(404, null, 'invalid_request_error', 'Invalid URL (POST /v2/chat/completions)'),
      { code: 'wrong-address', detail: 'https://api.openai.com/v1/chat/completions' },
    ],
  ])('%o', async (behaviour, expected) => {
    server.behave(behaviour);
    expect(await errorOf(model({ clock: hurriedClock() }).complete(draft, call()))).toEqual(expected);
  });

  it('is not retried when waiting does not help, and retried when it does', async () => {
    server.behave('quota');
    await errorOf(model({ clock: hurriedClock() }).complete(draft, call()));
    expect(server.chats()).toHaveLength(1);
    server.reset();
    server.once({ rateLimited: { retryAfter: '2' } }, 'overloaded');
    const waited: number[] = [];
    expect((await model({ clock: hurriedClock(waited) }).complete(draft, call())).text).toMatch(/^Hello/);
    expect(waited).toEqual([2000, 1200]);
  });

  it('without a key asks for one', async () => {
    expect(await errorOf(model({ key: '' }).complete(draft, call()))).toEqual({ code: 'no-key', detail: 'OpenAI' });
  });
});

describe('an answer of OpenAI', () => {
  it('that declines does so in a field of its own, streamed or not', async () => {
    server.behave('refusal');
    expect((await errorOf(all(model().stream(draft, call())))).code).toBe('refused');
    server.once('one-piece');
    server.settings.answer = () => '';
    const declined = {
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: null, refusal: 'I’m sorry, canary.' },
          finish_reason: 'stop',
        },
      ],
    };
    server.once({ status: 200, body: JSON.stringify(declined) });
    expect((await errorOf(model().complete(triage, call()))).code).toBe('empty-answer');
    expect((await errorOf(model().complete(triage, call()))).code).toBe('refused');
  });

  it('tells what was read from and written to the cache', async () => {
    const usage = {
      prompt_tokens: 2006,
      completion_tokens: 300,
      total_tokens: 2306,
      prompt_tokens_details: { cached_tokens: 1920, cache_write_tokens: 64, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 256 },
    };
    server.once({
      status: 200,
      body: JSON.stringify({
        choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }],
        usage,
      }),
    });
    expect((await model().complete(draft, call())).usage).toEqual({
      tokensIn: 2006,
      tokensOut: 300,
      tokensCached: 1920,
      tokensCacheWritten: 64,
    });
  });
});
