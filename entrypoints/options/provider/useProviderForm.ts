import { useState } from 'react';
import { providerIds, type ProviderId } from '../../../core/providers';
import type { SettingsView } from '../../../core/messages';
import { providerSettings, type ProviderSettings, type Settings } from '../../../core/settings';
import { settingsOf, storedTexts, type ProviderTexts } from '../../pages/provider/texts';

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

/**
 * Edits lie over what counts, for each provider by itself: neither a switch nor a save elsewhere overwrites what is being typed. What
 * an organisation set is shown and never becomes the person's own.
 */
export function useProviderForm({
  effective: settings,
  managed,
}: Pick<SettingsView, 'effective' | 'managed'>): ProviderForm {
  const [edits, setEdits] = useState<Edits>(none);
  const theirs = { provider: managed.keys.provider.locked, fallback: managed.keys.fallback.locked };
  const provider = theirs.provider ? settings.provider : (edits.provider ?? settings.provider);
  const chosenFallback = theirs.fallback || edits.fallback === undefined ? settings.fallback : edits.fallback;
  // The second must be another one than the first.
  const fallback = chosenFallback === provider ? null : chosenFallback;
  const fallbackNow = settings.fallback === settings.provider ? null : settings.fallback;
  const textsOf = (id: ProviderId): ProviderTexts => ({ ...storedTexts(settings, id), ...edits.texts[id] });
  const edited = providerIds.filter((id) => JSON.stringify(textsOf(id)) !== JSON.stringify(storedTexts(settings, id)));

  return {
    provider,
    fallback,
    texts: textsOf(provider),
    edited,
    unsaved: provider !== settings.provider || fallback !== fallbackNow || edited.length > 0,
    textsOf,
    choose: (id) => setEdits((before) => ({ ...before, provider: id })),
    chooseFallback: (id) => setEdits((before) => ({ ...before, fallback: id })),
    edit: (change) =>
      setEdits((before) => ({
        ...before,
        texts: { ...before.texts, [provider]: { ...before.texts[provider], ...change } },
      })),
    reset: () => setEdits(none),
    applyTo: (now) => {
      const ownOf = (id: ProviderId): ProviderSettings => {
        const before = providerSettings(now, id);
        const typed = settingsOf(textsOf(id), before);
        return theirs.provider && id === provider ? { ...before, contextChars: typed.contextChars } : typed;
      };
      return {
        ...now,
        ...(theirs.provider ? {} : { provider }),
        ...(theirs.fallback || fallback === fallbackNow ? {} : { fallback }),
        providers: { ...now.providers, ...Object.fromEntries(edited.map((id) => [id, ownOf(id)])) },
      };
    },
  };
}
