import { DesksideFault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { all } from '../shared/dom';
import { createApi } from './api';
import { readMe } from './people';
import { application, wormhole } from './selectors';

/**
 * Whether a domain that the person has added is a Freshdesk: first by the page, then by a JSON answer that no other
 * product gives. Asks nothing of a page that does not look like one. Rejects only when it is stopped.
 */
export async function recogniseFreshdesk(
  { document, fetch, location }: Pick<DeskEnv, 'document' | 'fetch' | 'location'>,
  signal: AbortSignal,
): Promise<boolean> {
  const { pathname, origin } = location();
  if (!pathname.startsWith('/a/') || all(document, application).length === 0 || all(document, wormhole).length === 0)
    return false;
  try {
    return (await readMe(createApi(origin, { fetch }), signal)).csrfToken !== '';
  } catch (thrown) {
    if (thrown instanceof DesksideFault && thrown.error.code !== 'stopped') return false;
    throw thrown;
  }
}
