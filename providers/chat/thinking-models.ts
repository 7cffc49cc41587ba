import type { ChatBody } from './dialect';

type Effort = NonNullable<ChatBody['reasoning_effort']>;

/** Room that a limit of tokens leaves beside the answer, since what is thought counts too. It is a limit: what is not used is not billed. */
export const THINKING_ROOM = { cloud: 8_192, router: 4_096, local: 2_048 } as const;

/** What a model that thinks takes. Such models take neither `max_tokens` nor a temperature. */
export interface Thinking {
  /** `undefined` where only the model's own effort is taken. */
  readonly effort: Effort | undefined;
}

const O_SERIES = /^o\d/;
const GPT = /^gpt-(\d{1,4})(?:\.(\d{1,4}))?(.*)$/;

/**
 * Which of OpenAI's models think, by their names, and with how little effort: choosing among given values and writing a short
 * reply need little. `null` for models that do not think. Supported efforts differ by model:
 * https://developers.openai.com/api/docs/guides/reasoning; those without a version after the 5 know `minimal`, later ones do not.
 */
export function thinkingOf(model: string): Thinking | null {
  const name = model.replace(/^ft:/, '').toLowerCase();
  if (O_SERIES.test(name)) return { effort: /^o1-(mini|preview)|-pro\b/.test(name) ? undefined : 'low' };
  const [, major, minor, variant = ''] = GPT.exec(name) ?? [];
  if (major === undefined || Number(major) < 5) return null;
  if (/-chat|-pro\b/.test(variant)) return { effort: undefined };
  return { effort: Number(major) === 5 && minor === undefined && !variant.includes('codex') ? 'minimal' : 'low' };
}

/** From this version on, what is written to the cache is billed, and only what ends at a mark is found again. */
export function marksItsCache(model: string): boolean {
  const [, major = '0', minor = '0'] = GPT.exec(model.replace(/^ft:/, '').toLowerCase()) ?? [];
  return Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 6);
}

/** The body as a model takes it that thinks. */
export function bodyForThinking(
  common: ChatBody,
  { effort }: Thinking,
  maxTokens: number,
  refuses: ReadonlySet<string>,
): ChatBody {
  const { max_tokens: _, temperature: __, ...rest } = common;
  return {
    ...rest,
    max_completion_tokens: maxTokens + THINKING_ROOM.cloud,
    ...(effort === undefined || refuses.has('reasoning_effort') ? {} : { reasoning_effort: effort }),
  };
}

/** More room in the limit that the body has, for models that may think without being known to. */
export function withRoom(body: ChatBody, room: number): ChatBody {
  const { max_tokens: tokens, max_completion_tokens: completion } = body;
  return {
    ...body,
    ...(tokens == null ? {} : { max_tokens: tokens + room }),
    ...(completion == null ? {} : { max_completion_tokens: completion + room }),
  };
}
