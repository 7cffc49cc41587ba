import type { Settings } from '../core/settings';
import { createCompatible, normaliseAddress, type Remembered } from './compatible';
import { createOnDevice, type ModelCache } from './on-device';
import type { Provider } from './provider';

export interface ProviderNeeds {
  readonly key: string | null;
  readonly models: ModelCache;
  readonly remembered: Remembered;
}

/** Does the chosen provider have what it needs to be called at all? */
export function isConfigured(settings: Settings): boolean {
  return settings.provider === 'on-device' || (normaliseAddress(settings.compatible.address).ok && settings.compatible.model.trim() !== '');
}

/** The provider that the settings name. Throws `wrong-address` when it is not configured. */
export function createProvider(settings: Settings, needs: ProviderNeeds): Provider {
  if (settings.provider === 'on-device') return createOnDevice({ cache: needs.models });
  const { address, model, contextChars } = settings.compatible;
  return createCompatible({ address, model: model.trim(), contextChars, remembered: needs.remembered, ...(needs.key === null ? {} : { key: needs.key }) });
}
