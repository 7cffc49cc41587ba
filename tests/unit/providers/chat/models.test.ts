import { sayTold } from '../../../../core/words/say-phrase';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { errorOf, model, provider } from '../helpers';
import { processorTime } from '../../processor-time';

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

  it.each<readonly [string, unknown]>([
    ['{"object":"list","data":null}', []],
    ['{"models":[{"id":"x"}]}', [{ id: 'x' }]],
    ['[{"id":"x","context":1}]', [{ id: 'x' }]],
    ['{"data":[{"id":"x","max_model_len":8192}]}', [{ id: 'x', contextTokens: 8192 }]],
    ['{"data":[{"id":"x","meta":{"n_ctx":4096,"n_ctx_train":40960}}]}', [{ id: 'x', contextTokens: 4096 }]],
    ['{"data":[{"id":"x","context_window":131072}]}', [{ id: 'x', contextTokens: 131_072 }]],
    // Ollama's own, Cohere, names alone, Together, nested, Cloudflare, TGI, LiteLLM, a table.
    ['{"models":[{"name":"llama3.2:latest","model":"llama3.2:latest","size":1}]}', [{ id: 'llama3.2:latest' }]],
    [
      '{"models":[{"name":"command-r","endpoints":["chat","generate"],"context_length":128000},{"name":"embed-4","endpoints":["embed"]}]}',
      [{ id: 'command-r', contextTokens: 128_000 }],
    ],
    ['{"models":["b","a"]}', [{ id: 'a' }, { id: 'b' }]],
    ['["a"]', [{ id: 'a' }]],
    ['{"data":{"models":[{"id":"a"}]}}', [{ id: 'a' }]],
    [
      '{"success":true,"result":[{"id":"f8703a00-ed54-4f98-bdc3-cd9a813286f3","name":"@cf/meta/llama-3-8b"}]}',
      [{ id: '@cf/meta/llama-3-8b' }],
    ],
    ['{"model_id":"bigcode/starcoder","max_total_tokens":2048}', [{ id: 'bigcode/starcoder' }]],
    ['{"data":[{"model_name":"gpt","litellm_params":{}}]}', [{ id: 'gpt' }]],
    ['{"models":{"a":{"size":1},"b":{}}}', [{ id: 'a' }, { id: 'b' }]],
    // Odd entries among good ones.
    [
      '{"data":[{"id":"x"},{"object":"model"},null,7,{"id":""},{"id":5},{"id":"y","context_length":"big"}]}',
      [{ id: 'x' }, { id: 'y' }],
    ],
    ['{"data":[{"id":"x","context_length":-1},{"id":"y","meta":"none"}]}', [{ id: 'x' }, { id: 'y' }]],
    [`{"data":[{"id":"x"},{"id":"${'n'.repeat(301)}"},{"id":"a\\u0000b"}]}`, [{ id: 'x' }]],
  ])('is read from %s', async (body, models) => {
    expect(await model(server, { fetch: async () => new Response(body) }).listModels(signal)).toEqual(models);
  });

  it.each([
    ['{"data":"none"}', 'no-model-list'],
    ['{"data":[{"object":"model"}]}', 'no-model-list'],
    ['{"status":"ok"}', 'no-model-list'],
    ['<html>', 'not-json'],
    ['{"error":"Unexpected endpoint or method. (GET /v1/models)"}', 'wrong-address'],
    ['plain words', 'no-model-list'],
    ['', 'no-model-list'],
  ])('is not read from %s', async (body, code) => {
    expect((await errorOf(model(server, { fetch: async () => new Response(body) }).listModels(signal))).code).toBe(
      code,
    );
  });

  it.each([
    '{"data":"none"}',
    '{"status":"ok"}',
    '{"data":[{"object":"model"}]}',
    'plain words',
    '',
    '<!doctype html><p>App',
  ])('that cannot be read (%s) leaves it to the model to answer the connection test', async (body) => {
    const noList: typeof fetch = (input, init) =>
      init?.method === 'POST' ? fetch(input, init) : Promise.resolve(new Response(body));
    const steps = await model(server, { fetch: noList }).test(signal, () => {});
    expect(steps.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(steps.find(({ name }) => name === 'model')?.text).toBe('“llama3.2” answers.');
  });

  it('of OpenRouter, with all that it says about 346 models, is read', async () => {
    const about = 'A description of the model, its makers, its prices and what it takes. '.repeat(16);
    const data = Array.from({ length: 346 }, (_, at) => ({
      id: `maker/model-${at}`,
      description: about,
      context_length: 8_192,
    }));
    const body = JSON.stringify({ data });
    expect(body.length).toBeGreaterThan(398_000);
    expect(await model(server, { fetch: async () => new Response(body) }).listModels(signal)).toHaveLength(346);
  });

  it('that is longer than any service’s is cut at ten thousand, quickly', async () => {
    const body = JSON.stringify({ data: Array.from({ length: 200_000 }, (_, at) => ({ id: `model-${at}` })) });
    const spent = processorTime();
    expect(await model(server, { fetch: async () => new Response(body) }).listModels(signal)).toHaveLength(5_000);
    expect(spent()).toBeLessThan(1_500);
  });

  it('of more than eight megabytes is not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(to) {
        sent += 65_536;
        to.enqueue(new TextEncoder().encode(sent === 65_536 ? '{"data":["' : 'n'.repeat(65_536)));
      },
    });
    expect((await errorOf(model(server, { fetch: async () => new Response(endless) }).listModels(signal))).code).toBe(
      'no-model-list',
    );
    expect(sent).toBeLessThan(9_000_000);
  });
});

describe('what is shown of the provider', () => {
  it.each([
    ['localhost:11434', 'llama3.2', 'Local server · llama3.2', 'http://localhost:11434/v1/chat/completions'],
    ['192.168.1.9:1234', 'qwen3', '192.168.1.9:1234 · qwen3', 'http://192.168.1.9:1234/v1/chat/completions'],
    ['openrouter.ai/api/v1', '', 'openrouter.ai', 'https://openrouter.ai/api/v1/chat/completions'],
  ])('%s with %j', (address, name, label, destination) => {
    const made = provider('compatible', { address, model: name });
    expect(made).toMatchObject({ kind: 'language-model', id: 'compatible', destination });
    expect(sayTold(made.label)).toBe(label);
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
