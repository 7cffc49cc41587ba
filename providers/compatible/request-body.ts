import type { OpenAI } from 'openai';
import type { ModelRequest } from '../provider';
import type { Server } from './client';
import { responseFormat, schemaInWords, type StructuredKind } from './structured';

export type ChatBody = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;
type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;

/** Fields that a server may refuse; the request is then repeated without, and the refusal kept in mind. */
export type OptionalField = 'stream_options' | 'temperature' | 'reasoning_effort' | 'max_tokens';

const namedIn: readonly (readonly [OptionalField, RegExp])[] = [
  ['stream_options', /stream_options|include_usage/i],
  ['max_tokens', /max_tokens/i],
  ['temperature', /temperature/i],
  ['reasoning_effort', /reasoning|think/i],
];

/** The optional field that a server's refusal names. */
export const refusedField = (message: string): OptionalField | undefined => namedIn.find(([, name]) => name.test(message))?.[0];

/** Ollama's own port; only Ollama is known to take `none`, and its thinking models think on every request unless told. */
const isOllama = (server: Server): boolean => server.address.host.endsWith(':11434');

const shortened = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit)}…`);

function messages(server: Server, request: ModelRequest, kind: StructuredKind): Message[] {
  const { system, user, schema, repair } = request;
  const said: Message[] = [
    { role: 'system', content: system + (schema ? schemaInWords(schema, kind) : '') },
    { role: 'user', content: user },
  ];
  if (!repair) return said;
  return [...said, { role: 'assistant', content: shortened(repair.answer, server.repairChars) || '(nothing)' }, { role: 'user', content: repair.problem }];
}

/** The body that is posted. Always a stream: the sooner the first bytes, the sooner it is known that the model works. */
export function chatBody(server: Server, request: ModelRequest, kind: StructuredKind): ChatBody {
  const { refuses } = server.learnt;
  const format = request.schema ? responseFormat(request.schema, kind) : undefined;
  return {
    model: server.model,
    messages: messages(server, request, kind),
    stream: true,
    ...(refuses.has('max_tokens') ? { max_completion_tokens: request.maxTokens } : { max_tokens: request.maxTokens }),
    ...(refuses.has('stream_options') ? {} : { stream_options: { include_usage: true } }),
    // A choice among given values should not vary; a reply may, a little. Ollama's own default here is 1.
    ...(refuses.has('temperature') ? {} : { temperature: request.schema ? 0 : 0.4 }),
    ...(isOllama(server) && !refuses.has('reasoning_effort') ? { reasoning_effort: 'none' as const } : {}),
    ...(format ? { response_format: format } : {}),
  };
}
