import { desksideError, type DesksideError } from '../../../core/errors';
import type { NotAllowed } from '../../../core/policy/allowed';
import { providerFacts, type ProviderId } from '../../../core/providers';

/** What an organisation has against a provider, as the end of a sentence. */
export function notAllowedWords(why: NotAllowed, id: ProviderId): string {
  const { name } = providerFacts[id];
  const words: Readonly<Record<NotAllowed, string>> = {
    provider: `${name} is not among the providers that it allows`,
    server: `the server of ${name} is not among those that it allows`,
    'local-only': `answers must come from this computer or its own network, and ${name} does not run there`,
    'cloud-model': 'this model is named like those that run on their maker’s servers',
  };
  return words[why];
}

/** Why an organisation does not let a provider be asked, for the person. */
export const notAllowedError = (why: NotAllowed, id: ProviderId): DesksideError =>
  desksideError('not-allowed', notAllowedWords(why, id));

/** A person's own key, where the organisation forbids those. */
export const ownKeysError = (id: ProviderId): DesksideError =>
  desksideError('not-allowed', `a key of your own for ${providerFacts[id].name}`);
