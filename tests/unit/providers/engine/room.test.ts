import { describe, expect, it } from 'vitest';
import { roomIn } from '../../../../providers/engine/room';
import { call, draft, errorOf, provider, TestMemory } from '../helpers';
import { refusing } from './refusing';
import { processorTime } from '../../processor-time';

/** Sentences of servers that were asked for 3,548 tokens, with what they leave for an answer. */
const sentences: readonly (readonly [string, string, number])[] = [
  [
    'vLLM',
    "This model's maximum context length is 4096 tokens. However, you requested 4848 tokens (1300 in the messages, 3548 in the completion). Please reduce the length of the messages or completion.",
    2796,
  ],
  [
    'newer vLLM',
    "'max_tokens' or 'max_completion_tokens' is too large: 3548. This model's maximum context length is 4096 tokens and your request has 1300 input tokens (3548 > 4096 - 1300). None",
    2796,
  ],
  [
    'vLLM of 2026',
    "This model's maximum context length is 4096 tokens. However, you requested 3548 output tokens and your prompt contains at least 1300 input tokens, for a total of at least 4848 tokens.",
    2796,
  ],
  [
    'vLLM with a window',
    "You passed 1300 input tokens and requested 3548 output tokens. However, the model's context length is only 4096 tokens, resulting in a maximum input length of 548 tokens.",
    2796,
  ],
  [
    'SGLang',
    "Requested token count exceeds the model's maximum context length of 4096 tokens. You requested a total of 4848 tokens: 1300 tokens from the input messages and 3548 tokens for the completion.",
    2796,
  ],
  [
    'TGI',
    'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 1300 `inputs` tokens and 3548 `max_new_tokens`',
    2796,
  ],
  [
    'OpenRouter',
    "This endpoint's maximum context length is 4,096 tokens. However, you requested about 4,848 tokens (1,300 of text input, 3,548 in the output).",
    2796,
  ],
  [
    'Cerebras',
    'Please reduce the length of the messages or completion. Current length is 4848 while limit is 4096',
    2796,
  ],
  [
    'Groq, by the minute',
    'Request too large for model `m` in organization `org_1` service tier `on_demand` on tokens per minute (TPM): Limit 4096, Requested 4848, please reduce your message size and try again.',
    2796,
  ],
  [
    'Anthropic',
    'input length and `max_tokens` exceed context limit: 1300 + 3548 > 4096, decrease input length or `max_tokens` and try again',
    2796,
  ],
  [
    'OpenAI',
    'max_tokens is too large: 3548. This model supports at most 2048 completion tokens, whereas you provided 3548.',
    2048,
  ],
  ['DeepSeek', 'Invalid max_tokens value, the valid range of max_tokens is [1, 2048]', 2048],
  ['Qwen', 'Range of max_tokens should be [1, 2048]', 2048],
  [
    'Groq',
    '`max_tokens` must be less than or equal to `2048`, the maximum value for `max_tokens` is less than the `context_window` for this model',
    2048,
  ],
  [
    'Bedrock',
    'The maximum tokens you requested exceeds the model limit of 2048. Try again with a lower maximum tokens value that is lower than 2048.',
    2048,
  ],
  [
    'Anthropic, of the answer',
    'max_tokens: 3548 > 2048, which is the maximum allowed number of output tokens for m',
    2048,
  ],
];

const at = { address: 'http://localhost:8000', model: 'm' } as const;
const asking = (maxTokens: number) => ({ ...draft, maxTokens });

