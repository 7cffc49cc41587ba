import * as z from 'zod/mini';
import type { ModelUsage } from '../provider';

/** Text, or the list of parts that some servers send; parts other than text (thinking) are not the answer. */
const contentSchema = z.nullish(z.union([z.string(), z.array(z.object({ type: z.optional(z.string()), text: z.optional(z.unknown()) }))]));

/** `reasoning` (Ollama, OpenRouter) and `reasoning_content` (LM Studio, vLLM) are not even read. */
const wordsSchema = z.nullish(z.object({ content: contentSchema, refusal: z.nullish(z.string()) }));

/** What is read of a chunk; a whole completion has `message` where a chunk has `delta`. Servers vary in everything else. */
const chunkSchema = z.object({
  choices: z.nullish(z.array(z.object({ delta: wordsSchema, message: wordsSchema, finish_reason: z.nullish(z.string()) }))),
  usage: z.nullish(z.object({ prompt_tokens: z.nullish(z.number()), completion_tokens: z.nullish(z.number()) })),
});

export interface Chunk {
  readonly text: string;
  readonly refused: boolean;
  readonly finish: string | null;
  readonly usage: ModelUsage | null;
}

const textOf = (content: z.infer<typeof contentSchema>): string => {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => ((part.type ?? 'text') === 'text' && typeof part.text === 'string' ? part.text : '')).join('');
};

/** `null` when it is no chunk of a chat completion at all. */
export function readChunk(raw: unknown): Chunk | null {
  const parsed = chunkSchema.safeParse(raw);
  if (!parsed.success) return null;
  const choice = parsed.data.choices?.[0];
  const words = choice?.delta ?? choice?.message;
  const usage = parsed.data.usage;
  return {
    text: textOf(words?.content),
    refused: (words?.refusal ?? '') !== '' || choice?.finish_reason === 'content_filter',
    finish: choice?.finish_reason ?? null,
    usage: usage
      ? {
          ...(typeof usage.prompt_tokens === 'number' ? { tokensIn: usage.prompt_tokens } : {}),
          ...(typeof usage.completion_tokens === 'number' ? { tokensOut: usage.completion_tokens } : {}),
        }
      : null,
  };
}
