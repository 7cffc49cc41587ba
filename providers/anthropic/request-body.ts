import type { MessageCreateParamsStreaming, OutputConfig, Tool } from '@anthropic-ai/sdk/resources/messages';
import type { Connection } from '../engine/connection';
import { mostTokens } from '../engine/room';
import { schemaInWords, turnsOf, type Schema } from '../engine/structured';
import type { Manner } from '../engine/wire';

/** What a model may refuse; the request is then repeated without, and the refusal kept in mind. */
export type OptionalField = 'thinking' | 'effort' | 'strict' | 'room';

/**
 * Models that think on every request and refuse to be told not to:
 * https://platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting
 */
const ALWAYS_THINKS = /claude-(fable|mythos)/;

/** Tokens for thoughts that cannot be turned off; they count towards the limit of the answer. */
const THINKING_ROOM = 8_000;

/** Thinking is turned off wherever it can be: what is asked here is short, and a person waits for it. */
const canBeToldNotToThink = (model: string, refuses: ReadonlySet<string>): boolean =>
  !refuses.has('thinking') && !ALWAYS_THINKS.test(model);

const toolOf = ({ name, schema }: Schema, strict: boolean): Tool => ({
  name,
  description: 'The answer.',
  input_schema: { ...schema, type: 'object' },
  ...(strict ? { strict } : {}),
});

export interface Writing extends Manner {
  readonly connection: Connection;
}

function outputConfig({ request: { schema }, kind, refuses }: Writing, thinks: boolean): OutputConfig | null {
  const format: OutputConfig =
    schema && kind === 'json_schema' ? { format: { type: 'json_schema', schema: { ...schema.schema } } } : {};
  const effort: OutputConfig = thinks && !refuses.has('effort') ? { effort: 'low' } : {};
  return Object.keys({ ...format, ...effort }).length === 0 ? null : { ...format, ...effort };
}

/** The body that is posted. The tool is a form and nothing more: it is never executed. API version 2026-10-21 knows no temperature. */
export function bodyOf(writing: Writing): MessageCreateParamsStreaming {
  const { connection, request, kind, refuses } = writing;
  const { system, schema, maxTokens } = request;
  const thinks = !canBeToldNotToThink(connection.model, refuses);
  const output = outputConfig(writing, thinks);
  return {
    model: connection.model,
    max_tokens: Math.min(mostTokens(writing), thinks ? maxTokens + THINKING_ROOM : maxTokens),
    // The same for every ticket of a desk, so everything before and up to here is read from the cache the next time.
    system: [
      {
        type: 'text',
        text: system + (schema ? schemaInWords(schema, kind, request.repair) : ''),
        cache_control: { type: 'ephemeral' },
      },
    ],
    messages: turnsOf(request, connection.repairChars).map((turn) => ({ ...turn })),
    stream: true,
    ...(thinks ? {} : { thinking: { type: 'disabled' } }),
    ...(output ? { output_config: output } : {}),
    ...(schema && kind === 'tool'
      ? { tools: [toolOf(schema, !refuses.has('strict'))], tool_choice: { type: 'tool', name: schema.name } }
      : {}),
  };
}
