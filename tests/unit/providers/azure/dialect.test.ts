import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { ModelServer } from '../../../providers/service';
import { all, call, draft, errorOf, failure, hurriedClock, TestMemory, triage } from '../helpers';
import { at, start } from '../kit';

let server: ModelServer;
beforeAll(async () => {
  server = await start('azure');
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const signal = new AbortController().signal;
const model = (options = {}) => at('azure', server, options);

const V1 = 'https://acme.openai.azure.com/openai/v1/chat/completions';
const DATED =
  'https://acme.openai.azure.com/openai/deployments/replies/chat/completions?api-version=2025-04-01-preview';

describe('a deployment in Azure', () => {
  it('is named in the body at the address of the resource, with the key in its own header', async () => {
    const provider = model();
    expect(provider.destination).toBe(V1);
    await provider.complete(triage, call());
    expect(server.received[0]).toMatchObject({
      path: '/openai/v1/chat/completions',
      headers: { 'api-key': server.settings.key },
    });
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(server.bodies()[0]).toMatchObject({ model: 'replies', max_tokens: 300, temperature: 0 });
  });

  it('is named in the path of the dated form, with the version of the address', async () => {
    const provider = model({ address: DATED });
    expect(provider.destination).toBe(DATED);
    expect((await provider.complete(draft, call())).text).toMatch(/^Hello/);
    expect(server.received[0]).toMatchObject({
      path: '/openai/deployments/replies/chat/completions?api-version=2025-04-01-preview',
      headers: { 'api-key': server.settings.key },
    });
    await provider.checkKey(signal);
    expect(server.received[1]?.path).toBe('/openai/models?api-version=2025-04-01-preview');
  });

  it('of the form comes before the one in the address', async () => {
    await model({ address: DATED, model: 'thinker' }).complete(draft, call());
    expect(server.received[0]?.path).toContain('/openai/deployments/thinker/chat/completions?');
  });

  it('may run a model that thinks: that is learnt once, with room in its limit', async () => {
    const memory = new TestMemory();
    await model({ model: 'thinker', memory }).complete(triage, call());
    expect(server.bodies()).toHaveLength(3);
    expect(server.bodies()[2]).toMatchObject({ max_completion_tokens: 300 + 8192 });
    for (const field of ['max_tokens', 'temperature', 'reasoning_effort'])
      expect(server.bodies()[2]).not.toHaveProperty(field);
    await model({ model: 'thinker', memory }).complete(triage, call());
    expect(server.bodies()).toHaveLength(4);
  });

  it('with a telling name is asked as the model that it is called after', async () => {
    server.settings.models = ['gpt-5-mini=gpt-5-mini'];
    await model({ model: 'gpt-5-mini' }).complete(triage, call());
    expect(server.bodies()).toHaveLength(1);
    expect(server.bodies()[0]).toMatchObject({ max_completion_tokens: 300 + 8192, reasoning_effort: 'minimal' });
  });

  it('of an old version, which knows no schema, gets the next form', async () => {
    server.settings.refusedFormats = ['json_schema'];
    await model({ address: DATED }).complete(triage, call());
    expect(server.bodies()[1]).toMatchObject({ tool_choice: { type: 'function' } });
  });

  it('speaks of its filters in chunks without words', async () => {
    const answers = await all(model().stream(draft, call()));
    expect(answers.at(-1)?.text).toMatch(/^Hello,.*Kind regards$/s);
    server.once('content-filter');
    expect((await errorOf(model().stream(draft, call()))).code).toBe('refused');
  });
});

describe('an error of Azure', () => {
  const refusal = (status: number, code: string, message: string, headers = {}) => ({
    status,
    body: JSON.stringify({ error: { code, message } }),
    headers,
  });

  it.each<readonly [ReturnType<typeof refusal>, DesksideError]>([
    [
      refusal(
        401,
        '401',
        'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription.',
      ),
      { code: 'bad-key', detail: 'wxyz' },
    ],
    [
      refusal(404, 'DeploymentNotFound', 'The API deployment for this resource does not exist.'),
      { code: 'model-missing', detail: 'replies' },
    ],
    [
      refusal(404, 'DeploymentNotFound', 'The API deployment gpt-4.1 does not exist.'),
      { code: 'model-missing', detail: 'replies' },
    ],
    [refusal(404, '404', 'Resource not found'), { code: 'wrong-address', detail: V1 }],
    [
      refusal(
        400,
        'OperationNotSupported',
        'The chatCompletion operation does not work with the specified model, text-embedding-3-small.',
      ),
      { code: 'model-missing', detail: 'replies' },
    ],
    [refusal(400, 'BadRequest', 'API version not supported'), { code: 'wrong-address', detail: V1 }],
    [
      refusal(
        400,
        'MissingApiVersionParameter',
        'The api-version query parameter (?api-version=) is required for all requests.',
      ),
      { code: 'wrong-address', detail: V1 },
    ],
    [
      refusal(403, 'AccessDenied', 'Access denied due to Virtual Network/Firewall rules.'),
      { code: 'not-allowed', detail: 'the Azure resource’s network rules keep this computer out' },
    ],
    [
      refusal(403, '403', 'Public access is disabled. Please configure private endpoint.'),
      { code: 'not-allowed', detail: 'the Azure resource’s network rules keep this computer out' },
    ],
    [
      refusal(403, 'AuthenticationTypeDisabled', 'Key based authentication is disabled for this resource.'),
      { code: 'not-allowed', detail: 'the Azure resource accepts no keys' },
    ],
    [
      refusal(
        429,
        '429',
        'Your requests have exceeded the token rate limit. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit.',
        { 'retry-after': '27' },
      ),
      { code: 'rate-limited', retryAfterMs: 27_000 },
    ],
    [refusal(429, 'insufficient_quota', 'You exceeded your current quota'), { code: 'quota-reached' }],
  ])('%o', async (behaviour, expected) => {
    server.behave(behaviour);
    expect(await errorOf(model({ clock: hurriedClock() }).complete(draft, call()))).toEqual(expected);
  });

  it('of a version that the resource does not know is about the address', async () => {
    const error = await errorOf(
      model({ address: DATED.replace('2025-04-01-preview', '2019-01-01') }).complete(draft, call()),
    );
    expect(error).toEqual({ code: 'wrong-address', detail: DATED.replace('2025-04-01-preview', '2019-01-01') });
  });

  it('of a gateway’s firewall says whom to ask', async () => {
    server.behave(refusal(403, 'AccessDenied', 'Access denied due to Virtual Network/Firewall rules.'));
    expect(failure(await model().test(signal, () => {}))?.text).toBe(
      'This is not allowed: the Azure resource’s network rules keep this computer out. Ask whoever manages the resource.',
    );
  });

  it('about a deployment says where its name stands', async () => {
    expect(failure(await model({ model: 'other' }).test(signal, () => {}))).toMatchObject({
      name: 'model',
      text: 'There is no deployment “other” in this resource. Type its name as the Azure portal shows it.',
    });
  });
});
