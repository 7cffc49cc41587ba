import { desksideError } from '../../../core/errors';
import { fail, ok, type Result } from '../../../core/result';
import type { Settings } from '../../../core/settings';
import { createProvider, isConfigured } from '../../../providers';
import type { Provider } from '../../../providers/provider';
import { remembered } from '../ledger/remembered';
import { modelCache } from '../ledger/model-cache';
import { slotOf } from '../vault/slot';
import { readKey } from '../vault/vault';

/** Enabled, and the chosen provider has what it needs. Otherwise no control is shown and nothing is read or sent. */
export const isOn = (settings: Settings): boolean => settings.enabled && (settings.capabilities.triage || settings.capabilities.draft) && isConfigured(settings);

/** The provider that the person chose, ready to be called. Errors: `no-provider`, `key-locked`, `key-lost`. */
export async function selectProvider(settings: Settings): Promise<Result<Provider>> {
  if (!isConfigured(settings)) return fail(desksideError('no-provider'));
  const key = await readKey(slotOf(settings));
  if (!key.ok) return key;
  return ok(
    createProvider(settings, {
      key: key.value,
      models: modelCache,
      remembered,
    }),
  );
}
