import { featureIds, isSwitchedOn, type Feature } from '../../../core/features';
import type { Effective, EffectiveSettings } from '../../../core/policy/effective';
import { providerSettings } from '../../../core/settings';
import { isSetUp, whyNotAllowedNow } from '../../../providers';
import type { Provider } from '../../../providers/provider';

/** The settings with the model that is asked for this. */
export function settingsFor(
  { settings, rules }: Pick<Effective, 'settings' | 'rules'>,
  feature: Feature,
): EffectiveSettings {
  const model = rules.modelFor[feature];
  if (model === null) return settings;
  const { provider } = settings;
  return {
    ...settings,
    providers: { ...settings.providers, [provider]: { ...providerSettings(settings, provider), model } },
  };
}

/** It is switched on, and the provider that is chosen for it is allowed and has what it needs. */
export function isUsable(effective: Effective, feature: Feature): boolean {
  const settings = settingsFor(effective, feature);
  return (
    isSwitchedOn(settings.capabilities, feature) &&
    isSetUp(settings, settings.provider) &&
    whyNotAllowedNow(effective.rules, settings, settings.provider) === null
  );
}

/** Enabled, and the chosen provider is allowed and has what it needs. Otherwise no control is shown and nothing is read or sent. */
export const isOn = (effective: Effective): boolean =>
  effective.settings.enabled && featureIds.some((feature) => isUsable(effective, feature));

/** What `hasAgreed` asks of a provider. */
export const asked = (provider: Provider) => ({
  id: provider.id,
  kind: provider.kind,
  destination: provider.kind === 'classifier' ? null : provider.destination,
});
