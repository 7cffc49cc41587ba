import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { ModelServer } from '../../../providers/service';
import { all, call, draft, errorOf, failure, hurriedClock, triage } from '../helpers';
import { at, start } from '../kit';

let server: ModelServer;
beforeAll(async () => {
  server = await start('lm-studio');
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const signal = new AbortController().signal;
const model = (options = {}) => at('lm-studio', server, options);
const contextStep = async (options = {}) => (await model(options).test(signal, () => {})).at(-1);

describe('LM Studio', () => {
  it('is never asked for JSON without a schema', async () => {
    server.settings.refusedFormats = ['json_schema'];
    await model().complete(triage, call());
    expect(server.bodies().map(({ response_format: format }) => format)).toEqual([
      expect.objectContaining({ type: 'json_schema' }),
      undefined,
    ]);
  });

  it('lists what can chat', async () => {
    expect(await model().listModels(signal)).toEqual([{ id: 'openai/gpt-oss-20b' }, { id: 'qwen/qwen3-4b' }]);
  });

  it('tells the context of the loaded model, in its newer and its older list, never what a model could take', async () => {
    server.settings.contextTokens = 4096;
    expect((await contextStep())?.text).toBe(
      'It can read 4,096 tokens. Longer tickets are refused or cut. Load the model with a larger context length in LM Studio.',
    );
    const only =
      (version: string): typeof fetch =>
      (input, init) => {
        const { pathname } = new URL(String(input));
        return pathname.startsWith('/api/') && !pathname.includes(version)
          ? Promise.resolve(new Response('{"error":"Unexpected endpoint or method."}'))
          : fetch(server.url + pathname, init);
      };
    for (const version of ['v0', 'v1'])
      expect((await contextStep({ fetch: only(version) }))?.text).toMatch(/^It can read 4,096/);
    expect((await contextStep({ model: 'openai/gpt-oss-20b' }))?.state).toBe('skipped');
    expect((await contextStep({ fetch: only('v9') }))?.state).toBe('skipped');
  });

  it('shows no thinking, wherever it is', async () => {
    for (const behaviour of ['thinking-field', 'thinking-tags', 'thinking-channels'] as const) {
      server.once(behaviour);
      for (const { text } of await all(model().stream(draft, call()))) expect(text).not.toMatch(/TRACE|think|channel/);
    }
  });

  it('about a model says what to do with it', async () => {
    expect(failure(await model({ model: 'other' }).test(signal, () => {}))?.text).toBe(
      'LM Studio does not have “other”. Download and load it there, or choose one of its models.',
    );
  });
});

describe('an error of LM Studio', () => {
  const refusal = (status: number, error: string) => ({ status, body: JSON.stringify({ error }) });

  it.each<readonly [ReturnType<typeof refusal>, DesksideError]>([
    [
      refusal(404, 'No models loaded. Please load a model in the developer page or use the `lms load` command.'),
      { code: 'model-missing', detail: 'qwen/qwen3-4b' },
    ],
    [refusal(400, 'Model unloaded.'), { code: 'model-missing', detail: 'qwen/qwen3-4b' }],
    [
      refusal(
        400,
        'Failed to load model "qwen/qwen3-4b". Error: Model loading was stopped due to insufficient system resources.',
      ),
      { code: 'server-error', detail: 'not enough memory for qwen/qwen3-4b' },
    ],
    [
      refusal(
        400,
        'The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096).',
      ),
      { code: 'too-long', detail: 'qwen/qwen3-4b' },
    ],
    [refusal(200, 'Context size has been exceeded.'), { code: 'too-long', detail: 'qwen/qwen3-4b' }],
    [
      refusal(200, 'Unexpected endpoint or method. (POST /v2/chat/completions)'),
      { code: 'wrong-address', detail: 'http://localhost:1234/v1/chat/completions' },
    ],
    [
      refusal(400, 'The model has crashed without additional information. (Exit code: 18446744072635812000)'),
      { code: 'server-error', detail: 'the model crashed' },
    ],
  ])('%o', async (behaviour, expected) => {
    server.behave(behaviour);
    expect(await errorOf(model({ clock: hurriedClock() }).complete(draft, call()))).toEqual(expected);
    expect(server.chats()).toHaveLength(1);
  });

  it('may come after some words, which are kept', async () => {
    server.once('error-event');
    const seen: string[] = [];
    const error = await errorOf(
      (async () => {
        for await (const { text } of model().stream(draft, call())) seen.push(text);
      })(),
    );
    expect(error).toEqual({ code: 'server-error', detail: 'the model crashed' });
    expect(seen.at(-1)).toMatch(/^Hello,/);
  });
});
