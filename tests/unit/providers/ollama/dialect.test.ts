import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { ModelServer } from '../../../providers/service';
import { all, call, draft, errorOf, failure, hurriedClock, provider, triage } from '../helpers';
import { at, start } from '../kit';

let server: ModelServer;
beforeAll(async () => {
  server = await start('ollama');
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const signal = new AbortController().signal;
const model = (options = {}) => at('ollama', server, options);
const contextStep = async (options = {}) => (await model(options).test(signal, () => {})).at(-1);

describe('thinking in Ollama', () => {
  it('is turned off, and kept small where it cannot be', async () => {
    await model().complete(draft, call());
    await model({ model: 'gpt-oss:20b' }).complete(draft, call());
    expect(server.bodies().map(({ reasoning_effort: effort }) => effort)).toEqual(['none', 'low']);
    server.behave('thinking-field');
    for (const { text } of await all(model({ model: 'gpt-oss:20b' }).stream(draft, call())))
      expect(text).not.toContain('TRACE');
  });

  it('is no more spoken of to a version that refuses the field', async () => {
    server.settings.refusedFields = ['reasoning_effort'];
    const ollama = model();
    await ollama.complete(draft, call());
    await ollama.complete(draft, call());
    expect(server.bodies().map(({ reasoning_effort: effort }) => effort)).toEqual(['none', undefined, undefined]);
  });
});

describe('what a model reads in Ollama', () => {
  it('is the context that it is loaded with, with advice when it is small', async () => {
    server.settings.contextTokens = 4096;
    expect(await contextStep()).toMatchObject({
      name: 'context',
      state: 'ok',
      text: expect.stringMatching(
        /^It can read 4,096 tokens\. Longer tickets are cut without notice\. .*OLLAMA_CONTEXT_LENGTH=16384/,
      ),
    });
    server.settings.contextTokens = 32_768;
    expect((await contextStep())?.text).toBe('It can read 32,768 tokens.');
  });

  it('is what its own settings give it when it is not loaded, never what it could take', async () => {
    expect((await contextStep({ model: 'tight-num_ctx' }))?.text).toMatch(/^It can read 6,144 tokens\./);
    expect(await contextStep()).toMatchObject({
      state: 'skipped',
      text: 'How much it can read is not told by the server.',
    });
  });

  it('is asked of Ollama’s own API beside the other one, also behind a path', async () => {
    server.settings.contextTokens = 8192;
    await model().test(signal, () => {});
    expect(server.received.map(({ path }) => path)).toContain('/api/ps');
    const asked: string[] = [];
    const behind: typeof fetch = (input, init) => {
      asked.push(new URL(String(input)).pathname);
      return fetch(server.url + new URL(String(input)).pathname.replace('/ollama', ''), init);
    };
    await provider('ollama', { address: 'https://box.example.com/ollama/v1', model: 'llama3.2', fetch: behind }).test(
      signal,
      () => {},
    );
    expect(asked).toContain('/ollama/api/ps');
  });

  it('is left open by a version that does not tell', async () => {
    const old: typeof fetch = (input, init) => {
      const path = new URL(String(input)).pathname;
      return path.startsWith('/api/')
        ? Promise.resolve(new Response('{"models":[{"name":"llama3.2:latest"}]}'))
        : fetch(server.url + path, init);
    };
    expect((await contextStep({ fetch: old }))?.state).toBe('skipped');
  });
});

describe('an error of Ollama', () => {
  const refusal = (status: number, message: string) => ({
    status,
    body: JSON.stringify({ error: { message, type: 'api_error', param: null, code: null } }),
  });

  it.each<readonly [ReturnType<typeof refusal>, DesksideError, number]>([
    [
      refusal(404, 'model "llama3.2" not found, try pulling it first'),
      { code: 'model-missing', detail: 'llama3.2' },
      1,
    ],
    [refusal(404, "model 'llama3.2' not found"), { code: 'model-missing', detail: 'llama3.2' }, 1],
    [
      refusal(500, 'model requires more system memory (5.6 GiB) than is available (3.1 GiB)'),
      { code: 'server-error', detail: 'not enough memory for llama3.2' },
      1,
    ],
    [
      refusal(500, 'llama runner process has terminated: exit status 2'),
      { code: 'server-error', detail: 'HTTP 500' },
      3,
    ],
    [
      refusal(503, 'server busy, please try again.  maximum pending requests exceeded'),
      { code: 'overloaded', detail: 'Ollama' },
      3,
    ],
    [
      refusal(503, 'Server overloaded, please retry shortly (ref: canary)'),
      { code: 'overloaded', detail: 'Ollama' },
      3,
    ],
    [
      refusal(403, 'this model requires a subscription, upgrade for access'),
      { code: 'no-credit', detail: 'Ollama' },
      1,
    ],
    [refusal(429, 'you have reached your weekly usage limit'), { code: 'quota-reached' }, 1],
    [
      refusal(400, '"llama3.2" does not support chat'),
      { code: 'server-error', detail: 'llama3.2 is not made for chat' },
      1,
    ],
  ])('%o', async (behaviour, expected, asked) => {
    server.behave(behaviour);
    expect(await errorOf(model({ clock: hurriedClock() }).complete(draft, call()))).toEqual(expected);
    expect(server.chats()).toHaveLength(asked);
  });

  it('about this extension’s origin has no body at all; the one to allow is named', async () => {
    const asExtension: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', 'chrome-extension://abc');
      return fetch(server.url + new URL(String(input)).pathname, { ...init, headers });
    };
    expect(await errorOf(model({ fetch: asExtension }).complete(draft, call()))).toEqual({
      code: 'forbidden-origin',
      detail: 'chrome-extension://abc',
    });
    expect(failure(await model({ fetch: asExtension }).test(signal, () => {}))).toMatchObject({
      name: 'reachable',
      text: expect.stringContaining('chrome-extension://abc'),
    });
    server.settings.origins = ['chrome-extension://abc'];
    expect((await model({ fetch: asExtension }).complete(draft, call())).text).toMatch(/^Hello/);
  });

  it('about a model says how to get it', async () => {
    expect(failure(await model({ model: 'mistral' }).test(signal, () => {}))?.text).toBe(
      'Ollama does not have “mistral”. Run “ollama pull mistral” in a terminal, or choose one of its models.',
    );
  });
});

describe('a cloud model in Ollama', () => {
  it('ignores every form, so it is told in words', async () => {
    server.settings.models = ['big:cloud'];
    server.settings.answer = ({ messages }) =>
      messages[0]?.content.includes('JSON Schema') ? '{"category":"c2"}' : 'It is about the network.';
    expect((await model({ model: 'big:cloud' }).complete(triage, call())).text).toBe('{"category":"c2"}');
    expect(server.bodies()).toHaveLength(1);
    expect(server.bodies()[0]).not.toHaveProperty('response_format');
  });
});
