import { DesksideFault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import * as s from '../shared/shape';
import { createApi } from './api';

/** Zendesk's own words for people; nobody else's `users/me` answers with a role and a token for writing. */
const agentShape = s.object({
  user: s.object({ id: s.number, role: s.oneOf('agent', 'admin'), authenticity_token: s.string }),
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
