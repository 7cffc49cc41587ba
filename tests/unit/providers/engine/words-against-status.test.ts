import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../core/error-text';
import type { DesksideError } from '../../../../core/errors';
import { providerName } from '../../../../core/provider-name';
import { saidBy } from '../../../../providers/engine/said';
import { call, draft, errorOf, failure, hurriedClock, KEY, provider, type ChatProvider } from '../helpers';

const NAME = providerName('compatible');
const CLOUD = 'https://gateway.example.com/v1';
const HERE = 'http://localhost:4000/v1';

const error = (message: string, more: object = {}) => ({ error: { message, ...more } });

const model = (address: string, status: number, body: unknown, id: ChatProvider = 'compatible', more: object = {}) =>
  provider(id, {
    address,
    model: 'm',
    key: KEY,
    clock: hurriedClock(),
    fetch: async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
    ...more,
  });

type Row = readonly [who: string, status: number, body: unknown, expected: DesksideError];

const noModel: DesksideError = { code: 'model-missing', detail: 'm' };

const rows: readonly Row[] = [
  [
    'LiteLLM, of a key without this model',
    401,
    error("key not allowed to access model. This key can only access models=['a']. Tried to access m", {
      type: 'key_model_access_denied',
      param: 'model',
      code: '401',
    }),
    noModel,
  ],
  [
    'LiteLLM, newer',
    403,
    error('key not allowed to access model.', { type: 'key_model_access_denied', code: '403' }),
    noModel,
  ],
  [
    'LiteLLM, of a team',
    401,
    error("team not allowed to access model. This team can only access models=['a'].", {
      type: 'team_model_access_denied',
      code: '401',
    }),
    noModel,
  ],
  ['LiteLLM, older', 400, error("Invalid model for team litellm-dev: m. Valid models for team are: ['a']"), noModel],
  ['Groq, of terms', 400, error('The model `m` requires terms acceptance.', { code: 'model_terms_required' }), noModel],
  [
    'Groq, of an old model',
    400,
    error('The model `m` has been decommissioned and is no longer supported.', { code: 'model_decommissioned' }),
    noModel,
  ],
  [
    'Azure behind a gateway',
    404,
    error('The API deployment for this resource does not exist.', { code: 'DeploymentNotFound' }),
    noModel,
  ],
  ['Together', 404, error('Unable to access model m. Please visit the models page.'), noModel],
  [
    'Hugging Face',
    400,
    error("The requested model 'm' is not supported by any provider you have enabled.", {
      code: 'model_not_supported',
    }),
    noModel,
  ],
  ['Cloudflare', 400, { success: false, errors: [{ code: 5007, message: 'No such model m or task' }] }, noModel],
  [
    'LiteLLM, of a budget',
    400,
    error('Budget has been exceeded! Current cost: 26.07, Max budget: 0.25', {
      type: 'budget_exceeded',
      param: null,
      code: '400',
    }),
    { code: 'quota-reached' },
  ],
  [
    'LiteLLM, of a budget for a model',
    429,
    error('LiteLLM Virtual Key: 2d0c, exceeded budget for model=m', { type: 'budget_exceeded', code: '429' }),
    { code: 'quota-reached' },
  ],
  ['a gateway, of a budget', 401, error('ExceededBudget: User over budget'), { code: 'quota-reached' }],
  [
    'a service, of a monthly limit',
    403,
    error('You have reached your monthly spending limit.'),
    { code: 'quota-reached' },
  ],
  ['DeepSeek', 402, error('Insufficient Balance'), { code: 'no-credit', detail: NAME }],
  [
    'a service, of money (401)',
    403,
    error('Your account has insufficient credits.'),
    { code: 'no-credit', detail: NAME },
  ],
  [
    'a gateway that asks to wait with 402',
    402,
    error('Too many requests, please try again in 5s'),
    { code: 'rate-limited', retryAfterMs: 5_000 },
  ],
  [
    'Groq, by the day, with a page about billing',
    429,
    error(
      'Rate limit reached for model `m` on tokens per day (TPD): Limit 100000, Used 99000, Requested 1443. Please try again in 7m12.5s. Need more tokens? Upgrade at https://console.groq.com/settings/billing',
      { type: 'tokens', code: 'rate_limit_exceeded' },
    ),
    { code: 'rate-limited', retryAfterMs: 432_500 },
  ],
  [
    'Gemini, by the minute',
    429,
    [
      {
        error: {
          code: 429,
          message:
            'You exceeded your current quota, please check your plan and billing details. Please retry in 37.2s.',
          status: 'RESOURCE_EXHAUSTED',
        },
      },
    ],
    { code: 'rate-limited', retryAfterMs: 37_200 },
  ],
  [
    'OpenAI, of a quota',
    429,
    error('You exceeded your current quota, please check your plan.', { code: 'insufficient_quota' }),
    { code: 'quota-reached' },
  ],
  [
    'Groq, too large',
    413,
    error(
      'Request too large for model `m` on tokens per minute (TPM): Limit 600, Requested 14137. Need more tokens? https://console.groq.com/settings/billing',
      { code: 'rate_limit_exceeded' },
    ),
    { code: 'too-long', detail: 'm' },
  ],
  [
    'Cloudflare’s page',
    403,
    '<!DOCTYPE html><title>Attention Required! | Cloudflare</title>',
    { code: 'not-json', detail: 'gateway.example.com' },
  ],
  [
    'a service, of a region',
    400,
    [
      {
        error: { code: 400, message: 'User location is not supported for the API use.', status: 'FAILED_PRECONDITION' },
      },
    ],
    { code: 'region-refused', detail: NAME },
  ],
  ['a service, of moderation', 403, error('Your input was flagged by moderation.'), { code: 'refused' }],
  [
    'OpenAI, of a restricted key',
    403,
    error('You have insufficient permissions for this operation. Missing scopes: model.request.'),
    {
      code: 'server-refused',
      detail: 'You have insufficient permissions for this operation. Missing scopes: model.request.',
    },
  ],
  [
    'a service, of its rules',
    403,
    error('This endpoint is closed on Sundays'),
    { code: 'server-refused', detail: 'This endpoint is closed on Sundays' },
  ],
  ['a key that is wrong', 401, error('Invalid API Key'), { code: 'bad-key', detail: 'wxyz' }],
  [
    'a key that is wrong, as 400',
    400,
    [{ error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } }],
    { code: 'bad-key', detail: 'wxyz' },
  ],
  ['a key that may not', 403, error('Forbidden'), { code: 'bad-key', detail: 'wxyz' }],
];

