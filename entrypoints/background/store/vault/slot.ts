import type { ProviderId } from '../../../../core/providers';
import { providerSettings, type Settings } from '../../../../core/settings';
import { resolveAddress } from '../../../../providers/address';

/**
 * Under which name a key is kept: by provider and by the server that it was entered for. Another address has no key until one
 * is entered for it, so a key never goes to a host that it was not meant for; going back needs no retyping.
 */
export function keySlot(provider: ProviderId, address: string, model: string): string {
  const resolved = resolveAddress(provider, address, model);
  return resolved?.ok ? `${provider}@${resolved.origin}` : provider;
}

export function slotOf(settings: Settings, id: ProviderId): string {
  const { address, model } = providerSettings(settings, id);
  return keySlot(id, address, model);
}
