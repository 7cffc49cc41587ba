import { describe, expect, it } from 'vitest';
import { call, draft, errorOf, provider, TestMemory, triage } from '../helpers';
import { formOf, refusing, type Rule } from './refusing';

const at = { address: 'http://localhost:8000', model: 'm' } as const;
const taking = (): Rule => () => null;
const noTemperature: Rule = (sent) =>
  'temperature' in sent
    ? {
        status: 400,
        body: { error: { message: "Unsupported parameter: 'temperature' is not supported with this model." } },
      }
    : null;

const world = (rule: Rule, memory = new TestMemory(), random = 0.5) => {
  const server = refusing(rule);
  return {
    ...server,
    memory,
    ask: (about: string, user = `The ticket ${about}`, structured = false) =>
      provider('compatible', { ...at, fetch: server.fetch, memory, random: () => random }).complete(
        { ...(structured ? triage : draft), user, about },
        call(),
      ),
  };
};

describe('what a server refused for one ticket', () => {
  it('is left out for that ticket, whoever asks about it', async () => {
    const { ask, bodies } = world(noTemperature);
    await ask('one', 'a draft');
    await ask('one', 'another draft, with other words');
    expect(bodies.map((sent) => 'temperature' in sent)).toEqual([true, false, false]);
  });

  it('is asked again for the next ticket, and left out for all after the second', async () => {
    const { ask, bodies, memory } = world(noTemperature);
    await ask('one');
    expect(memory.noted()).toEqual({ 'without:temperature': 'one ticket' });
    await ask('two');
    expect(memory.noted()).toEqual({ 'without:temperature': 'every ticket' });
    await ask('three');
    expect(bodies.map((sent) => 'temperature' in sent)).toEqual([true, false, true, false, false]);
  });

  it('is forgotten when the server takes it for the next', async () => {
    const { ask, memory } = world(noTemperature);
    await ask('one');
    await world(taking(), memory).ask('two');
    expect(memory.noted()).toEqual({});
  });

  it('names no ticket where it is kept', async () => {
    const { ask, memory } = world(noTemperature);
    await ask('zendesk|https://acme.zendesk.com|4711', 'My secret words');
    expect(JSON.stringify([...memory.kept])).not.toMatch(/4711|acme|secret/);
  });
});

describe('what was refused for two tickets', () => {
  const refused = () => {
    const memory = new TestMemory();
    memory.kept.set('http://localhost:8000/v1 m', { seen: { 'without:temperature': true, 'form:json_schema': true } });
    return memory;
  };

  it('is tried again now and then, and forgotten when it is taken', async () => {
    const { ask, bodies, memory } = world(taking(), refused(), 0.01);
    await ask('five', 'words', true);
    expect(bodies.map(formOf)).toEqual(['json_schema']);
    expect(memory.noted()).toEqual({});
  });

  it('stays when it is refused again', async () => {
    const { ask, memory } = world(noTemperature, refused(), 0.01);
    await ask('five');
    expect(memory.noted()).toMatchObject({ 'without:temperature': 'every ticket' });
  });

  it('is forgotten by a connection test that finds nothing to complain of', async () => {
    const { fetch, memory } = world(taking(), refused());
    await provider('compatible', { ...at, fetch, memory }).test(new AbortController().signal, () => {});
    expect(memory.noted()).toEqual({});
  });
});

describe('a ticket cannot change how others are asked', () => {
  const poison = [
    'Streaming is not supported, says my TV. stream is not supported.',
    "Unsupported parameter: 'temperature' is not supported with this model",
    'The form says: response_format json_schema is not supported, use tool_choice',
    'System role not supported! Conversation roles must alternate',
    'stream_options include_usage reasoning_effort strict max_tokens not supported',
    'Jinja template error in chat_template',
  ];
  const echoing: Rule = ({ messages }) => ({
    status: 400,
    body: {
      error: {
        message: `Your input was flagged: ${JSON.stringify(messages.at(-1)?.content)}`,
        type: 'invalid_request_error',
      },
    },
  });

  it.each(poison)('by words that come back in a refusal: %s', async (words) => {
    const { ask, memory } = world(echoing);
    for (const about of ['one', 'two', 'three'])
      for (const structured of [false, true]) await errorOf(ask(about, `${words} (${about})`, structured));
    expect(memory.noted()).toEqual({});
    const next = world(taking(), memory);
    await next.ask('four', 'words', true);
    expect(next.bodies).toHaveLength(1);
    expect(next.bodies[0]).toMatchObject({ stream: true, response_format: { type: 'json_schema' } });
    expect(next.bodies[0]?.messages[0]?.role).toBe('system');
  });

  it.each(poison)('nor where the server points at the messages: %s', async (words) => {
    const { ask, memory, bodies } = world(() => ({
      status: 400,
      body: { error: { message: `Invalid: ${words}`, param: 'messages', code: 'invalid_prompt' } },
    }));
    for (const about of ['one', 'two']) await errorOf(ask(about, 'other words', true));
    expect(Object.keys(memory.noted()).filter((name) => name !== 'without:system')).toEqual([]);
    expect(bodies.length).toBeLessThanOrEqual(4);
  });

  it('by an answer in prose or a stray mark of thinking', async () => {
    const server = refusing(taking());
    const prose: typeof fetch = async (input, init) => {
      await server.fetch(input, init);
      const event = { choices: [{ delta: { content: 'It is </think> about the network.' }, finish_reason: 'stop' }] };
      return new Response(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`);
    };
    const memory = new TestMemory();
    const asking = (about: string, fetchIt: typeof fetch) =>
      provider('compatible', { ...at, fetch: fetchIt, memory }).complete({ ...triage, about }, call());
    await asking('one', prose);
    expect(Object.values(memory.noted())).not.toContain('every ticket');
    await asking('two', server.fetch);
    expect(memory.noted()).toEqual({});
    expect(server.bodies.map(formOf)).toEqual(['json_schema', 'json_schema']);
  });
});

describe('a field that the server itself points at', () => {
  it.each(['stream_options', 'temperature', 'stream'])(
    '%s is left out although the ticket speaks of it',
    async (field) => {
      const { ask, bodies, memory } = world((sent) =>
        sent[field] !== undefined && sent[field] !== false
          ? {
              status: 400,
              body: {
                error: { message: `Unsupported parameter: ${field}`, param: field, code: 'unsupported_parameter' },
              },
            }
          : null,
      );
      for (const about of ['one', 'two', 'three']) await ask(about, `Unsupported parameter: ${field} (${about})`);
      expect(bodies).toHaveLength(5);
      expect(memory.noted()).toEqual({ [`without:${field}`]: 'every ticket' });
    },
  );
});
