import { desksideError } from '../../../core/errors';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { fail, ok, type Result } from '../../../core/result';
import { providerSettings, type Settings } from '../../../core/settings';
import { createProvider, isSetUp } from '../../../providers';
import type { Provider } from '../../../providers/provider';
import { memory } from '../ledger/memory';
import { modelCache } from '../ledger/model-cache';
import { slotOf } from '../vault/slot';
import { readKey } from '../vault/vault';
import { withWatchedKey } from '../vault/watched-key';

/** Who is asked, and who stands in when the first is down. */
export interface Providers {
  readonly first: Provider;
  readonly second: Provider | null;
}

/** Enabled, and the chosen provider has what it needs. Otherwise no control is shown and nothing is read or sent. */
export const isOn = (settings: Settings): boolean => settings.enabled && (settings.capabilities.triage || settings.capabilities.draft) && isSetUp(settings, settings.provider);

/** Nothing is sent to a destination before the person has agreed to it; what stays on the device needs no consent. */
export const hasAgreed = (settings: Settings, provider: Provider): boolean => provider.kind === 'classifier' || provider.destination === null || settings.agreed.includes(provider.destination);

async function make(settings: Settings, id: ProviderId): Promise<Result<Provider>> {
  if (!isSetUp(settings, id)) return fail(desksideError('no-provider'));
  const slot = slotOf(settings, id);
  const key = await readKey(slot);
  if (!key.ok) return key;
  const { key: need, name } = providerFacts[id];
  if (key.value === null && need === 'required') return fail(desksideError('no-key', name));
  const provider = createProvider({ id, ...providerSettings(settings, id), key: key.value }, { models: modelCache, memory });
  return ok(provider.kind === 'language-model' && key.value !== null ? withWatchedKey(provider, slot) : provider);
}

/** The one that the person allowed to stand in; null also when it cannot be called, or goes elsewhere than was agreed. */
async function standIn(settings: Settings): Promise<Provider | null> {
  const { fallback, provider } = settings;
  if (fallback === null || fallback === provider) return null;
  const made = await make(settings, fallback);
  return made.ok && hasAgreed(settings, made.value) ? made.value : null;
}

/** A conversation that fits the one that stands in fits both. */
export const contextCharsFor = (settings: Settings, second: Provider | null): number =>
  Math.min(...[settings.provider, ...(second?.kind === 'language-model' ? [second.id] : [])].map((id) => providerSettings(settings, id).contextChars));

/** The providers that the person chose, ready to be called. Errors: `no-provider`, `no-key`, `key-locked`, `key-lost`. */
export async function selectProviders(settings: Settings): Promise<Result<Providers>> {
  const first = await make(settings, settings.provider);
  return first.ok ? ok({ first: first.value, second: await standIn(settings) }) : first;
}
