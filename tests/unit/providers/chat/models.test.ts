import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { errorOf, model, provider } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const signal = new AbortController().signal;

describe('the list of models', () => {
  it('is sorted and without doubles', async () => {
    server.settings.models = ['b', 'a', 'b'];
    expect(await model(server).listModels(signal)).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it.each([
    ['{"object":"list","data":null}', []],
    ['{"models":[{"id":"x"}]}', [{ id: 'x' }]],
    ['[{"id":"x","context":1}]', [{ id: 'x' }]],
    ['{"data":[{"id":"x","max_model_len":8192}]}', [{ id: 'x', contextTokens: 8192 }]],
    ['{"data":[{"id":"x","meta":{"n_ctx":4096,"n_ctx_train":40960}}]}', [{ id: 'x', contextTokens: 4096 }]],
  ])('is read from %s', async (body, models) => {
    expect(await model(server, { fetch: async () => new Response(body) }).listModels(signal)).toEqual(models);
  });

  it.each([
    ['{"data":"none"}', 'not-json'],
    ['<html>', 'not-json'],
    ['{"error":"Unexpected endpoint or method. (GET /v1/models)"}', 'wrong-address'],
    ['plain words', 'not-json'],
  ])('is not read from %s', async (body, code) => {
    expect((await errorOf(model(server, { fetch: async () => new Response(body) }).listModels(signal))).code).toBe(
      code,
    );
  });
});

describe('what is shown of the provider', () => {
  it.each([
    ['localhost:11434', 'llama3.2', 'Local server · llama3.2', 'http://localhost:11434/v1/chat/completions'],
    ['192.168.1.9:1234', 'qwen3', '192.168.1.9:1234 · qwen3', 'http://192.168.1.9:1234/v1/chat/completions'],
    ['openrouter.ai/api/v1', '', 'openrouter.ai', 'https://openrouter.ai/api/v1/chat/completions'],
  ])('%s with %j', (address, name, label, destination) => {
    expect(provider('compatible', { address, model: name })).toMatchObject({
      kind: 'language-model',
      id: 'compatible',
      label,
      destination,
    });
  });

  it('is the service’s own name elsewhere', () => {
    expect(provider('openai', { model: 'gpt-5-mini' })).toMatchObject({
      label: 'OpenAI · gpt-5-mini',
      destination: 'https://api.openai.com/v1/chat/completions',
    });
    expect(provider('ollama', { model: 'llama3.2' })).toMatchObject({
      label: 'Ollama · llama3.2',
      destination: 'http://localhost:11434/v1/chat/completions',
    });
  });
});
