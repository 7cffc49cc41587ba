import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeError } from '../../../core/error-text';
import type { ErrorCode } from '../../../core/errors';
import { providerFacts } from '../../../core/providers';
import type { Behaviour } from '../../providers/behaviour';
import type { ModelServer } from '../../providers/service';
import { all, call, draft, errorOf, failure, hurriedClock, states, TestClock, TICKET, triage } from './helpers';
import { at, homes, start, type ServiceId } from './kit';

const ids = Object.keys(homes) as ServiceId[];
const signal = new AbortController().signal;

/** What every service means by a behaviour, and the ones that mean something else or do not know it. */
const meanings: readonly (readonly [Behaviour, ErrorCode, Partial<Record<ServiceId, ErrorCode | null>>])[] = [
  ['bad-key', 'bad-key', {}],
  ['model-missing', 'model-missing', {}],
  ['rate-limited', 'rate-limited', { 'lm-studio': null }],
  ['quota', 'quota-reached', { 'lm-studio': null }],
  ['no-credit', 'no-credit', { azure: null, 'lm-studio': null }],
  ['region', 'region-refused', { ollama: null, 'lm-studio': null }],
  ['overloaded', 'overloaded', { 'lm-studio': 'server-error' }],
  ['server-error', 'server-error', {}],
  ['too-long', 'too-long', { ollama: null }],
  ['moderated', 'refused', { ollama: null, 'lm-studio': null }],
  ['content-filter', 'refused', {}],
  ['refusal', 'refused', {}],
  ['length', 'truncated', {}],
  ['length-empty', 'truncated', {}],
  ['empty', 'empty-answer', {}],
  ['half-then-break', 'cut-off', {}],
  ['half-then-end', 'cut-off', {}],
  ['half-event', 'cut-off', {}],
  ['error-event', 'server-error', {}],
  ['html', 'not-json', {}],
  ['redirect', 'not-json', {}],
  ['no-such-path', 'wrong-address', {}],
  ['huge', 'bad-answer', {}],
];

