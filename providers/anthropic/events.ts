import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Piece } from '../engine/wire';
import type { ModelUsage } from '../provider';

const count = z.nullish(z.number());
const usageSchema = z.nullish(
  z.object({
    input_tokens: count,
    output_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
  }),
);
type Usage = z.infer<typeof usageSchema>;

/** What is read of an event. Thinking, signatures and citations are not: they are neither shown nor kept. */
const eventSchema = z.object({
  type: z.string(),
  message: z.optional(z.object({ usage: usageSchema })),
  delta: z.optional(
    z.object({
      type: z.optional(z.string()),
      text: z.optional(z.string()),
      partial_json: z.optional(z.string()),
      stop_reason: z.nullish(z.string()),
    }),
  ),
  usage: usageSchema,
});

/**
 * Why it stopped: https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons. A full context cuts the answer
 * like the limit of tokens does, and a paused turn (of tools that are never offered here) is not a whole answer either.
 */
const CUT: readonly string[] = ['max_tokens', 'model_context_window_exceeded', 'pause_turn'];
const REFUSED = 'refusal';

interface Counts {
  readonly input?: number;
  readonly output?: number;
  readonly read?: number;
  readonly written?: number;
}

/** Counts are cumulative, and not every event repeats all of them. */
function countsOf(known: Counts, usage: NonNullable<Usage>): Counts {
  const {
    input_tokens: input,
    output_tokens: output,
    cache_read_input_tokens: read,
    cache_creation_input_tokens: written,
  } = usage;
  return {
    ...known,
    ...(input == null ? {} : { input }),
    ...(output == null ? {} : { output }),
    ...(read == null ? {} : { read }),
    ...(written == null ? {} : { written }),
  };
}

/** What was read from or written to the cache is not part of `input_tokens`. */
const usageOf = ({ input, output, read, written }: Counts): ModelUsage => ({
  ...(input === undefined ? {} : { tokensIn: input + (read ?? 0) + (written ?? 0) }),
  ...(output === undefined ? {} : { tokensOut: output }),
  ...(read === undefined ? {} : { tokensCached: read }),
  ...(written === undefined ? {} : { tokensCacheWritten: written }),
});

/** The events of one answer, as what they mean. Throws `bad-answer` for an event that is none of this API's. */
export async function* piecesOf(events: AsyncIterable<unknown>): AsyncGenerator<Piece> {
  let counts: Counts = {};
  let reason: string | null = null;
  for await (const raw of events) {
    const event = eventSchema.safeParse(raw);
    if (!event.success) throw fault('bad-answer');
    const { type, message, delta, usage: told = message?.usage } = event.data;
    if (told) counts = countsOf(counts, told);
    reason = delta?.stop_reason ?? reason;
    const text = type === 'content_block_delta' ? (delta?.text ?? delta?.partial_json ?? '') : '';
    // Only the last event makes an answer whole.
    const finish = type !== 'message_stop' || reason === null ? null : CUT.includes(reason) ? 'limit' : 'end';
    yield { text, refused: reason === REFUSED, finish, usage: told ? usageOf(counts) : null };
  }
}
