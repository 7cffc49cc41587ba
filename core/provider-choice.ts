import { providerIds, type ProviderId } from './providers';

/** Where a provider is, as a person decides it. */
export const providerPlaces = ['this-computer', 'with-key', 'organisation'] as const;
export type ProviderPlace = (typeof providerPlaces)[number];

/** What each costs, where the text of a ticket goes and what it needs is said by `start.costs.…`, `start.goes.…` and `start.needs.…`. */
const placeOf: Readonly<Record<ProviderId, ProviderPlace>> = {
  'on-device': 'this-computer',
  browser: 'this-computer',
  ollama: 'this-computer',
  'lm-studio': 'this-computer',
  anthropic: 'with-key',
  openai: 'with-key',
  openrouter: 'with-key',
  azure: 'organisation',
  compatible: 'organisation',
};

export const providersAt = (place: ProviderPlace): readonly ProviderId[] =>
  providerIds.filter((id) => placeOf[id] === place);
