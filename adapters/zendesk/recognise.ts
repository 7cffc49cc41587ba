import * as z from 'zod/mini';
import { DesksideFault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { createApi } from './api';

/** Zendesk's own words for people; nobody else's `users/me` answers with a role and a token for writing. */
const agentShape = z.object({
  user: z.object({ id: z.number(), role: z.enum(['agent', 'admin']), authenticity_token: z.string() }),
});

/**
 * Is this the agent interface of a Zendesk, whatever its name? Looks at the path first and asks nothing elsewhere; what then
 * proves it is the desk's JSON about the agent who is signed in.
 */
export async function recogniseZendesk(
  env: Pick<DeskEnv, 'document' | 'fetch' | 'location'>,
  signal: AbortSignal,
): Promise<boolean> {
  const { origin, pathname } = env.location();
  if (!/^\/agent(?:\/|$)/.test(pathname)) return false;
  try {
    await createApi(origin, env).get('/api/v2/users/me', agentShape, signal);
    return true;
  } catch (thrown) {
    if (thrown instanceof DesksideFault) return false;
    throw thrown;
  }
}
