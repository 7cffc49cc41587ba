import type { ModelRequest, ModelUsage } from '../../../providers/provider';
import { tokensOfRequest, tokensOfText } from './estimate';

/** What one request can have used at most; a server may say anything. */
export interface Ceiling {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** The estimate is a third of the bytes; a token is never less than one of them, and templates of models add their own. */
const TIMES = 4;
const BESIDE = 2_000;
/** Thoughts are billed beside what was asked for; no request leaves them more room, see `THINKING_ROOM` of the providers. */
const THOUGHTS = 16_384;

/** Generous: it must never cut a true count. */
export const ceilingOf = (request: ModelRequest, text: string): Ceiling => ({
  tokensIn: tokensOfRequest(request) * TIMES + BESIDE,
  tokensOut: Math.max(request.maxTokens + THOUGHTS, tokensOfText(text) * TIMES) + BESIDE,
});

const counted = (said: unknown, most: number): number | undefined =>
  typeof said === 'number' && said >= 0 ? Math.min(said, most) : undefined;

/** A server's own counts, none above what can be; what is no count is left out. */
export function believable(usage: ModelUsage, { tokensIn: most, tokensOut: mostOut }: Ceiling): ModelUsage {
  const tokensIn = counted(usage.tokensIn, most);
  const told = {
    tokensIn,
    tokensOut: counted(usage.tokensOut, mostOut),
    // Parts of what went in.
    tokensCached: counted(usage.tokensCached, tokensIn ?? most),
    tokensCacheWritten: counted(usage.tokensCacheWritten, tokensIn ?? most),
  };
  const said = Object.entries(usage);
  // Nearly always: the very same is handed on.
  if (said.every(([name, tokens]) => tokens === told[name as keyof typeof told])) return usage;
  return Object.fromEntries(Object.entries(told).filter(([, tokens]) => tokens !== undefined));
}
