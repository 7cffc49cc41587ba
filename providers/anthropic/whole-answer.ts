import * as z from 'zod/mini';

/** An answer in one piece, as gateways give it that do not stream. */
const messageSchema = z.object({
  type: z.literal('message'),
  content: z.array(z.object({ type: z.string(), text: z.optional(z.string()), input: z.optional(z.unknown()) })),
  stop_reason: z.nullish(z.string()),
  usage: z.optional(z.unknown()),
});

type Block = z.infer<typeof messageSchema>['content'][number];

const event = (data: { readonly type: string; readonly [field: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

function deltaOf({ type, text, input }: Block): Readonly<Record<string, unknown>> | null {
  if (type === 'text') return { type: 'text_delta', text: text ?? '' };
  return type === 'tool_use' ? { type: 'input_json_delta', partial_json: JSON.stringify(input ?? {}) } : null;
}

/** The stream of events that was asked for; `null` when it is no message of this API. */
export function eventsOf(json: unknown): string | null {
  const message = messageSchema.safeParse(json);
  if (!message.success) return null;
  const { content, stop_reason = null, usage } = message.data;
  const deltas = content.flatMap((block, index) => {
    const delta = deltaOf(block);
    return delta ? [event({ type: 'content_block_delta', index, delta })] : [];
  });
  return [
    ...deltas,
    event({ type: 'message_delta', delta: { stop_reason }, usage }),
    event({ type: 'message_stop' }),
  ].join('');
}
