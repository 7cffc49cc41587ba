import { providerFacts, providerIds, type ProviderFacts, type ProviderId } from '../../../core/providers';

const groups = ['on-this-device', 'your-key', 'your-server'] as const;

export interface ProviderGroup {
  readonly group: (typeof groups)[number];
  readonly ids: readonly ProviderId[];
}

/** What a person has to bring along. */
function groupOf({ address, key }: ProviderFacts): ProviderGroup['group'] {
  if (address === 'none') return 'on-this-device';
  return key === 'required' ? 'your-key' : 'your-server';
}

export const providerGroups: readonly ProviderGroup[] = groups.map((group) => ({
  group,
  ids: providerIds.filter((id) => groupOf(providerFacts[id]) === group),
}));