describe.each(ids)('%s', (id) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await start(id);
  });
  afterAll(() => server.close());
  beforeEach(() => server.reset());
  const model = (options = {}) => at(id, server, options);
  const keyed = { key: 'canary-key-of-somebody-wxyz' };

  it('chooses among the options, in the form that the service holds best, with usage', async () => {
    const sent: string[] = [];
    const { text, usage } = await model().complete(triage, call({ onSent: (body) => sent.push(body) }));
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' }, priority: { value: 'p2' } });
    expect(usage).toMatchObject({ tokensIn: expect.any(Number), tokensOut: expect.any(Number) });
    expect(server.bodies()).toHaveLength(1);
    expect(server.bodies()[0]).toMatchObject({
      stream: true,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'triage', strict: true, schema: triage.schema?.schema },
      },
    });
    expect(sent).toEqual(server.received.map(({ body }) => body));
  });

  it('drafts as it is written', async () => {
    const texts = (await all(model().stream(draft, call()))).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.at(-1)).toMatch(/^Hello,\n\nThank you.*\n\nKind regards$/s);
    expect(server.bodies()[0]).not.toHaveProperty('response_format');
  });

  it('reads an answer in one piece', async () => {
    server.behave('one-piece');
    expect(JSON.parse((await model().complete(triage, call())).text)).toMatchObject({ category: { value: 'c2' } });
    expect((await model().complete(draft, call())).text).toMatch(/^Hello,/);
  });

  it.each(meanings.filter(([, , others]) => others[id] !== null))('%o is %s', async (behaviour, usual, others) => {
    server.behave(behaviour);
    const work = model({
      ...(server.settings.key === undefined && behaviour === 'bad-key' ? keyed : {}),
      clock: hurriedClock(),
    });
    const error = await errorOf(behaviour === 'huge' ? work.stream(draft, call()) : work.complete(draft, call()));
    expect(error.code).toBe(others[id] ?? usual);
    const { title, sentence } = describeError(error);
    expect(`${title} ${sentence}`).not.toMatch(
      /canary|undefined|https?:\/\/(?!(api\.openai|openrouter|acme|localhost))|\{|aka\.ms|org-/,
    );
  });

  it.each(['thinking-tags', 'thinking-unopened', 'thinking-field', 'thinking-channels'] as const)(
    '%s is never shown',
    async (behaviour) => {
      server.behave(behaviour);
      const answers = await all(model().stream(draft, call()));
      for (const { text } of answers.slice(behaviour === 'thinking-unopened' ? -1 : 0))
        expect(text).not.toMatch(/TRACE|think|<\|/);
      expect(answers.at(-1)?.text).toMatch(/^Hello,/);
      expect(JSON.parse((await model().complete(triage, call())).text)).toMatchObject({ category: { value: 'c2' } });
    },
  );

  it('leaves room in its limit for thinking', async () => {
    await model().complete(triage, call());
    const { max_tokens: tokens, max_completion_tokens: completion } = server.bodies()[0] ?? {};
    const known = id === 'openai' || id === 'azure';
    if (known) expect(tokens).toBe(triage.maxTokens);
    else expect(tokens ?? completion).toBeGreaterThan(triage.maxTokens + 1_000);
  });

  it('tells how long to wait', async () => {
    server.behave({ rateLimited: { retryAfter: '60' } });
    if (id === 'lm-studio') return;
    expect(await errorOf(model().complete(draft, call()))).toEqual({ code: 'rate-limited', retryAfterMs: 60_000 });
    expect(server.chats()).toHaveLength(1);
  });

  it('goes down its kinds of form and remembers the one that is taken', async () => {
    const { structured } = providerFacts[id];
    server.settings.refusedFormats = ['json_schema', 'tool', 'json_object'];
    const work = model();
    expect(JSON.parse((await work.complete(triage, call())).text)).toMatchObject({ category: { value: 'c2' } });
    expect(server.bodies()).toHaveLength(structured.length);
    await work.complete(triage, call());
    expect(server.bodies()).toHaveLength(structured.length + 1);
    expect(server.chats().at(-1)?.messages[0]?.content).toContain('JSON Schema');
  });

  it('lists its models', async () => {
    const models = await model().listModels(signal);
    if (id === 'azure') expect(models).toEqual([]);
    else expect(models.map(({ id: name }) => name)).toContain(server.settings.models[0]);
    expect(models.map(({ id: name }) => name).join(' ')).not.toMatch(/embedding|image/);
  });

  it('reads what came out of the cache', async () => {
    server.settings.cachedTokens = 12;
    const { usage } = await model().complete(triage, call());
    if (providerFacts[id].local) expect(usage).not.toHaveProperty('tokensCached');
    else expect(usage.tokensCached).toBe(12);
  });

  it('sends no header that tells about the SDK or the extension, and the key once', async () => {
    const key = 'canary-key-of-somebody-wxyz';
    server.settings.key = key;
    await model({ key }).complete(draft, call());
    const [{ headers } = { headers: {} }] = server.received;
    const usual = [
      'accept',
      'accept-encoding',
      'accept-language',
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'host',
      'pragma',
      'sec-fetch-mode',
      'user-agent',
    ];
    // What Node’s own fetch adds is not ours.
    expect(Object.keys(headers).filter((name) => !usual.includes(name))).toEqual([
      id === 'azure' ? 'api-key' : 'authorization',
    ]);
    expect(server.allBytes()).not.toMatch(/x-stainless|openai\/js|referer|x-title|deskside\.|chrome-extension/i);
    expect(server.allBytes().split(key)).toHaveLength(2);
  });

  it('tests its connection', async () => {
    server.settings.contextTokens = 16_384;
    const steps = await model().test(signal, () => {});
    const { key, local } = { key: server.settings.key, local: providerFacts[id].local };
    const context = local || id === 'openrouter' ? 'ok' : 'skipped';
    expect(states(steps)).toBe(
      `address ok, reachable ok, key ${key === undefined ? 'skipped' : 'ok'}, model ok, first-word ok, streaming ok, structured ok, context ${context}`,
    );
    if (context === 'ok') expect(steps.at(-1)?.text).toBe('It can read 16,384 tokens.');
    expect(JSON.stringify(steps)).not.toMatch(/canary/);
  });

  it('tests a wrong key without asking the model', async () => {
    if (id === 'ollama') return;
    server.settings.key = 'another-key-of-somebody';
    const steps = await model({ key: 'canary-key-of-somebody-wxyz' }).test(signal, () => {});
    expect(failure(steps)).toMatchObject({
      name: 'key',
      error: { code: 'bad-key', detail: 'wxyz' },
      text: expect.stringMatching(/ending in wxyz\. Enter it again\.$/),
    });
    expect(server.chats()).toEqual([]);
    expect((await errorOf(model({ key: 'canary-key-of-somebody-wxyz' }).checkKey(signal))).code).toBe('bad-key');
    await model({ key: 'another-key-of-somebody' }).checkKey(signal);
  });

  it.each(
    meanings.filter(
      ([behaviour, , others]) =>
        others[id] !== null && behaviour !== 'bad-key' && !String(behaviour).startsWith('length'),
    ),
  )('tests its connection under %o and says what to do', async (behaviour) => {
    server.behave(behaviour);
    const step = failure(await model({ clock: hurriedClock() }).test(signal, () => {}));
    expect(step?.text).toMatch(/^[A-Z].*\.$/s);
    expect(step?.text).toMatch(/\b(choose|test again|look at|add|correct|sign in|run|type|download|accept|enter)\b/i);
    expect(step?.text).not.toMatch(/canary|undefined|\{|aka\.ms|org-|Incorrect|Insufficient|exceeded|max_tokens/i);
  });

  it('of a model that is cut by its limit counts as one that answers', async () => {
    server.behave('length');
    const steps = await model().test(signal, () => {});
    expect(states(steps)).toContain('first-word ok');
  });

  it('can be stopped, and the service hears of it', async () => {
    const gate = server.holdChunks();
    const stop = new AbortController();
    const answers = model({ clock: new TestClock() })
      .stream(draft, call({ signal: stop.signal }))
      [Symbol.asyncIterator]();
    const first = answers.next();
    gate.release(6);
    await first;
    const ended = errorOf(
      (async () => {
        for (;;) if ((await answers.next()).done) return;
      })(),
    );
    stop.abort();
    expect((await ended).code).toBe('stopped');
    expect(await server.waitForAborted()).toBe(1);
  });

  it('posts the ticket and nothing of this extension’s own', async () => {
    await model().complete(draft, call());
    expect(server.chats()[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(server.chats()[0]?.messages[1]?.content).toContain(TICKET);
  });
});
