import type { DesksideError } from '../../../core/errors';
import type { ProviderDraft } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import { resolveAddress, whyNotAllowed } from '../../../providers';
import { notAllowedError, ownKeysError } from '../rules/allowed';
import { gateProblem } from '../rules/load';
import { limitProblem } from '../rules/limit';

/** Why a provider may not be asked as it stands in a form, be it for a list only; null when it may. Lists and checks of a key cost nothing. */
export function whyNotAsk(
  effective: Effective,
  { provider: id, address, model, key }: ProviderDraft,
): DesksideError | null {
  const closed = gateProblem(effective);
  if (closed !== null) return closed;
  const why = whyNotAllowed(effective.rules, { id, address, model });
  if (why !== null) return notAllowedError(why, id);
  return key && !effective.rules.ownKeys ? ownKeysError(id) : null;
}

/** The same for a question that a model answers, which counts unless it is answered inside of the browser. */
export async function whyNotQuestion(effective: Effective, draft: ProviderDraft): Promise<DesksideError | null> {
  const refused = whyNotAsk(effective, draft);
  if (refused !== null) return refused;
  return resolveAddress(draft.provider, draft.address, draft.model) === null ? null : limitProblem(effective.settings);
}