describe('a server that has no room for thinking', () => {
  it.each(sentences)('%s is asked again with what fits', async (_who, message, left) => {
    const { fetch, bodies } = refusing(({ max_tokens: tokens }) =>
      (tokens ?? 0) > left ? { status: 400, body: { error: { message, type: 'invalid_request_error' } } } : null,
    );
    const memory = new TestMemory();
    const model = provider('compatible', { ...at, fetch, memory });
    expect((await model.complete(asking(1_500), call())).text).not.toBe('');
    expect(bodies.map(({ max_tokens: tokens }) => tokens)).toEqual([3_548, left]);
    expect(Object.keys(memory.noted())).not.toContain('without:max_tokens');
  });

  it.each([413, 422])('also when it says so with %i', async (status) => {
    const [, message, left] = sentences[8]!;
    const { fetch, bodies } = refusing(({ max_tokens: tokens }) =>
      (tokens ?? 0) > left
        ? { status, body: { error: { message, type: 'tokens', code: 'rate_limit_exceeded' } } }
        : null,
    );
    await provider('compatible', { ...at, fetch }).complete(asking(1_500), call());
    expect(bodies).toHaveLength(2);
  });

  it('that names no numbers is asked without the room', async () => {
    const { fetch, bodies } = refusing(({ max_tokens: tokens }) =>
      (tokens ?? 0) > 1_500
        ? { status: 400, body: { error: { message: 'max_tokens is too large.', param: 'max_tokens' } } }
        : null,
    );
    await provider('compatible', { ...at, fetch }).complete(asking(1_500), call());
    expect(bodies.map(({ max_tokens: tokens }) => tokens)).toEqual([3_548, 1_500]);
  });

  it('and none for the conversation is told as too long, at once', async () => {
    const message =
      "This model's maximum context length is 4096 tokens. However, you requested 9848 tokens (6300 in the messages, 3548 in the completion). Please reduce the length of the messages or completion.";
    const { fetch, bodies } = refusing(() => ({
      status: 400,
      body: { error: { message, type: 'invalid_request_error' } },
    }));
    expect((await errorOf(provider('compatible', { ...at, fetch }).complete(asking(1_500), call()))).code).toBe(
      'too-long',
    );
    expect(bodies).toHaveLength(1);
  });

  it('whose limit is the same for all is not asked for more from the third ticket on', async () => {
    const { fetch, bodies } = refusing(({ max_tokens: tokens }) =>
      (tokens ?? 0) > 2_048
        ? { status: 400, body: { error: { message: sentences[10]![1], param: 'max_tokens' } } }
        : null,
    );
    const memory = new TestMemory();
    for (const about of ['one', 'two', 'three'])
      await provider('compatible', { ...at, fetch, memory }).complete({ ...asking(1_500), about }, call());
    expect(bodies.map(({ max_tokens: tokens }) => tokens)).toEqual([3_548, 2_048, 3_548, 2_048, 2_048]);
  });

  it('that never agrees is not asked for ever', async () => {
    const { fetch, bodies } = refusing(({ max_tokens: tokens }) => ({
      status: 400,
      body: {
        error: {
          message: `max_tokens is too large: ${tokens}. This model supports at most ${(tokens ?? 0) - 1} completion tokens.`,
        },
      },
    }));
    await errorOf(provider('compatible', { ...at, fetch }).complete(asking(1_500), call()));
    expect(bodies.length).toBeLessThan(12);
  });

  it('is read in no time from any words', () => {
    for (const unit of ['9', '1 + ', '4 > ', 'context length ', 'limit ', 'requested ', 'a', ', ']) {
      const words = `max_tokens ${unit.repeat(4_000)}`.slice(0, 4_000);
      const spent = processorTime();
      roomIn(words, 3_548);
      expect(spent()).toBeLessThan(50);
    }
  });
});

describe('a limit that is refused by its name', () => {
  it.each([
    [
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
      'max_completion_tokens',
    ],
    ['max_tokens: Extra inputs are not permitted', undefined, 'max_completion_tokens'],
  ])('goes by the other: %s', async (message, param, instead) => {
    const { fetch, bodies } = refusing((sent) =>
      'max_tokens' in sent ? { status: 400, body: { error: { message, param } } } : null,
    );
    await provider('compatible', { ...at, fetch }).complete(asking(1_500), call());
    expect(bodies[1]).toHaveProperty(instead, 3_548);
  });

  it('and by the older one where the newer is not known', async () => {
    const { fetch, bodies } = refusing((sent) =>
      'max_completion_tokens' in sent
        ? { status: 400, body: { error: { message: 'Unrecognized request argument supplied: max_completion_tokens' } } }
        : null,
    );
    await provider('openai', { model: 'gpt-5-mini', key: 'sk-1234567890abcdef', fetch }).complete(
      asking(1_500),
      call(),
    );
    expect(bodies[1]).toHaveProperty('max_tokens');
  });
});
