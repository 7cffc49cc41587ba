import type { Requests } from '../../../core/messages';
import type { ProviderId } from '../../../core/settings';
import { loadSettings } from '../settings/store';
import { keySlot } from '../vault/slot';
import { removeKey, saveKey } from '../vault/vault';

/** A key belongs to the server whose address is saved at that moment. */
const slotNow = async (provider: ProviderId): Promise<string> => keySlot(provider, (await loadSettings()).settings.compatible.address);

export async function storeKey(provider: ProviderId, key: string): Promise<Requests['key.save']['out']> {
  const saved = await saveKey(await slotNow(provider), key.trim());
  return saved.ok ? { last4: saved.value } : { error: saved.error };
}

export async function dropKey(provider: ProviderId): Promise<Requests['key.remove']['out']> {
  await removeKey(await slotNow(provider));
  return {};
}
