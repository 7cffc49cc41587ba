import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFence } from '../../../../entrypoints/background/features/prompt/fence';
import { makeMenu } from '../../../../entrypoints/background/features/triage/triage-prompt';
import { triageRequest } from '../../entrypoints/background/kit/as-it-is';
import { anthropicAddress } from '../../../../providers/anthropic/address';
import { startAnthropic } from '../../../providers/anthropic';
import { schemaProblem } from '../../../providers/anthropic-rules';
import type { ModelServer } from '../../../providers/service';
import { addressOf, bodies, claude, Notes } from './kit';
import { call, draft, KEY, TICKET, triage } from '../helpers';
import { catalogue, publicTicket } from '../../entrypoints/background/kit/world';

let server: ModelServer;
beforeAll(async () => {
  server = await startAnthropic({ key: KEY });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const posted = () => {
  const [body] = bodies(server);
  if (!body) throw new Error('Nothing was posted');
  return body;
};

describe('the address', () => {
  it('is the origin for requests, and the whole path for people', () => {
    const address = anthropicAddress(addressOf('https://api.anthropic.com'));
    expect(address).toMatchObject({
      baseUrl: 'https://api.anthropic.com',
      chatUrl: 'https://api.anthropic.com/v1/messages',
      host: 'api.anthropic.com',
      permissionPattern: 'https://api.anthropic.com/*',
    });
    expect(anthropicAddress(address)).toEqual(address);
  });

  it('is what a person agrees to', () => {
    expect(claude(server).destination).toBe(`${server.url}/v1/messages`);
    expect(claude(server).label).toBe('Anthropic · claude-sonnet-5');
  });
});

describe('a request for a draft', () => {
  it('has the stable words first, marked for the cache, and the ticket last', async () => {
    await claude(server).complete(draft, call());
    expect(posted()).toEqual({
      model: 'claude-sonnet-5',
      max_tokens: 500,
      stream: true,
      system: [{ type: 'text', text: draft.system, cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: draft.user }],
      thinking: { type: 'disabled' },
    });
  });

  it('carries these headers and no other', async () => {
    await claude(server).complete(draft, call());
    const { headers, path } = server.received[0] ?? { headers: {}, path: '' };
    expect(path).toBe('/v1/messages');
    expect(headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'anthropic-version': '2026-10-21',
      'anthropic-dangerous-direct-browser-access': 'true',
      'content-type': 'application/json',
    });
    const byNode = [
      'host',
      'connection',
      'accept-language',
      'sec-fetch-mode',
      'accept-encoding',
      'content-length',
      'user-agent',
      'cache-control',
      'pragma',
    ];
    expect(
      Object.keys(headers)
        .filter((name) => !byNode.includes(name))
        .sort(),
    ).toEqual([
      'accept',
      'anthropic-dangerous-direct-browser-access',
      'anthropic-version',
      'authorization',
      'content-type',
    ]);
    expect(server.allBytes()).not.toMatch(/stainless|Anthropic\/JS/i);
  });

  it('sends no key when there is none, wherever the SDK might find one', async () => {
    server.settings.key = undefined;
    process.env['ANTHROPIC_API_KEY'] = 'sk-ant-of-the-environment';
    await claude(server, { key: '' }).complete(draft, call());
    delete process.env['ANTHROPIC_API_KEY'];
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(server.allBytes()).not.toMatch(/x-api-key|sk-/i);
  });

  it('shows what is sent to the very byte', async () => {
    const sent: string[] = [];
    await claude(server).complete(draft, call({ onSent: (body) => sent.push(body) }));
    expect(sent).toEqual([server.received[0]?.body]);
  });
});

describe('a request for a choice', () => {
  it('holds the answer to the schema', async () => {
    const { text } = await claude(server).complete(triage, call());
    expect(posted()).toMatchObject({
      output_config: { format: { type: 'json_schema', schema: triage.schema?.schema } },
    });
    expect(posted()).not.toHaveProperty('tools');
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
  });

  it('asks the way the extension really asks, within the schema’s limits', () => {
    const [priority, category] = catalogue.fields;
    if (!priority || !category) throw new Error('the sample has two fields');
    const { schema } = triageRequest(publicTicket(), makeMenu([category, priority]), {}, makeFence(), 1_000);
    expect(schema && schemaProblem(schema.schema)).toBeNull();
    expect(
      schemaProblem({
        type: 'object',
        properties: { share: { type: 'number', minimum: 0 } },
        additionalProperties: false,
      }),
    ).toContain('minimum');
  });

  it('forces a strict tool where the schema is not taken, and never offers it for more', async () => {
    server.settings.refusedFormats = ['json_schema'];
    const { text } = await claude(server).complete(triage, call());
    expect(bodies(server)[1]).toMatchObject({
      tools: [{ name: 'triage', strict: true, input_schema: triage.schema?.schema }],
      tool_choice: { type: 'tool', name: 'triage' },
    });
    expect(bodies(server)[1]).not.toHaveProperty('output_config');
    expect(bodies(server)).toHaveLength(2);
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
  });

  it('forces a loose tool where strict ones are not taken', async () => {
    server.settings.refusedFormats = ['json_schema'];
    server.settings.refusedFields = ['strict'];
    await claude(server).complete(triage, call());
    expect(bodies(server)[2]?.tools?.[0]).not.toHaveProperty('strict');
    expect(bodies(server)).toHaveLength(3);
  });

  it('asks in words where nothing else is taken', async () => {
    server.settings.refusedFormats = ['json_schema', 'tool'];
    const { text } = await claude(server).complete(triage, call());
    const last = bodies(server).at(-1);
    expect(last).not.toHaveProperty('tools');
    expect(JSON.stringify(last?.system)).toContain('JSON Schema');
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
  });

  it('remembers across restarts what is taken', async () => {
    server.settings.refusedFormats = ['json_schema'];
    const memory = new Notes();
    await claude(server, { memory }).complete(triage, call());
    expect([...memory.kept]).toEqual([
      [`${server.url} claude-sonnet-5`, { seen: { 'form:json_schema': expect.any(String) } }],
    ]);
    await claude(server, { memory }).complete(triage, call());
    expect(bodies(server)).toHaveLength(3);
    expect(bodies(server)[2]).toHaveProperty('tools');
  });

  it('repairs in one conversation that ends with the problem', async () => {
    await claude(server).complete(
      { ...triage, repair: { answer: '{"category":"c9"}', problem: 'There is no c9.' } },
      call(),
    );
    expect(posted().messages).toEqual([
      { role: 'user', content: TICKET },
      { role: 'assistant', content: '{"category":"c9"}' },
      { role: 'user', content: 'There is no c9.' },
    ]);
  });
});

describe('thinking', () => {
  it('is not switched off where it cannot be: there is room for it, and little of it is asked for', async () => {
    await claude(server, { model: 'claude-fable-5' }).complete(draft, call());
    expect(bodies(server)).toHaveLength(1);
    expect(posted()).not.toHaveProperty('thinking');
    expect(posted()).toMatchObject({ max_tokens: 8_500, output_config: { effort: 'low' } });
  });

  it('that a model turns out to need is learnt from its refusal', async () => {
    server.settings.refusedFields = ['thinking'];
    const memory = new Notes();
    await claude(server, { memory }).complete(draft, call());
    expect(bodies(server)[1]).toMatchObject({ max_tokens: 8_500, output_config: { effort: 'low' } });
    await claude(server, { memory }).complete(draft, call());
    expect(bodies(server)).toHaveLength(3);
  });

  it('goes without effort and with the largest room that is given where those are refused', async () => {
    server.settings.refusedFields = ['thinking', 'effort', 'room'];
    await claude(server).complete(draft, call());
    expect(bodies(server).at(-1)).toMatchObject({ max_tokens: 4_096 });
    expect(bodies(server).at(-1)).not.toHaveProperty('output_config');
    expect(bodies(server)).toHaveLength(4);
  });

  it('and a forced tool exclude each other, so words are asked for', async () => {
    server.settings.refusedFields = ['thinking'];
    server.settings.refusedFormats = ['json_schema'];
    const { text } = await claude(server).complete(triage, call());
    expect(bodies(server).at(-1)).not.toHaveProperty('tool_choice');
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
  });
});
