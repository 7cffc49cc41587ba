import { useState } from 'react';
import { providerIds, type ProviderId } from '../../../core/providers';
import { providerSettings, type Settings } from '../../../core/settings';
import { settingsOf, storedTexts, type ProviderTexts } from './texts';

export interface ProviderForm {
  readonly provider: ProviderId;
  readonly fallback: ProviderId | null;
  /** Those of the chosen provider. */
  readonly texts: ProviderTexts;
  readonly edited: readonly ProviderId[];
  readonly unsaved: boolean;
  textsOf(id: ProviderId): ProviderTexts;
  choose(id: ProviderId): void;
  chooseFallback(id: ProviderId | null): void;
  /** Changes what is typed for the chosen provider. */
  edit(change: Partial<ProviderTexts>): void;
  reset(): void;
  /** The stored settings with this form's part in them. */
  applyTo(settings: Settings): Settings;
}

interface Edits {
  readonly provider?: ProviderId;
  readonly fallback?: ProviderId | null;
  readonly texts: Readonly<Partial<Record<ProviderId, Partial<ProviderTexts>>>>;
}

const none: Edits = { texts: {} };

/** Edits lie over what is stored, for each provider by itself: neither a switch nor a save elsewhere overwrites what is being typed. */
export function useProviderForm(settings: Settings): ProviderForm {
  const [edits, setEdits] = useState<Edits>(none);
  const provider = edits.provider ?? settings.provider;
  const chosenFallback = edits.fallback === undefined ? settings.fallback : edits.fallback;
  // The second must be another one than the first.
  const fallback = chosenFallback === provider ? null : chosenFallback;
  const textsOf = (id: ProviderId): ProviderTexts => ({ ...storedTexts(settings, id), ...edits.texts[id] });
  const edited = providerIds.filter((id) => JSON.stringify(textsOf(id)) !== JSON.stringify(storedTexts(settings, id)));

  return {
    provider,
    fallback,
    texts: textsOf(provider),
    edited,
    unsaved: provider !== settings.provider || fallback !== settings.fallback || edited.length > 0,
    textsOf,
    choose: (id) => setEdits((before) => ({ ...before, provider: id })),
    chooseFallback: (id) => setEdits((before) => ({ ...before, fallback: id })),
    edit: (change) => setEdits((before) => ({ ...before, texts: { ...before.texts, [provider]: { ...before.texts[provider], ...change } } })),
    reset: () => setEdits(none),
    applyTo: (now) => ({
      ...now,
      provider,
      fallback,
      providers: { ...now.providers, ...Object.fromEntries(edited.map((id) => [id, settingsOf(textsOf(id), providerSettings(now, id))])) },
    }),
  };
}
