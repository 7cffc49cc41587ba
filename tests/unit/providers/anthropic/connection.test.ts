import { openWay } from '../../../providers/open-way';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestStep } from '../../../../core/messages';
import { startAnthropic } from '../../../providers/anthropic';
import type { ModelServer } from '../../../providers/service';
import { bodies, claude } from './kit';
import { errorOf, KEY } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startAnthropic({ key: KEY });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const { signal } = new AbortController();
const states = (steps: readonly TestStep[]): string => steps.map(({ name, state }) => `${name} ${state}`).join(', ');
const failure = (steps: readonly TestStep[]): TestStep | undefined => steps.find(({ state }) => state === 'failed');

describe('the list of models', () => {
  it('tells what each can read', async () => {
    server.settings.contextTokens = 1_000_000;
    expect((await claude(server).listModels(signal))[0]).toEqual({ id: 'claude-sonnet-5', contextTokens: 1_000_000 });
    expect(server.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it('is read page by page', async () => {
    server.settings.models = Array.from({ length: 1_001 }, (_, at) => `claude-${at}`);
    expect(await claude(server).listModels(signal)).toHaveLength(1_001);
    expect(server.received.map(({ path }) => path)).toEqual([
      '/v1/models?limit=1000',
      '/v1/models?limit=1000&after_id=claude-999',
    ]);
  });

  it('is refused for a wrong key, and something else is no list', async () => {
    expect((await errorOf(claude(server, { key: 'sk-ant-wrong-key-0000' }).listModels(signal))).code).toBe('bad-key');
    server.settings.pages = { status: 200, body: '{"models":[]}' };
    expect((await errorOf(claude(server).listModels(signal))).code).toBe('no-model-list');
  });

  it('is what proves a key', async () => {
    await claude(server).checkKey(signal);
    expect(bodies(server)).toEqual([]);
    expect(await errorOf(claude(server, { key: 'sk-ant-wrong-key-0000' }).checkKey(signal))).toEqual({
      code: 'bad-key',
      detail: '0000',
    });
  });
});

describe('the connection test', () => {
  it('of a good key finds everything in order', async () => {
    const told: number[] = [];
    const steps = await claude(server).test(signal, () => told.push(1));
    expect(states(steps)).toBe(
      'address ok, reachable ok, key ok, model ok, first-word ok, streaming ok, structured ok, context ok',
    );
    expect(steps[0]?.text).toBe(`Requests go to ${server.url}/v1/messages.`);
    expect(steps.at(-1)?.text).toBe('It can read 200,000 tokens.');
    expect(steps.at(-2)?.text).toContain('keeps answers to the given values');
    expect(bodies(server)).toHaveLength(2);
    expect(told.length).toBeGreaterThan(3);
  });

  it('of an alias that is not listed asks what it can read', async () => {
    server.settings.models = ['claude-sonnet-5'];
    const only: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      return String(input).includes('?limit') ? new Response('{"data":[]}') : response;
    };
    const steps = await claude(server, { wayOut: openWay(only) }).test(signal, () => {});
    expect(steps.at(-1)?.text).toBe('It can read 200,000 tokens.');
  });

  it('of a wrong key stops there, without posting', async () => {
    const steps = await claude(server, { key: 'sk-ant-wrong-key-0000' }).test(signal, () => {});
    expect(failure(steps)).toMatchObject({ name: 'key', error: { code: 'bad-key', detail: '0000' } });
    expect(bodies(server)).toEqual([]);
    expect(JSON.stringify(steps)).not.toMatch(/wrong-key|sk-secret/);
  });

  it('of an account without credit says so at the key, of a missing model at the model', async () => {
    server.behave('no-credit');
    expect(failure(await claude(server).test(signal, () => {}))).toMatchObject({
      name: 'key',
      error: { code: 'no-credit' },
    });
    server.behave('normal');
    expect(failure(await claude(server, { model: 'claude-9' }).test(signal, () => {}))).toMatchObject({
      name: 'model',
      error: { code: 'model-missing' },
    });
  });

  it('of an organisation that forbids browsers gives the one thing to do', async () => {
    server.settings.pages = {
      status: 401,
      body: JSON.stringify({
        type: 'error',
        error: {
          type: 'authentication_error',
          message: 'CORS requests are not allowed for this Organization because of its settings.',
        },
      }),
    };
    server.behave(server.settings.pages);
    const step = failure(await claude(server).test(signal, () => {}));
    expect(step).toMatchObject({ name: 'key', error: { code: 'not-allowed' } });
    expect(step?.text).toContain('do not allow requests from a browser');
  });
});
