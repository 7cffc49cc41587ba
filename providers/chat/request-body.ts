import { schemaInWords, turnsOf, type Schema } from '../engine/structured';
import type { StructuredKind } from '../../core/providers';
import type { ChatBody, OptionalField, Writing } from './dialect';

const namedIn: readonly (readonly [OptionalField, RegExp])[] = [
  // OpenAI streams some models only to organisations that it has verified.
  ['stream', /to stream this model|stream(ing)?['"`]? (is |are )?not supported|does not support stream/i],
  ['stream_options', /stream_options|include_usage/i],
  ['max_tokens', /max_tokens/i],
  ['temperature', /temperature/i],
  ['reasoning_effort', /reasoning|think/i],
  ['strict', /\bstrict\b/i],
  ['prompt_cache_key', /prompt_cache_key/i],
  ['prompt_cache_options', /prompt_cache_(options|breakpoint)/i],
];

/** The optional field that a server's refusal names. */
export const refusedField = (words: string): OptionalField | undefined =>
  namedIn.find(([, name]) => name.test(words))?.[0];

/** How the answer is held to its form. The tool is a form and nothing more: it is never executed. */
function formOf(schema: Schema, kind: StructuredKind, strict: boolean): Partial<ChatBody> {
  const { name, schema: given } = schema;
  if (kind === 'json_schema')
    return {
      response_format: {
        type: 'json_schema',
        json_schema: { name, ...(strict ? { strict: true } : {}), schema: { ...given } },
      },
    };
  if (kind === 'json_object') return { response_format: { type: 'json_object' } };
  if (kind === 'text') return {};
  return {
    tools: [
      {
        type: 'function',
        function: { name, description: 'The answer.', ...(strict ? { strict: true } : {}), parameters: { ...given } },
      },
    ],
    tool_choice: { type: 'function', function: { name } },
  };
}

/** The body that is posted, as most services take it. Always a stream: the sooner the first bytes, the sooner it is known that the model works. */
export function commonBody({ connection, request, kind, refuses }: Writing): ChatBody {
  const { system, schema, maxTokens } = request;
  return {
    model: connection.model,
    messages: [
      { role: 'system', content: system + (schema ? schemaInWords(schema, kind) : '') },
      ...turnsOf(request, connection.repairChars),
    ],
    stream: true,
    ...(refuses.has('max_tokens') ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }),
    ...(refuses.has('stream_options') ? {} : { stream_options: { include_usage: true } }),
    // A choice among given values should not vary; a reply may, a little. Ollama's own default here is 1.
    ...(refuses.has('temperature') ? {} : { temperature: schema ? 0 : 0.4 }),
    ...(schema ? formOf(schema, kind, !refuses.has('strict')) : {}),
  };
}
