import type { DesksideError } from '../../../core/errors';
import type { ProviderDraft } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import { resolveAddress, whyNotAllowed } from '../../../providers';
import { notAllowedError, ownKeysError } from '../policy/allowed';
import { gateProblem } from '../policy/load';
import { limitProblem } from '../usage/limit';

/** Why a provider may not be asked as it stands in a form, be it for a list only; null when it may. */
export async function whyNotAsk(effective: Effective, { provider: id, address, model, key }: ProviderDraft): Promise<DesksideError | null> {
  const closed = gateProblem(effective);
  if (closed !== null) return closed;
  const why = whyNotAllowed(effective.rules, { id, address, model });
  if (why !== null) return notAllowedError(why, id);
  if (key && !effective.rules.ownKeys) return ownKeysError(id);
  // What answers inside of the browser does not count.
  return resolveAddress(id, address, model) === null ? null : limitProblem(effective.settings);
}
