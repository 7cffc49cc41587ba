import type { Effective } from '../../../core/policy/effective';
import type { ProviderId } from '../../../core/providers';
import { loadPolicy } from './arrival';

/** The organisation's key for the provider that it presets, at the address that it presets; for nothing else. Null when there is none. */
export async function readProvidedKey({ rules, settings }: Effective, id: ProviderId): Promise<string | null> {
  if (!rules.providedKey || id !== settings.provider) return null;
  const { state } = await loadPolicy();
  return state.is === 'known' ? (state.policy.provider?.key ?? null) : null;
}
