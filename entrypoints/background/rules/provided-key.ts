import type { Effective } from '../../../core/policy/effective';
import type { ProviderId } from '../../../core/providers';
import { providerSettings } from '../../../core/settings';
import { resolveAddress } from '../../../providers';
import { loadPolicy } from './arrival';

/** The organisation's key for the provider that it presets, at the address that it presets; for nothing else. Null when there is none. */
export async function readProvidedKey({ rules, settings }: Effective, id: ProviderId): Promise<string | null> {
  if (!rules.providedKey || id !== settings.provider) return null;
  const { state } = await loadPolicy();
  const preset = state.is === 'known' ? state.policy.provider : undefined;
  // The policy may have changed since these settings were worked out: a key of another server must not go to this one.
  return preset?.use === id && (preset.address ?? '') === providerSettings(settings, id).address
    ? (preset.key ?? null)
    : null;
}

/** The same for an address as it stands in a form. */
export async function readProvidedKeyAt(
  effective: Effective,
  { provider: id, address }: { readonly provider: ProviderId; readonly address: string },
): Promise<string | null> {
  const preset = providerSettings(effective.settings, id);
  // With the same model, which is part of some addresses.
  const [wanted, asked] = [resolveAddress(id, preset.address, preset.model), resolveAddress(id, address, preset.model)];
  return wanted?.ok === true && asked?.ok === true && wanted.chatUrl === asked.chatUrl
    ? readProvidedKey(effective, id)
    : null;
}
