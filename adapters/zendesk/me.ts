import { fault } from '../../core/errors';
import type { ZendeskApi } from './api';
import { meShape, type Me } from './shapes';

/** Who is signed in. Throws `desk-signed-out` also where the desk answers as if all were well: it then names nobody. */
export async function readMe(api: ZendeskApi, signal: AbortSignal): Promise<Me> {
  const { user } = await api.get('/api/v2/users/me', meShape, signal);
  if (user.id == null) throw fault('desk-signed-out');
  return user;
}

/** What a write has to carry. Asked for right before it, since the desk renews it while it is used. */
export async function readToken(api: ZendeskApi, signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
  const { authenticity_token: token } = await readMe(api, signal);
  if (!token) throw fault('desk-refused', 'no token for writing');
  return { 'X-CSRF-Token': token };
}
