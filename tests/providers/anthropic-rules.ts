import type { MessagesBody } from './anthropic';
import type { ServiceSettings } from './service';

type Schema = Readonly<Record<string, unknown>>;

/** Keywords that a constrained answer may use; the real list is longer by references and formats, which nobody here needs. */
const KEYWORDS = [
  'type',
  'description',
  'enum',
  'const',
  'anyOf',
  'properties',
  'required',
  'additionalProperties',
  'items',
];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What about a schema the service cannot compile into a grammar; `null` when nothing. */
export function schemaProblem(schema: Schema): string | null {
  const type = typeof schema['type'] === 'string' ? schema['type'] : 'any';
  const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.includes(keyword));
  if (unknown !== undefined) return `For '${type}' type, property '${unknown}' is not supported`;
  if (type === 'object' && schema['additionalProperties'] !== false)
    return `For 'object' type, 'additionalProperties' must be explicitly set to false`;
  const inner = [schema['items'], ...(isSchema(schema['properties']) ? Object.values(schema['properties']) : [])];
  return (
    inner.flatMap((each) => (isSchema(each) ? [schemaProblem(each)] : [])).find((problem) => problem !== null) ?? null
  );
}

/** Fields that version 2026-10-21 took away. */
const REMOVED = ['temperature', 'top_p', 'top_k'];

const LARGEST_ANSWER = 4_096;

function turnsProblem({ messages }: MessagesBody): string | null {
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role';
  if (messages.some(({ content }) => content.trim() === '')) return 'messages: text content blocks must be non-empty';
  if (messages.some(({ role }, at) => role === messages[at - 1]?.role))
    return 'messages: roles must alternate between "user" and "assistant"';
  return messages.at(-1)?.role === 'assistant' ? 'This model does not support assistant message prefill.' : null;
}

function thinkingProblem(
  { model, thinking, tool_choice: choice }: MessagesBody,
  refused: readonly string[],
): string | null {
  const always = /claude-(fable|mythos)/.test(model) || refused.includes('thinking');
  if (thinking?.type === 'disabled' && always) return '"thinking.type.disabled" is not supported for this model.';
  return always && (choice?.type === 'tool' || choice?.type === 'any')
    ? 'Thinking may not be enabled when tool_choice forces tool use.'
    : null;
}

function formProblem(
  { output_config: output, tools }: MessagesBody,
  { refusedFormats, refusedFields }: ServiceSettings,
): string | null {
  if (output?.format) {
    if (refusedFormats.includes('json_schema')) return 'output_config.format: Extra inputs are not permitted';
    const problem = schemaProblem(output.format.schema);
    return problem && `output_config.format.schema: ${problem}`;
  }
  const tool = tools?.[0];
  if (!tool) return null;
  if (refusedFormats.includes('tool')) return 'This model does not support tools.';
  if (!tool.strict) return null;
  if (refusedFields.includes('strict')) return 'tools.0.custom.strict: Extra inputs are not permitted';
  const problem = schemaProblem(tool.input_schema);
  return problem && `tools.0.custom.input_schema: ${problem}`;
}

/** Why the service refuses a body with a 400, in its words; `null` when it takes it. */
export function objectionTo(body: MessagesBody, settings: ServiceSettings): string | null {
  const { max_tokens: limit, model, output_config: output } = body;
  const { refusedFields } = settings;
  if (limit === undefined) return 'max_tokens: Field required';
  const removed = REMOVED.find((name) => name in body);
  if (removed !== undefined) return `${removed}: Extra inputs are not permitted`;
  if (refusedFields.includes('room') && limit > LARGEST_ANSWER)
    return `max_tokens: ${limit} > ${LARGEST_ANSWER}, which is the maximum allowed number of output tokens for ${model}`;
  if (refusedFields.includes('effort') && output?.effort !== undefined)
    return 'This model does not support the effort parameter.';
  return turnsProblem(body) ?? thinkingProblem(body, refusedFields) ?? formProblem(body, settings);
}
