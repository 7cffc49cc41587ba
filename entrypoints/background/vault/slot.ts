import type { Settings } from '../../../core/settings';
import { normaliseAddress } from '../../../providers/compatible/address';

/**
 * Under which name a key is kept: by provider and by the server that it was entered for. Another address has no key until one
 * is entered for it, so a key never goes to a host that it was not meant for; going back needs no retyping.
 */
export function keySlot(provider: Settings['provider'], address: string): string {
  const normal = normaliseAddress(address);
  return normal.ok ? `${provider}@${normal.origin}` : provider;
}

export const slotOf = (settings: Settings): string => keySlot(settings.provider, settings.compatible.address);
