import { describe, expect, it } from 'vitest';
import { call, provider, TestMemory, triage } from '../helpers';
import { formOf, refusing, type Rule } from './refusing';

const openAi = (message: string, more: object = {}) => ({ error: { message, type: 'invalid_request_error', ...more } });

/** Sentences of real servers, each with the forms that it refuses in them. */
const refusals: readonly (readonly [string, number, unknown])[] = [
  [
    'Groq, whose model wrote no JSON',
    400,
    {
      error: {
        message: "Failed to validate JSON. Please adjust your prompt. See 'failed_generation' for more details.",
        type: 'invalid_request_error',
        code: 'json_validate_failed',
        failed_generation: 'It is c2.',
      },
    },
  ],
  [
    'Groq, whose model called no tool',
    400,
    {
      error: {
        message: 'Tool choice is required, but model did not call a tool',
        type: 'invalid_request_error',
        code: 'tool_use_failed',
        failed_generation: 'c2',
      },
    },
  ],
  [
    'Groq, whose model fumbled the tool',
    400,
    openAi("Failed to call a function. Please adjust your prompt. See 'failed_generation' for more details.", {
      code: 'tool_use_failed',
    }),
  ],
  [
    'Groq, with an older model',
    400,
    openAi("'response_format.type' : value is not one of the allowed values ['text','json_object']"),
  ],
  [
    'llama.cpp, whose grammar did not parse (500)',
    500,
    { error: { code: 500, message: 'Failed to parse grammar', type: 'server_error' } },
  ],
  [
    'llama.cpp, newer',
    400,
    {
      error: {
        code: 400,
        message: 'Failed to initialize samplers: failed to parse grammar',
        type: 'invalid_request_error',
      },
    },
  ],
  [
    'llama.cpp, whose output did not fit',
    500,
    { error: { code: 500, message: 'Failed to parse input at pos 0: It is', type: 'server_error' } },
  ],
  [
    'llama.cpp without its templates',
    500,
    { error: { code: 500, message: 'tools param requires --jinja flag', type: 'server_error' } },
  ],
  [
    'vLLM with xgrammar',
    400,
    {
      object: 'error',
      message: 'The provided JSON schema contains features not supported by xgrammar.',
      type: 'BadRequestError',
      param: null,
      code: 400,
    },
  ],
  [
    'vLLM with outlines',
    400,
    {
      object: 'error',
      message: 'Cannot parse schema with outlines: unsupported keyword',
      type: 'BadRequestError',
      code: 400,
    },
  ],
  [
    'vLLM without a tool parser',
    400,
    openAi('"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set', {
      type: 'BadRequestError',
      code: 400,
    }),
  ],
  ['vLLM, guided decoding off', 400, openAi('guided decoding is not supported by this engine')],
  ['SGLang', 400, { object: 'error', message: 'Grammar error: Unknown format: uri', type: 'BadRequest', code: 400 }],
  ['LM Studio', 400, { error: "'response_format.type' must be 'json_schema'" }],
  [
    'Gemini',
    400,
    [
      {
        error: {
          code: 400,
          message:
            'Invalid JSON payload received. Unknown name "additionalProperties" at \'generation_config.response_schema\': Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ],
  ],
  [
    'Gemini, of a tool',
    400,
    [
      {
        error: {
          code: 400,
          message:
            'Invalid JSON payload received. Unknown name "strict" at \'tools[0].function_declarations[0]\': Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ],
  ],
  ['DeepSeek', 400, openAi('This response_format type is unavailable now')],
  ['DeepSeek, thinking', 400, openAi('Thinking mode does not support this tool_choice')],
  [
    'Qwen, thinking',
    400,
    openAi(
      '<400> InternalError.Algo.InvalidParameter: The tool_choice parameter does not support being set to required or object in thinking mode',
      { code: 'invalid_parameter_error' },
    ),
  ],
  [
    'Cerebras',
    400,
    {
      message: "Unsupported JSON schema fields: {'minItems', 'items'}",
      type: 'invalid_request_error',
      param: 'response_format',
      code: 'wrong_api_format',
    },
  ],
  [
    'Cerebras, older',
    400,
    {
      message: "type: Input should be 'text'",
      type: 'invalid_request_error',
      param: 'validation_error',
      code: 'wrong_api_format',
    },
  ],
  [
    'Fireworks',
    400,
    {
      error: {
        type: 'invalid_request_error',
        message: "JSON Schema not supported: could not understand the instance `{'required': ['x']}`.",
      },
    },
  ],
  [
    'Mistral',
    422,
    {
      object: 'error',
      message: {
        detail: [
          {
            type: 'literal_error',
            loc: ['body', 'response_format', 'type'],
            msg: "Input should be 'text' or 'json_object'",
            input: 'json_schema',
          },
        ],
      },
      type: 'invalid_request_error',
      code: '3051',
    },
  ],
  [
    'FastAPI',
    422,
    {
      detail: [
        {
          type: 'extra_forbidden',
          loc: ['body', 'response_format'],
          msg: 'Extra inputs are not permitted',
          input: { type: 'json_schema' },
        },
      ],
    },
  ],
  [
    'xAI',
    400,
    {
      code: 'Client specified an invalid argument',
      error: 'The response_format parameter is unsupported at the moment. Leave it unset.',
    },
  ],
  ['Perplexity', 400, openAi("At body -> response_format -> ResponseFormatText -> type: Input should be 'text'")],
  [
    'OpenAI, an older model',
    400,
    openAi("Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.", {
      param: 'response_format',
      code: null,
    }),
  ],
  [
    'Ollama, of a tool',
    400,
    {
      error: {
        message: 'registry.ollama.ai/library/phi3:latest does not support tools',
        type: 'api_error',
        param: null,
        code: null,
      },
    },
  ],
  [
    'Ollama, without its vocabulary',
    500,
    { error: { message: 'llama runner: failed to load model vocabulary required for format', type: 'api_error' } },
  ],
  ['Bedrock', 400, { message: "This model doesn't support tool use." }],
  [
    'Cloudflare',
    400,
    { success: false, errors: [{ code: 5025, message: 'AiError: This model does not support JSON Schema.' }] },
  ],
];

describe('a suggestion is there although the server refuses the form that was asked for', () => {
  it.each(refusals)('%s', async (_who, status, body) => {
    const { fetch, bodies } = refusing((sent) => (formOf(sent) === 'text' ? null : { status, body }));
    const model = provider('compatible', { address: 'http://localhost:8000', model: 'm', fetch });
    const { text } = await model.complete(triage, call());
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
    expect(formOf(bodies.at(-1) ?? bodies[0]!)).toBe('text');
  });

  it.each(refusals)('and the third ticket is not refused any more: %s', async (_who, status, body) => {
    const rule: Rule = (sent) => (formOf(sent) === 'json_schema' ? { status, body } : null);
    const { fetch, bodies } = refusing(rule);
    const memory = new TestMemory();
    for (const about of ['one', 'two', 'three'])
      await provider('compatible', { address: 'http://localhost:8000', model: 'm', fetch, memory }).complete(
        { ...triage, about },
        call(),
      );
    const schemas = bodies.filter((sent) => formOf(sent) === 'json_schema');
    expect(formOf(bodies.at(-1)!)).toBe('tool');
    expect(schemas.length).toBeLessThanOrEqual(4);
    expect(memory.noted()).toMatchObject({ 'form:json_schema': 'every ticket' });
  });

  it('an error of the server itself that is about something else is not taken for one', async () => {
    const { fetch, bodies } = refusing(() => ({ status: 400, body: openAi('Something went wrong with your account') }));
    const model = provider('compatible', { address: 'http://localhost:8000', model: 'm', fetch });
    await expect(model.complete(triage, call())).rejects.toMatchObject({ error: { code: 'server-error' } });
    expect(bodies).toHaveLength(1);
  });
});
