import { providerFacts, type ProviderId } from './providers';
import { sayTold } from './words/say-phrase';

/** What a provider is called, in the reader's language where it has no name of its own. */
export const providerName = (id: ProviderId): string => sayTold(providerFacts[id].name);
