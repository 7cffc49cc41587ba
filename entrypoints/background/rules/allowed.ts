import { desksideError, type DesksideError } from '../../../core/errors';
import { isOwnWish, type NotAllowed } from '../../../core/policy/allowed';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { phrase, type Phrase } from '../../../core/words/phrase';

/** What an organisation, or the person's own wish, has against a provider, as the end of a sentence. */
export const notAllowedPhrase = (why: NotAllowed, id: ProviderId): Phrase =>
  why === 'cloud-model' || why === 'not-here-model'
    ? phrase('error.denied.cloud-model')
    : phrase(`error.denied.${why}`, { provider: providerFacts[id].name });

/** Why a provider may not be asked, for the person. */
export const notAllowedError = (why: NotAllowed, id: ProviderId): DesksideError =>
  desksideError(isOwnWish(why) ? 'nothing-leaves' : 'not-allowed', notAllowedPhrase(why, id));

/** A person's own key, where the organisation forbids those. */
export const ownKeysError = (id: ProviderId): DesksideError =>
  desksideError('not-allowed', phrase('error.denied.own-key', { provider: providerFacts[id].name }));
