import { providerFacts, type ProviderId } from '../core/providers';
import { anthropicAddress } from './anthropic/address';
import { azureAddress } from './azure/address';
import { normaliseAddress, type Address, type BadAddress } from './engine/address';

/**
 * Where requests of a provider go, from what a person typed (empty for the provider's own address) and the model, which is part
 * of some addresses. `null` for providers that send nothing.
 */
export function resolveAddress(id: ProviderId, typed: string, model: string): Address | BadAddress | null {
  const { address, defaultAddress } = providerFacts[id];
  if (address === 'none') return null;
  if (id === 'azure') return azureAddress(typed, model.trim());
  const resolved = normaliseAddress(address === 'fixed' || typed.trim() === '' ? defaultAddress : typed);
  return id === 'anthropic' && resolved.ok ? anthropicAddress(resolved) : resolved;
}
