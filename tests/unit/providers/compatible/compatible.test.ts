import { describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import { call, draft, errorOf, hurriedClock, KEY, provider } from '../helpers';

describe('a server of unknown make', () => {
  it('is told not to think on Ollama’s own port only, and no more once it refused', async () => {
    const bodies: Record<string, unknown>[] = [];
    const recording: typeof fetch = async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return 'reasoning_effort' in (bodies.at(-1) ?? {})
        ? new Response('{"error":{"message":"think value \\"none\\" is not supported for this model"}}', {
            status: 400,
          })
        : new Response('{"choices":[{"message":{"content":"ready"},"finish_reason":"stop"}]}');
    };
    const request = { system: 's', user: 'u', maxTokens: 5 };
    const ollama = provider('compatible', { address: 'localhost:11434', model: 'llama3.2', fetch: recording });
    await ollama.complete(request, call());
    await ollama.complete(request, call());
    await provider('compatible', { address: 'localhost:1234', model: 'llama3.2', fetch: recording }).complete(
      request,
      call(),
    );
    expect(bodies.map((body) => body['reasoning_effort'])).toEqual(['none', undefined, undefined, undefined]);
    for (const body of bodies) expect(body['max_tokens']).toBe(5 + 2048);
  });
});

describe('an error of a server of unknown make', () => {
  const answering =
    (status: number, body: object): typeof fetch =>
    async () =>
      new Response(JSON.stringify(body), { status });

  it.each<readonly [string, number, object, DesksideError]>([
    [
      'vLLM',
      404,
      {
        object: 'error',
        message: 'The model `qwen3.5` does not exist.',
        type: 'NotFoundError',
        param: null,
        code: 404,
      },
      { code: 'model-missing', detail: 'qwen3.5' },
    ],
    [
      'vLLM',
      404,
      { error: { message: 'The model `qwen3.5` does not exist.', type: 'NotFoundError', param: 'model', code: 404 } },
      { code: 'model-missing', detail: 'qwen3.5' },
    ],
    [
      'vLLM',
      400,
      {
        object: 'error',
        message: 'This model’s maximum context length is 8192 tokens. However, you requested 9000 tokens.',
        type: 'BadRequestError',
        code: 400,
      },
      { code: 'too-long', detail: 'qwen3.5' },
    ],
    ['vLLM', 401, { error: 'Unauthorized' }, { code: 'bad-key', detail: 'wxyz' }],
    [
      'llama.cpp',
      503,
      { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } },
      { code: 'overloaded', detail: 'OpenAI-compatible server' },
    ],
    [
      'llama.cpp',
      400,
      {
        error: {
          code: 400,
          message: 'the request exceeds the available context size, try increasing it',
          type: 'exceed_context_size_error',
          n_prompt_tokens: 9000,
          n_ctx: 4096,
        },
      },
      { code: 'too-long', detail: 'qwen3.5' },
    ],
    [
      'llama.cpp',
      401,
      { error: { code: 401, message: 'Invalid API Key', type: 'authentication_error' } },
      { code: 'bad-key', detail: 'wxyz' },
    ],
    [
      'FastAPI',
      404,
      { detail: 'Not Found' },
      { code: 'wrong-address', detail: 'http://gpu-box:8000/v1/chat/completions' },
    ],
    [
      'a gateway',
      403,
      { statusCode: 403, message: 'Out of call volume.' },
      { code: 'server-refused', detail: 'Out of call volume.' },
    ],
    [
      'a gateway',
      429,
      { statusCode: 429, message: 'Rate limit is exceeded. Try again in 7 seconds.' },
      { code: 'rate-limited' },
    ],
  ])('%s: %i %o', async (_, status, body, expected) => {
    const model = provider('compatible', {
      address: 'gpu-box:8000',
      model: 'qwen3.5',
      key: KEY,
      fetch: answering(status, body),
      clock: hurriedClock(),
    });
    expect(await errorOf(model.complete(draft, call()))).toEqual(expected);
  });
});
