import { describe, expect, it } from 'vitest';
import { objectIn } from '../../../../providers/engine/json-answer';
import { draft, triage } from '../helpers';
import { chunk, DONE, read } from './kit';

const CHOICE = { reason: 'says printer', category: 'c2', priority: 'p2', confidence: 0.9, alternatives: [] };
const JSON_ANSWER = JSON.stringify(CHOICE);
const isChoice = async (body: string): Promise<void> => {
  const { error, last } = await read(body, triage);
  expect(error).toBeNull();
  expect(objectIn(last?.text ?? '', ['category'])?.['category']).toBe('c2');
};

describe('values of other types than they should have', () => {
  it('a number among the words is words', async () => {
    const body = ['Press ', 6, ' twice.'].map((content) => chunk({ content })).join('');
    expect((await read(body + chunk({}, 'stop') + DONE, draft)).last?.text).toBe('Press 6 twice.');
  });

  it.each([
    [
      [
        { type: 'text', text: 'Hello' },
        { type: 'thinking', thinking: [{ type: 'text', text: 'TRACE' }] },
      ],
    ],
    [[{ type: 'reasoning', text: 'TRACE' }, { text: 'Hello' }]],
    [['Hello']],
    [{ type: 'text', text: 'Hello' }],
    [{ parts: [{ text: 'TRACE', thought: true }, { text: 'Hello' }] }],
  ])('content as %j is its words, without what was thought', async (content) => {
    expect((await read(chunk({ content }) + chunk({}, 'stop') + DONE, draft)).last?.text).toBe('Hello');
  });

  it.each<readonly [unknown]>([[''], [null], [{}], ['none'], [7], [[]], [[null]], [{ function: 'x' }], [true]])(
    'tool_calls as %j is no matter',
    async (calls) => {
      const body = chunk({ content: 'Hello', tool_calls: calls }) + chunk({ tool_calls: calls }, 'stop') + DONE;
      expect((await read(body, draft)).last?.text).toBe('Hello');
    },
  );

  it.each<readonly [unknown, object]>([
    ['', {}],
    [[], {}],
    [
      { prompt_tokens: '12', completion_tokens: '9' },
      { tokensIn: 12, tokensOut: 9 },
    ],
    [{ prompt_tokens: 'many', completion_tokens: -3, prompt_tokens_details: 'none' }, {}],
    [
      { prompt_tokens: 12, completion_tokens: 1, total_tokens: 399 },
      { tokensIn: 12, tokensOut: 387 },
    ],
    [
      { prompt_tokens: 12, completion_tokens: 9, total_tokens: 21 },
      { tokensIn: 12, tokensOut: 9 },
    ],
    [
      { prompt_tokens: 12, completion_tokens: 1, completion_tokens_details: { reasoning_tokens: 386 } },
      { tokensIn: 12, tokensOut: 387 },
    ],
    [
      { prompt_tokens: 12, completion_tokens: 0, total_tokens: 0 },
      { tokensIn: 12, tokensOut: 0 },
    ],
  ])('usage as %j never fails an answer', async (usage, counted) => {
    const body = chunk({ content: 'Hello' }) + chunk({}, 'stop', { usage }) + DONE;
    expect((await read(body, draft)).last).toEqual({ text: 'Hello', usage: counted });
  });
});

describe('a form that was filled in another way than asked', () => {
  it.each([
    ['arguments as an object', { tool_calls: [{ index: 0, function: { name: 'triage', arguments: CHOICE } }] }],
    ['one call instead of a list', { tool_calls: { function: { name: 'triage', arguments: JSON_ANSWER } } }],
    ['the older form of one function', { function_call: { name: 'triage', arguments: JSON_ANSWER } }],
    ['a call as text', { content: JSON.stringify({ name: 'triage', arguments: CHOICE }) }],
    ['a call of Llama as text', { content: JSON.stringify({ type: 'function', name: 'triage', parameters: CHOICE }) }],
    [
      'a call between marks',
      { content: `<tool_call>\n${JSON.stringify({ name: 'triage', arguments: CHOICE })}\n</tool_call>` },
    ],
    ['a call of Mistral as text', { content: `[TOOL_CALLS]triage[ARGS]${JSON_ANSWER}` }],
    ['wrapped in its name', { content: JSON.stringify({ triage: CHOICE }) }],
    ['JSON in JSON', { content: JSON.stringify(JSON_ANSWER) }],
    ['what was thought', { content: null, reasoning_content: JSON_ANSWER }],
    ['what was thought, after some thinking', { reasoning: `Let me see. {"category": "c1"}? No.\n${JSON_ANSWER}` }],
    [
      'a reason that quotes a mark',
      { content: JSON.stringify({ ...CHOICE, reason: 'they see </think> and <|im_end|>' }) },
    ],
  ])('is understood: %s', async (_name, delta) => {
    await isChoice(chunk(delta) + chunk({}, 'stop') + DONE);
  });

  it('in pieces is put together by its place', async () => {
    const pieces = [JSON_ANSWER.slice(0, 20), JSON_ANSWER.slice(20)].map((args) =>
      chunk({ tool_calls: [{ index: 0, function: { arguments: args } }] }),
    );
    await isChoice(pieces.join('') + chunk({}, 'tool_calls') + DONE);
  });

  it('half of one in the thoughts is none', async () => {
    const body = chunk({ reasoning_content: '{"category":"c2"}' }) + chunk({}, 'stop') + DONE;
    expect((await read(body, triage)).error).toBe('empty-answer');
  });
});