describe('the words of a refusal decide what is to be done, whatever its status says', () => {
  it.each(rows)('%s (%i)', async (_who, status, body, expected) => {
    expect(await errorOf(model(CLOUD, status, body).complete(draft, call()))).toEqual(expected);
  });

  it.each([
    [{ error: 'Model license was not accepted on this server' }, 'Model license was not accepted on this server'],
    [error('Guests may not use this instance after 18:00.'), 'Guests may not use this instance after 18:00.'],
    [{ detail: 'Your IP is not in the allow-list' }, 'Your IP is not in the allow-list'],
  ])('403 with words on this computer shows them, and blames no origin: %o', async (body, words) => {
    const told = await errorOf(model(HERE, 403, body).complete(draft, call()));
    expect(told).toEqual({ code: 'server-refused', detail: words });
    expect(describeError(told).sentence).toContain(words);
    const steps = await model(HERE, 403, body).test(new AbortController().signal, () => {});
    expect(failure(steps)?.text).toContain(words);
  });

  it.each(['', 'Forbidden', '{"error":"forbidden"}', error('Origin not allowed')])(
    '403 without a reason on this computer is about the origin: %o',
    async (body) => {
      expect((await errorOf(model(HERE, 403, body).complete(draft, call()))).code).toBe('forbidden-origin');
    },
  );

  it('OpenRouter’s rules about data are told in its words, which say where they are set', async () => {
    const words =
      'No endpoints found matching your data policy (Free model publication). Configure: https://openrouter.ai/settings/privacy';
    const told = await errorOf(model('', 404, error(words, { code: 404 }), 'openrouter').complete(draft, call()));
    expect(told).toEqual({ code: 'server-refused', detail: words });
  });
});

describe('a cloud model of an Ollama that is not signed in', () => {
  it.each([
    ['gpt-oss:120b-cloud', '{"error":"unauthorized"}'],
    ['kimi-k2.5:cloud', '{"error":{"message":"unauthorized","type":"api_error","param":null,"code":null}}'],
    ['mine', '{"error":"unauthorized","signin_url":"https://ollama.com/connect?name=x&key=y"}'],
    ['mine', '{"StatusCode":401,"Status":"401 Unauthorized","error":"unauthorized"}'],
  ])('says to run “ollama signin”: %s %s', async (name, body) => {
    for (const id of ['ollama', 'compatible'] as const) {
      const asked = provider(id, {
        address: 'http://localhost:11434',
        model: name,
        fetch: async (_input, init) =>
          init?.method === 'POST' ? new Response(body, { status: 401 }) : new Response('{"data":[]}'),
      });
      const told = await errorOf(asked.complete(draft, call()));
      expect(told).toEqual({ code: 'model-signed-out', detail: name });
      expect(describeError(told).sentence).toContain('ollama signin');
      const failed = failure(await asked.test(new AbortController().signal, () => {}));
      expect(failed).toMatchObject({ name: 'model', text: expect.stringContaining('ollama signin') });
    }
  });

  it('but a wrong key at Ollama’s own address, or at a gateway before it, is a wrong key', async () => {
    const answer = async () => new Response('{"error":"unauthorized"}', { status: 401 });
    for (const address of ['https://ollama.com', 'http://gpu-box:11434'])
      expect(
        (
          await errorOf(
            provider('ollama', { address, model: 'llama3.2', key: KEY, fetch: answer }).complete(draft, call()),
          )
        ).code,
      ).toBe('bad-key');
  });
});

describe('a server’s own sentence, as it is shown', () => {
  it.each([
    ['403 You may not. · permission_error', 'You may not.'],
    [`The key ${KEY} may not.`, 'The key … may not.'],
    ['Token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9x0 may not.', 'Token … may not.'],
    [`You wrote "${'secret words of a customer, '.repeat(4)}", which is refused.`, 'You wrote “…”, which is refused.'],
    ['Line one\nline\u202e two\u0000', 'Line one line two'],
    ['Look at https://a.example/limits?key=12345#x please', 'Look at https://a.example/limits please'],
    ['forbidden', undefined],
    ['"Forbidden"', undefined],
    ['403 Access denied.', undefined],
  ])('%j is %j', (words, shown) => expect(saidBy(words, KEY)).toBe(shown));

  it('is short', () => {
    expect(saidBy('word '.repeat(2_000), undefined)?.length).toBeLessThanOrEqual(161);
    expect(saidBy('😀'.repeat(300), undefined)).not.toMatch(/[\uD800-\uDBFF]…$/);
  });
});
