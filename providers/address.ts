import { providerFacts, type ProviderId } from '../core/providers';
import { normaliseAddress, type Address, type BadAddress } from './engine/address';

/**
 * Where requests of a provider go, from what a person typed (empty for the provider's own address) and the model, which is part
 * of some addresses. `null` for providers that send nothing.
 */
export function resolveAddress(id: ProviderId, typed: string, _model: string): Address | BadAddress | null {
  const { address, defaultAddress } = providerFacts[id];
  if (address === 'none') return null;
  return normaliseAddress(address === 'fixed' || typed.trim() === '' ? defaultAddress : typed);
}
