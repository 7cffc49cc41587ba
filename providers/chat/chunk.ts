import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Piece } from '../engine/wire';
import type { ModelUsage } from '../provider';

/** Text, or the list of parts that some servers send; parts other than text (thinking) are not the answer. */
const contentSchema = z.nullish(
  z.union([z.string(), z.array(z.object({ type: z.optional(z.string()), text: z.optional(z.unknown()) }))]),
);

const calledSchema = z.nullish(
  z.array(z.object({ function: z.nullish(z.object({ arguments: z.nullish(z.string()) })) })),
);

/** `reasoning` (Ollama, OpenRouter) and `reasoning_content` (LM Studio, vLLM) are not even read. */
const wordsSchema = z.nullish(
  z.object({ content: contentSchema, refusal: z.nullish(z.string()), tool_calls: calledSchema }),
);

const count = z.nullish(z.number());

/** What is read of a chunk; a whole completion has `message` where a chunk has `delta`. Servers vary in everything else. */
const chunkSchema = z.object({
  choices: z.nullish(
    z.array(z.object({ delta: wordsSchema, message: wordsSchema, finish_reason: z.nullish(z.string()) })),
  ),
  usage: z.nullish(
    z.object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.nullish(z.object({ cached_tokens: count, cache_write_tokens: count })),
    }),
  ),
});

const textOf = (content: z.infer<typeof contentSchema>): string => {
  if (typeof content === 'string') return content;
  return (content ?? [])
    .map((part) => ((part.type ?? 'text') === 'text' && typeof part.text === 'string' ? part.text : ''))
    .join('');
};

const argumentsOf = (called: z.infer<typeof calledSchema>): string =>
  (called ?? []).map((each) => each.function?.arguments ?? '').join('');

type Usage = NonNullable<z.infer<typeof chunkSchema>['usage']>;

function usageOf({
  prompt_tokens: tokensIn,
  completion_tokens: tokensOut,
  prompt_tokens_details: details,
}: Usage): ModelUsage {
  const told = {
    tokensIn,
    tokensOut,
    tokensCached: details?.cached_tokens,
    tokensCacheWritten: details?.cache_write_tokens,
  };
  return Object.fromEntries(Object.entries(told).filter(([, tokens]) => typeof tokens === 'number'));
}

/** `length` (in some gateways `max_tokens`) is the limit of tokens. Anything else that a server names is an end. */
const finishOf = (reason: string | null | undefined): Piece['finish'] =>
  reason == null || reason === '' ? null : /^(length|max_tokens)$/i.test(reason) ? 'limit' : 'end';

/** `null` when it is no chunk of a chat completion at all. Throws `server-error` for a choice that ended with one (OpenRouter). */
export function readChunk(raw: unknown): Piece | null {
  const parsed = chunkSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { choices, usage } = parsed.data;
  const choice = choices?.[0];
  if (choice?.finish_reason === 'error') throw fault('server-error');
  const words = choice?.delta ?? choice?.message;
  return {
    text: textOf(words?.content) + argumentsOf(words?.tool_calls),
    refused: (words?.refusal ?? '') !== '' || choice?.finish_reason === 'content_filter',
    finish: finishOf(choice?.finish_reason),
    usage: usage ? usageOf(usage) : null,
  };
}
