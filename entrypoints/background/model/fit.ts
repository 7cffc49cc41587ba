import type { ModelRequest } from '../../../providers/provider';
import { tokensOfRequest } from './estimate';

/** A conversation is never cut below this; what is too large then is refused before it is sent. */
const LEAST_CHARS = 500;
const SHRINK = 0.7;

const fits = (request: ModelRequest, cap: number): boolean =>
  tokensOfRequest(request) + Math.min(request.maxTokens, cap / 4) <= cap;

/**
 * A request that leaves room for an answer within `cap` tokens, with as much of the conversation as fits. `ways` to build it, best
 * first, take how many characters the conversation may have; the smallest one when nothing fits.
 */
export function fitted<Request extends ModelRequest>(
  ways: readonly [(maxChars: number) => Request, ...((maxChars: number) => Request)[]],
  maxChars: number,
  cap: number | null,
): Request {
  let request = ways[0](maxChars);
  if (cap === null) return request;
  for (let chars = maxChars; ; chars = Math.max(LEAST_CHARS, Math.floor(chars * SHRINK))) {
    for (const build of ways) {
      request = build(chars);
      if (fits(request, cap)) return request;
    }
    if (chars <= LEAST_CHARS) return request;
  }
}

const REPAIR_CHARS = 4000;

/** How much of a wrong answer goes along with the request to repair it, in characters. */
export const repairChars = (request: ModelRequest, cap: number | null): number =>
  cap === null
    ? REPAIR_CHARS
    : Math.max(0, Math.min(REPAIR_CHARS, cap - tokensOfRequest(request) - Math.min(request.maxTokens, 200)));
