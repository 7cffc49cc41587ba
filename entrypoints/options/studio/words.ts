import { providerName } from '../../../core/provider-name';
import { providerIds } from '../../../core/providers';
import type { SwitchableFeature } from '../../../core/policy/keys/data';
import type { PolicyKey } from '../../../core/policy/table';

const features: Readonly<Record<SwitchableFeature, string>> = {
  'learn-from-decisions': 'Learning from decisions',
  'learn-from-solved': 'Learning from solved tickets',
  'similar-tickets': 'Sending similar tickets',
  'second-provider': 'A second provider',
  'update-directly': 'Saving fields directly in the desk',
  'own-domains': 'Desks on other domains',
  'own-descriptions': 'Own descriptions of desks',
};

const named: Readonly<Record<string, string>> = { ...features };
const providerOf = (option: string) => providerIds.find((id) => id === option);

/** A choice as a person knows it. */
export function optionWords(option: string): string {
  const provider = providerOf(option);
  return named[option] ?? (provider === undefined ? option : providerName(provider));
}

/** Where a key’s field stands on the page. */
export const placeOf = (key: PolicyKey): string => `policy-${key.replace('.', '-')}`;

/** True after a reload, and of a policy that was taken over from this browser. */
export const keyGoneWords =
  'The key of this policy is not here: keys are not kept when the page is reloaded, and never shown from this browser’s policy. Type it again.';

/** An example as a placeholder. */
export const exampleText = (example: unknown): string =>
  Array.isArray(example) ? example.filter((each) => typeof each === 'string').join('\n') : String(example);
