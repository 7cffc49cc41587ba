import { describe, expect, it } from 'vitest';
import { call, draft, provider, TestMemory, triage } from '../helpers';
import { refusing } from './refusing';

const sentences: readonly (readonly [string, number, string])[] = [
  ['vLLM with Gemma', 400, 'System role not supported'],
  ['TGI with Gemma', 422, 'Template error: invalid operation: System role not supported (in <string>:1)'],
  ['SGLang with Gemma', 500, 'System role not supported'],
  ['Gemini with Gemma', 400, 'Developer instruction is not enabled for models/gemma-3-27b-it'],
  [
    'llama.cpp with Mistral',
    500,
    '\n------------\nWhile executing CallExpression at line 19\nError: Jinja Exception: Conversation roles must alternate user/assistant/user/assistant/...',
  ],
  [
    'LM Studio',
    400,
    'Error rendering prompt with jinja template: "Conversation roles must alternate user/assistant". This is usually an issue with the model\'s prompt template.',
  ],
  ['llama.cpp with Ministral', 500, 'Only user, assistant and tool roles are supported, got system'],
  [
    'OpenAI, an older thinking model',
    400,
    "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
  ],
  ['mistral.rs', 400, 'invalid operation: Conversation roles must alternate user/assistant (in chat_template:1)'],
  ['a template without a reason', 500, 'Jinja template error: TemplateError'],
];

const at = { address: 'http://localhost:8000', model: 'gemma' } as const;

describe('a model without a system role answers all the same', () => {
  it.each(sentences)('%s', async (_who, status, message) => {
    const { fetch, bodies } = refusing(({ messages }) =>
      messages[0]?.role === 'system' ? { status, body: { error: { message } } } : null,
    );
    const memory = new TestMemory();
    for (const about of ['one', 'two', 'three']) {
      const { text } = await provider('compatible', { ...at, fetch, memory }).complete({ ...draft, about }, call());
      expect(text).not.toBe('');
    }
    expect(bodies).toHaveLength(5);
    expect(bodies.at(-1)?.messages).toEqual([{ role: 'user', content: `${draft.system}\n\n${draft.user}` }]);
  });

  it('and roles alternate in a repair', async () => {
    const { fetch, bodies } = refusing(({ messages }) =>
      messages[0]?.role === 'system'
        ? { status: 400, body: { error: { message: 'System role not supported' } } }
        : null,
    );
    const repair = { answer: 'c9', problem: 'There is no c9.' };
    await provider('compatible', { ...at, fetch }).complete({ ...triage, repair }, call());
    expect(bodies.at(-1)?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(bodies.at(-1)?.messages[0]?.content).toContain('JSON Schema');
  });
});
