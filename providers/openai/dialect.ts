import type { ChatBody, Dialect, Writing } from '../chat/dialect';
import { listModels } from '../chat/models';
import { bodyForThinking, marksItsCache, thinkingOf, withRoom, THINKING_ROOM } from '../chat/thinking-models';
import { faultOfOpenAI } from './faults';

/**
 * A model that thinks gets its own limit and effort. One that is not known to think, but refuses `max_tokens`, does: its limit
 * gets the same room. https://developers.openai.com/api/docs/api-reference/chat/create
 */
export function bodyForOpenAI(common: ChatBody, { connection, request, refuses }: Writing): ChatBody {
  const thinking = thinkingOf(connection.model);
  if (thinking) return bodyForThinking(common, thinking, request.maxTokens, refuses);
  return refuses.has('max_tokens') ? withRoom(common, THINKING_ROOM.cloud) : common;
}

/**
 * What is the same for every ticket ends with the system's words. Models that bill what they write to the cache would otherwise
 * write every ticket into it, and find none of it again: they match whole marked beginnings only.
 * https://developers.openai.com/api/docs/guides/prompt-caching
 */
function markedForCache(body: ChatBody): ChatBody {
  const messages = body.messages.map((message) =>
    message.role === 'system' && typeof message.content === 'string'
      ? {
          ...message,
          content: [
            { type: 'text' as const, text: message.content, prompt_cache_breakpoint: { mode: 'explicit' as const } },
          ],
        }
      : message,
  );
  return { ...body, messages, prompt_cache_options: { mode: 'explicit' } };
}

/** Requests of one kind begin alike; the key brings them to the same cache. It names nobody. */
const cacheKey = ({ request }: Writing): string => `deskside-${request.schema?.name ?? 'text'}`;

/** Models of the list that answer no chat: they hear, speak, paint, embed or judge, or answer another API only. */
const NO_CHAT =
  /embedding|whisper|\btts\b|dall-e|image|moderation|sora|realtime|audio|transcribe|davinci|babbage|-instruct|-search|deep-research|computer-use|codex|-pro\b/i;

export const openAI: Dialect = {
  body(common, writing) {
    const { connection, refuses } = writing;
    const body = bodyForOpenAI(common, writing);
    const keyed = refuses.has('prompt_cache_key') ? body : { ...body, prompt_cache_key: cacheKey(writing) };
    return marksItsCache(connection.model) && !refuses.has('prompt_cache_options') ? markedForCache(keyed) : keyed;
  },
  faultOf: faultOfOpenAI,
  async listModels(connection, signal) {
    const models = await listModels(connection, openAI, signal);
    return models.filter(({ id }) => id === connection.model || !NO_CHAT.test(id));
  },
};
