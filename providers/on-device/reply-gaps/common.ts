import type { Example } from '../../../core/learning';
import { haystack } from './haystack';

/** Whether a piece of a reply belongs to nobody in particular. */
export type IsCommon = (piece: string) => boolean;

/** The newest ones are looked through; what is common is in many of them. */
const MOST = 1000;
const REQUESTERS = 3;

/**
 * What replies to at least three other people hold although none of them wrote of it, and neither did the earlier requester: the
 * organisation's own addresses and hours. What only one agent writes is that agent's, unless it is who answers now.
 */
export function commonIn(examples: readonly Example[], earlier: Example, agentNow: string): IsCommon {
  const others = examples
    .filter(({ reply, ref }) => reply !== undefined && ref.ticketId !== earlier.ref.ticketId)
    .slice(0, MOST);
  return (piece) => {
    if (haystack([earlier.text]).holds(piece)) return false;
    const requesters = new Set<string>();
    const agents = new Set<string>();
    for (const { reply = '', text, requesterName, agentName } of others) {
      if (requesterName === earlier.requesterName || !reply.includes(piece)) continue;
      if (!haystack([reply]).holds(piece) || haystack([text]).holds(piece)) continue;
      requesters.add(requesterName);
      agents.add(agentName);
      if (requesters.size >= REQUESTERS && (agents.size > 1 || agents.has(agentNow))) return true;
    }
    return false;
  };
}
