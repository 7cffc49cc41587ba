import { providerName } from '../../../core/provider-name';
import { providerIds } from '../../../core/providers';
import { switchableFeatures } from '../../../core/policy/keys/data';
import { say } from '../../../core/words/say';
import type { PolicyKey } from '../../../core/policy/table';

/** A choice as a person knows it. */
export function optionWords(option: string): string {
  const feature = switchableFeatures.find((each) => each === option);
  if (feature !== undefined) return say(`studio.feature.${feature}`);
  const provider = providerIds.find((each) => each === option);
  return provider === undefined ? option : providerName(provider);
}

/** Where a key’s field stands on the page. */
export const placeOf = (key: PolicyKey): string => `policy-${key.replace('.', '-')}`;

/** An example as a placeholder. */
export const exampleText = (example: unknown): string =>
  Array.isArray(example) ? example.filter((each) => typeof each === 'string').join('\n') : String(example);
