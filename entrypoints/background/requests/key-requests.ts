import { toDesksideError, type DesksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import type { ProviderId } from '../../../core/providers';
import { providerSettings } from '../../../core/settings';
import { resolveAddress } from '../../../providers';
import { loadEffective } from '../policy/load';
import { slotOf } from '../vault/slot';
import { noteKey, removeKey, saveKey } from '../vault/vault';
import { draftedModel } from './provider-requests';

const CHECK_MS = 8_000;

/** Asks the provider whether it accepts the key, at the address that is saved with it; null when it does, or when nobody can be asked yet. */
async function checkKey(provider: ProviderId, key: string): Promise<DesksideError | null> {
  const { address, model } = providerSettings((await loadEffective()).settings, provider);
  if (resolveAddress(provider, address, model)?.ok !== true) return null;
  try {
    await (await draftedModel({ provider, address, model, key })).checkKey(AbortSignal.timeout(CHECK_MS));
    return null;
  } catch (thrown) {
    const error = toDesksideError(thrown);
    // Only the time limit stops it here.
    return error.code === 'stopped' ? { code: 'timeout' } : error;
  }
}

/** A key belongs to the server whose address is saved at that moment. A refused one is kept: the provider may accept it later, and the person sees which one it is. */
export async function storeKey(provider: ProviderId, typed: string): Promise<Requests['key.save']['out']> {
  const key = typed.trim();
  const slot = slotOf((await loadEffective()).settings, provider);
  const saved = await saveKey(slot, key);
  if (!saved.ok) return { error: saved.error };
  const check = await checkKey(provider, key);
  if (check?.code === 'bad-key') await noteKey(slot, true);
  return { last4: saved.value, check };
}

export async function dropKey(provider: ProviderId): Promise<Requests['key.remove']['out']> {
  await removeKey(slotOf((await loadEffective()).settings, provider));
  return {};
}
