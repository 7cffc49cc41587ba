import { useState } from 'react';
import type { ProviderId, Settings } from '../../../core/settings';
import { wholeNumber, type Checked } from '../validate';

const CONTEXT = { from: 2000, to: 400_000 };

export interface ProviderTexts {
  readonly provider: ProviderId;
  readonly address: string;
  readonly model: string;
  readonly contextChars: string;
  /** Typed now; a saved key never comes back here. */
  readonly key: string;
  /** True after the field was cleared: saving then removes the saved key. */
  readonly removeKey: boolean;
}

export interface ProviderForm {
  readonly texts: ProviderTexts;
  readonly unsaved: boolean;
  readonly contextChars: Checked;
  edit(change: Partial<ProviderTexts>): void;
  reset(): void;
  /** The stored settings with this form's part in them. */
  applyTo(settings: Settings): Settings;
}

/** Edits lie over what is stored, so a save elsewhere never overwrites what is being typed. */
export function useProviderForm({ provider, compatible }: Settings): ProviderForm {
  const [edits, setEdits] = useState<Partial<ProviderTexts>>({});
  const stored: ProviderTexts = { provider, address: compatible.address, model: compatible.model, contextChars: String(compatible.contextChars), key: '', removeKey: false };
  const texts = { ...stored, ...edits };
  const contextChars = wholeNumber(texts.contextChars, CONTEXT, 'characters');
  return {
    texts,
    contextChars,
    unsaved: JSON.stringify(texts) !== JSON.stringify(stored),
    edit: (change) => setEdits((before) => ({ ...before, ...change })),
    reset: () => setEdits({}),
    applyTo: (settings) => ({
      ...settings,
      provider: texts.provider,
      compatible: {
        address: texts.address.trim(),
        model: texts.model.trim(),
        contextChars: contextChars.ok ? contextChars.value : settings.compatible.contextChars,
      },
    }),
  };
}
