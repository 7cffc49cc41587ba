import { describe, expect, it } from 'vitest';
import { draft } from '../helpers';
import { chunk, DONE, event, read, spoken, streamed } from './kit';

describe('a draft', () => {
  it.each([
    ['thoughts in a field of their own', { reasoning_content: 'Hello Ada' }],
    ['the arguments of a tool', { tool_calls: [{ function: { name: 'send', arguments: '{"to":"Ada"}' } }] }],
    ['an older call of a function', { function_call: { name: 'send', arguments: '{"to":"Ada"}' } }],
    ['a call between marks', { content: '<tool_call>{"name":"send","arguments":{"to":"Ada"}}</tool_call>' }],
  ])('is never made of %s', async (_name, delta) => {
    const { error, snapshots } = await read(chunk(delta) + chunk({}, 'stop') + DONE, draft);
    expect(error).toBe('empty-answer');
    expect(snapshots.join('')).toBe('');
  });

  it('is never made of the input of Anthropic’s tools', async () => {
    const body = event({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'input_json_delta', partial_json: '{"to":"Ada"}' },
    });
    expect(await read(body + spoken('Hello'), draft, 'anthropic')).toMatchObject({
      error: null,
      last: { text: 'Hello' },
    });
  });

  it('that ends in the middle of a thought is not whole', async () => {
    expect((await read(streamed('Hello Ada.\n<think>\nor should I'), draft)).error).toBe('cut-off');
  });

  it.each([
    'Hello Ada, the model printed </think> and stopped there.',
    'Hello Ada, the model printed "<think>" in its log.',
    'Hello Ada, the model printed </think>.',
    'Hello Ada, the model printed </think>',
    'Hello Ada, your log shows “<|im_end|>” at its end.',
    'Hello Ada, your log shows <|im_end|> at its end.',
    'Hello Ada, please look for <think> in the log and tell us.',
    'Hello Ada, type `<s>` and `</s>` around it.',
    'The final answer: analysis of your log takes a day.',
    'analysis of your log takes a day.',
    'final steps: restart it.',
    'Hello Ada, write [link] or <name> or <b>bold</b>, 1 < 2 <3.',
    'Hello Ada, our assistant finally called.',
    'Call `[TOOL_CALLS]` as it is.',
  ])('keeps a person’s own sentence: %s', async (text) => {
    expect((await read(streamed(text), draft)).last?.text).toBe(text);
    const letters = [...text].map((letter) => chunk({ content: letter })).join('');
    expect((await read(letters + chunk({}, 'stop') + DONE, draft)).last?.text).toBe(text);
  });
});
