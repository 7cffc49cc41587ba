import { readKey } from '../../../core/api-key';
import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import type { ProviderId } from '../../../core/providers';
import { providerSettings } from '../../../core/settings';
import { resolveAddress } from '../../../providers';
import { ownKeysError } from '../rules/allowed';
import { loadEffective, whyStopped, type Loaded } from '../rules/load';
import { noted } from '../store/ledger/noted';
import { slotOf } from '../store/vault/slot';
import { noteKey, removeKey, saveKey } from '../store/vault/vault';
import { watchBook } from '../watch/watch-book';
import { whyNotAsk } from './may-ask';
import { draftedModel } from './provider-requests';

const CHECK_MS = 8_000;

/** Asks the provider whether it accepts the key, at the address that is saved with it; null when it does, or when nobody can be asked yet. */
async function checkKey(
  effective: Loaded,
  provider: ProviderId,
  key: string,
  stopped: AbortSignal,
): Promise<DesksideError | null> {
  const { address, model } = providerSettings(effective.settings, provider);
  const draft = { provider, address, model, key };
  const refused = whyNotAsk(effective, draft);
  if (refused !== null) return refused;
  if (resolveAddress(provider, address, model)?.ok !== true) return null;
  try {
    await (await draftedModel(effective, draft)).checkKey(AbortSignal.any([AbortSignal.timeout(CHECK_MS), stopped]));
    return null;
  } catch (thrown) {
    if (stopped.aborted) return whyStopped();
    const error = toDesksideError(thrown);
    // Only the time limit stops it here.
    return error.code === 'stopped' ? { code: 'timeout' } : error;
  }
}

/**
 * A key belongs to the server whose address is saved at that moment. A refused one is kept: the provider may accept it later, and
 * the person sees which one it is. Where the organisation forbids own keys nothing is kept. `stopped` aborts
 * the check, and one that was `tried` just now is not checked.
 */
export async function storeKey(
  provider: ProviderId,
  typed: string,
  stopped: AbortSignal,
  tried = false,
): Promise<Requests['key.save']['out']> {
  const effective = await loadEffective();
  if (!effective.rules.ownKeys) return { error: ownKeysError(provider) };
  const read = readKey(typed);
  if (!read.ok) return { error: desksideError('not-a-key', read.problem) };
  const { key } = read;
  const slot = slotOf(effective.settings, provider);
  const saved = await saveKey(slot, key);
  if (!saved.ok) return { error: saved.error };
  const check = tried ? null : await checkKey(effective, provider, key, stopped);
  if (check?.code === 'bad-key') await noteKey(slot, true);
  // Another account may have credit, and be asked at once.
  else await noted(watchBook.providerAnswers());
  return { last4: saved.value, check };
}

export async function dropKey(provider: ProviderId): Promise<Requests['key.remove']['out']> {
  await removeKey(slotOf((await loadEffective()).settings, provider));
  return {};
}
