import { desksideError } from '../../../core/errors';
import { hasAgreed } from '../../../core/policy/consent';
import type { Effective, EffectiveSettings } from '../../../core/policy/effective';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { fail, ok, type Result } from '../../../core/result';
import { providerSettings } from '../../../core/settings';
import { createProvider, isSetUp, whyNotAllowedNow } from '../../../providers';
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

/** Enabled, and the chosen provider is allowed and has what it needs. Otherwise no control is shown and nothing is read or sent. */
export const isOn = ({ settings, rules }: Effective): boolean =>
  settings.enabled && (settings.capabilities.triage || settings.capabilities.draft) && isSetUp(settings, settings.provider) && whyNotAllowedNow(rules, settings, settings.provider) === null;

/** What `hasAgreed` asks of a provider. */
export const asked = (provider: Provider) => ({ id: provider.id, kind: provider.kind, destination: provider.kind === 'classifier' ? null : provider.destination });

async function make({ settings }: Effective, id: ProviderId): Promise<Result<Provider>> {
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
async function standIn(effective: Effective): Promise<Provider | null> {
  const { fallback, provider } = effective.settings;
  if (fallback === null || fallback === provider || whyNotAllowedNow(effective.rules, effective.settings, fallback) !== null) return null;
  const made = await make(effective, fallback);
  return made.ok && hasAgreed(effective, asked(made.value)) ? made.value : null;
}

/** A conversation that fits the one that stands in fits both. */
export const contextCharsFor = (settings: EffectiveSettings, second: Provider | null): number =>
  Math.min(...[settings.provider, ...(second?.kind === 'language-model' ? [second.id] : [])].map((id) => providerSettings(settings, id).contextChars));

/** The providers that the person chose, ready to be called. Errors: `no-provider`, `no-key`, `key-locked`, `key-lost`. */
export async function selectProviders(effective: Effective): Promise<Result<Providers>> {
  const first = await make(effective, effective.settings.provider);
  return first.ok ? ok({ first: first.value, second: await standIn(effective) }) : first;
}
