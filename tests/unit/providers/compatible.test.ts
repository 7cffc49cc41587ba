import { describe, expect, it } from 'vitest';
import { call, provider } from './helpers';

describe('a server of unknown make', () => {
  it('is told not to think on Ollama’s own port only, and no more once it refused', async () => {
    const bodies: Record<string, unknown>[] = [];
    const recording: typeof fetch = async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return 'reasoning_effort' in (bodies.at(-1) ?? {})
        ? new Response('{"error":{"message":"think value \\"none\\" is not supported for this model"}}', { status: 400 })
        : new Response('{"choices":[{"message":{"content":"ready"},"finish_reason":"stop"}]}');
    };
    const request = { system: 's', user: 'u', maxTokens: 5 };
    const ollama = provider('compatible', { address: 'localhost:11434', model: 'llama3.2', fetch: recording });
    await ollama.complete(request, call());
    await ollama.complete(request, call());
    await provider('compatible', { address: 'localhost:1234', model: 'llama3.2', fetch: recording }).complete(request, call());
    expect(bodies.map((body) => body['reasoning_effort'])).toEqual(['none', undefined, undefined, undefined]);
    for (const body of bodies) expect(body['max_tokens']).toBe(5 + 2048);
  });
});
