import { APIError } from '@anthropic-ai/sdk/core/error';
import { errorIn } from '../engine/error-shapes';
import { eventsIn, type ServerEvent } from '../engine/events';
import { finishOf } from '../engine/finish';
import { fieldsOf, wordsOf, type Loose } from '../engine/loose';
import type { Transport } from '../engine/reading';
import { tokensIn } from '../engine/usage';
import type { Piece } from '../engine/wire';
import type { ModelUsage } from '../provider';

interface Counts {
  readonly input?: number;
  readonly output?: number;
  readonly read?: number;
  readonly written?: number;
}

/** Counts are cumulative, and not every event repeats all of them. */
function countsOf(known: Counts, usage: Loose): Counts {
  const told = {
    input: tokensIn(usage['input_tokens']),
    output: tokensIn(usage['output_tokens']),
    read: tokensIn(usage['cache_read_input_tokens']),
    written: tokensIn(usage['cache_creation_input_tokens']),
  };
  return { ...known, ...Object.fromEntries(Object.entries(told).filter(([, tokens]) => tokens !== undefined)) };
}

/** What was read from or written to the cache is not part of `input_tokens`. */
const usageOf = ({ input, output, read, written }: Counts): ModelUsage => ({
  ...(input === undefined ? {} : { tokensIn: input + (read ?? 0) + (written ?? 0) }),
  ...(output === undefined ? {} : { tokensOut: output }),
  ...(read === undefined ? {} : { tokensCached: read }),
  ...(written === undefined ? {} : { tokensCacheWritten: written }),
});

/** Words of a block: thinking, signatures and citations are none. Gateways may put the first ones into the block's start. */
function wordsIn(type: string, { delta, content_block: block }: Loose): string {
  const part = fieldsOf(type === 'content_block_delta' ? delta : type === 'content_block_start' ? block : null);
  const kind = part['type'];
  return kind === undefined || kind === 'text' || kind === 'text_delta' ? wordsOf(part['text']) : '';
}

function calledIn(type: string, { delta, index }: Loose): Piece['called'] {
  const text = type === 'content_block_delta' ? fieldsOf(delta)['partial_json'] : '';
  return typeof text === 'string' && text !== '' ? [{ at: typeof index === 'number' ? index : 0, text }] : [];
}

/** An error that is told inside of a stream, as the SDK throws it for one with a status. */
function throwError({ event, json }: ServerEvent, headers: Headers): void {
  const told = errorIn(json, event);
  if (!told) return;
  const { message, type = 'api_error' } = told;
  throw new APIError(undefined, { type: 'error', error: { type, message } }, undefined, headers, undefined);
}

/**
 * The events of one answer, as what they mean; events and types that are none of this API's are passed over. Why it stopped is told
 * before its last event, and only that one makes it whole:
 * https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons
 */
export async function* piecesOf(
  { body, headers }: Response,
  signal: AbortSignal,
  transport: Transport,
): AsyncGenerator<Piece> {
  if (!body) return;
  let counts: Counts = {};
  let reason: unknown = null;
  for await (const event of eventsIn(body, signal, () => {})) {
    throwError(event, headers);
    const fields = fieldsOf(event.json);
    const type = typeof fields['type'] === 'string' ? fields['type'] : '';
    const told = fields['usage'] ?? fieldsOf(fields['message'])['usage'];
    const before = counts;
    counts = countsOf(counts, fieldsOf(told));
    reason = fieldsOf(fields['delta'])['stop_reason'] ?? reason;
    const isLast = type === 'message_stop';
    transport.finished ||= isLast;
    const finish = finishOf(reason);
    yield {
      text: wordsIn(type, fields),
      called: calledIn(type, fields),
      thought: '',
      refused: finish === 'refused',
      finish: isLast ? finish : null,
      usage: JSON.stringify(counts) === JSON.stringify(before) ? null : usageOf(counts),
    };
    if (isLast) return;
  }
}
