import { providerFacts, providerIds, type ProviderFacts, type ProviderId } from '../../../core/providers';

export interface ProviderGroup {
  readonly title: string;
  readonly ids: readonly ProviderId[];
}

const titles = ['On this device', 'Your key', 'Your server'] as const;

/** What a person has to bring along. */
function titleOf({ address, key }: ProviderFacts): (typeof titles)[number] {
  if (address === 'none') return 'On this device';
  return key === 'required' ? 'Your key' : 'Your server';
}

export const providerGroups: readonly ProviderGroup[] = titles.map((title) => ({
  title,
  ids: providerIds.filter((id) => titleOf(providerFacts[id]) === title),
}));
