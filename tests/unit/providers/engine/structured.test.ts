import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { all, call, draft, errorOf, model, TestMemory, triage } from '../helpers';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const forms = () =>
  server
    .bodies()
    .map(({ response_format: format, tools }) =>
      tools ? 'tool' : typeof format === 'object' && format !== null && 'type' in format ? format.type : 'text',
    );

describe('structured answers', () => {
  it('are probed once and remembered by server and model', async () => {
    server.settings.refusedFormats = ['json_schema', 'tool', 'json_object'];
    const memory = new TestMemory();
    await model(server, { memory }).complete(triage, call());
    expect(forms()).toEqual(['json_schema', 'tool', 'json_object', 'text']);
    expect([...memory.kept.keys()]).toEqual([`${server.url}/v1 llama3.2`]);
    expect(memory.noted()).toEqual({
      'form:json_schema': 'one ticket',
      'form:tool': 'one ticket',
      'form:json_object': 'one ticket',
    });
    expect(server.chats().at(-1)?.messages[0]?.content).toContain('JSON Schema');

    server.received.length = 0;
    await model(server, { memory }).complete(triage, call());
    expect(forms()).toEqual(['text']);
  });

  it('stop at the first kind that is taken', async () => {
    for (const [refused, taken] of [
      [['json_schema'], 'tool'],
      [['json_schema', 'tool'], 'json_object'],
    ] as const) {
      server.settings.refusedFormats = [...refused];
      server.received.length = 0;
      const { text } = await model(server).complete(triage, call());
      expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
      expect(forms().at(-1)).toBe(taken);
    }
  });

  it('by a tool force the call of the one tool, which is only a form', async () => {
    server.settings.refusedFormats = ['json_schema'];
    const provider = model(server);
    await provider.complete(triage, call());
    expect(server.bodies()[1]).toMatchObject({
      tool_choice: { type: 'function', function: { name: 'triage' } },
      tools: [{ type: 'function', function: { name: 'triage', strict: true, parameters: triage.schema?.schema } }],
    });
    server.once('one-piece');
    expect(JSON.parse((await provider.complete(triage, call())).text)).toMatchObject({ category: { value: 'c2' } });
  });

  it('conclude nothing from other errors', async () => {
    const memory = new TestMemory();
    const provider = model(server, { memory });
    server.once('too-long', { status: 400, body: '{"error":"bad luck"}' }, 'bad-key');
    for (let times = 0; times < 3; times += 1) await errorOf(provider.complete(triage, call()));
    expect(memory.kept.size).toBe(0);
    expect(forms()).toEqual(['json_schema', 'json_schema', 'json_schema']);
  });

  it('are not asked for by drafts', async () => {
    const memory = new TestMemory();
    await all(model(server, { memory }).stream(draft, call()));
    expect(memory.kept.size).toBe(0);
  });

  it('of a server that accepts a form and ignores it are told in words when they are asked for again, and nothing is learnt of it', async () => {
    const memory = new TestMemory();
    const provider = model(server, { memory });
    server.once('prose');
    expect((await provider.complete(triage, call())).text).toMatch(/^I would say/);
    await provider.complete({ ...triage, repair: { answer: 'I would say', problem: 'No JSON.' } }, call());
    expect(server.chats()[0]?.messages[0]?.content).not.toContain('JSON Schema');
    expect(server.chats()[1]?.messages[0]?.content).toContain('JSON Schema');
    expect(forms()).toEqual(['json_schema', 'json_schema']);
    expect(memory.noted()).toEqual({});
  });

  it('teach nothing by a wrong value, a cut answer or a refusal', async () => {
    const memory = new TestMemory();
    const provider = model(server, { memory });
    for (const behaviour of ['unknown-category', 'length', 'half-then-end', 'refusal', 'empty'] as const) {
      server.once(behaviour);
      await Promise.allSettled([provider.complete(triage, call())]);
    }
    expect(memory.noted()).toEqual({});
  });
});

describe('fields that a server refuses', () => {
  it.each([
    ['stream_options', {}],
    ['temperature', {}],
    ['max_tokens', { max_completion_tokens: 500 + 2048 }],
  ])('%s is left out, and not tried again', async (field, instead) => {
    server.settings.refusedFields = [field];
    const provider = model(server);
    expect((await provider.complete(draft, call())).text).toMatch(/^Hello,/);
    await provider.complete(draft, call());
    expect(server.chats()).toHaveLength(3);
    for (const body of server.chats().slice(1)) {
      expect(body).not.toHaveProperty(field);
      expect(body).toMatchObject(instead);
    }
  });
});
