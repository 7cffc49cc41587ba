import { desksideError, type DesksideError } from '../../../core/errors';
import { providerFacts, type ProviderId } from '../../../core/providers';
import type { NotAllowed } from '../../../providers';

/** Why an organisation does not let a provider be asked, for the person. */
export function notAllowedError(why: NotAllowed, id: ProviderId): DesksideError {
  const { name } = providerFacts[id];
  const detail: Readonly<Record<NotAllowed, string>> = {
    provider: `${name} is not among the providers that it allows`,
    server: `the server of ${name} is not among those that it allows`,
    'local-only': `answers must come from this computer or its own network, and ${name} does not run there`,
    'cloud-model': 'this model runs on its maker’s servers',
  };
  return desksideError('not-allowed', detail[why]);
}
