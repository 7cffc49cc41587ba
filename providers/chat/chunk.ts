import { finishOf, type Finish } from '../engine/finish';
import { argumentsOf, fieldsOf, listOf, wordsOf, type Loose } from '../engine/loose';
import { tokensIn } from '../engine/usage';
import type { Piece } from '../engine/wire';
import type { ModelUsage } from '../provider';

/**
 * Everything that was used. Some servers leave out of `completion_tokens` what was thought (Gemini, xAI): then the total, or the
 * count of thoughts, says more.
 */
function usageOf(usage: Loose): ModelUsage | null {
  const prompt = tokensIn(usage['prompt_tokens']) ?? tokensIn(usage['input_tokens']);
  const completion = tokensIn(usage['completion_tokens']) ?? tokensIn(usage['output_tokens']);
  const total = tokensIn(usage['total_tokens']);
  const thought = tokensIn(fieldsOf(usage['completion_tokens_details'])['reasoning_tokens']) ?? 0;
  const left = total !== undefined && prompt !== undefined ? total - prompt : 0;
  const apart = completion !== undefined && thought > completion ? completion + thought : 0;
  const out = Math.max(completion ?? 0, left, apart);
  const details = fieldsOf(usage['prompt_tokens_details']);
  const told = {
    tokensIn: prompt,
    tokensOut: completion === undefined && left <= 0 ? undefined : out,
    tokensCached: tokensIn(details['cached_tokens']),
    tokensCacheWritten: tokensIn(details['cache_write_tokens']),
  };
  const known = Object.entries(told).filter(([, tokens]) => tokens !== undefined);
  return known.length === 0 ? null : Object.fromEntries(known);
}

/** The calls of tools in a message, also in the older form of one function. */
function calledIn(words: Loose): Piece['called'] {
  const calls = [...listOf(words['tool_calls']), ...listOf(words['function_call'])];
  return calls.flatMap((call, place) => {
    const { index, function: named, ...rest } = fieldsOf(call);
    const text = argumentsOf({ ...rest, ...fieldsOf(named) }['arguments']);
    return text === '' ? [] : [{ at: typeof index === 'number' ? index : place, text }];
  });
}

const THOUGHTS = ['reasoning_content', 'reasoning', 'thinking'] as const;

/** The worse of two words: OpenRouter puts the maker's own word beside its own. */
function finishIn(choice: Loose): Finish | null {
  const finish = finishOf(choice['finish_reason']);
  const own = finishOf(choice['native_finish_reason']);
  // A word that only the maker knows says nothing against a good end.
  return finish === 'end' && (own === 'limit' || own === 'refused') ? own : finish;
}

/**
 * A chunk of a chat completion; a whole completion has `message` where a chunk has `delta`. What has another type than it should is
 * read as what it can only mean, and else passed over: nothing in here can end an answer.
 */
export function readChunk(raw: unknown): Piece {
  const { choices, usage } = fieldsOf(raw);
  const choice = fieldsOf(listOf(choices)[0]);
  const said = choice['delta'] ?? choice['message'] ?? choice['text'];
  const words = fieldsOf(said);
  return {
    text: typeof said === 'string' ? said : wordsOf(words['content']),
    called: calledIn(words),
    thought: THOUGHTS.map((name) => words[name]).find((thought) => typeof thought === 'string') ?? '',
    refused: wordsOf(words['refusal']).trim() !== '',
    finish: finishIn(choice),
    usage: usageOf(fieldsOf(usage)),
  };
}
