import { schemaInWords, turnsOf, type Schema } from '../engine/structured';
import type { StructuredKind } from '../../core/providers';
import { mostTokens } from '../engine/room';
import type { Manner } from '../engine/wire';
import type { ChatBody, Writing } from './dialect';

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
  const { schema, maxTokens } = request;
  const system = request.system + (schema ? schemaInWords(schema, kind, request.repair) : '');
  const [question, ...later] = turnsOf(request, connection.repairChars);
  return {
    model: connection.model,
    messages: refuses.has('system')
      ? [{ role: 'user', content: `${system}\n\n${question?.content ?? ''}` }, ...later]
      : [{ role: 'system', content: system }, ...(question ? [question, ...later] : [])],
    stream: true,
    ...(refuses.has('max_tokens') ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }),
    ...(refuses.has('stream_options') ? {} : { stream_options: { include_usage: true } }),
    // A choice among given values should not vary; a reply may, a little. Ollama's own default here is 1.
    ...(refuses.has('temperature') ? {} : { temperature: schema ? 0 : 0.4 }),
    ...(schema ? formOf(schema, kind, !refuses.has('strict')) : {}),
  };
}

/** The body with the limit of tokens that this server takes: at most what is left, under the name that it knows. */
export function limitedBody(body: ChatBody, manner: Manner): ChatBody {
  const { refuses } = manner;
  const { max_tokens: usual, max_completion_tokens: newer, ...rest } = body;
  const tokens = usual ?? newer;
  if (tokens == null) return body;
  const limit = Math.min(tokens, mostTokens(manner));
  const names = ['max_tokens', 'max_completion_tokens'] as const;
  const name = (usual == null ? names.toReversed() : names).find((each) => !refuses.has(each));
  return name === undefined ? rest : { ...rest, [name]: limit };
}
