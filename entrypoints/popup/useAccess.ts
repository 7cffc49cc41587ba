import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import type { SettingsView } from '../../core/messages';
import { providerSettings } from '../../core/settings';
import { useAsked } from '../pages/useAsked';
import { checkAddress, hasAddress } from '../pages/provider/useAddresses';

export interface MissingAccess {
  /** As a person knows it, e.g. `acme.openai.azure.com`. */
  readonly host: string;
  /** Straight from the click: the browser asks only then. */
  ask(): void;
}

/** The browser's grant for the server of the chosen provider; null where it is there, or nothing is asked over the network. */
export function useMissingAccess({ effective }: Pick<SettingsView, 'effective'>): MissingAccess | null {
  const { provider } = effective;
  const { address, model } = providerSettings(effective, provider);
  const look = useCallback(async () => {
    const draft = { provider, address, model };
    const origin = hasAddress(draft) ? (await checkAddress(draft)).origin : null;
    const granted = origin === null || (await browser.permissions.contains({ origins: [`${origin}/*`] }));
    return granted ? null : origin;
  }, [provider, address, model]);
  const { found: missing, reload } = useAsked(look);

  if (missing === null) return null;
  return {
    host: new URL(missing).hostname,
    ask: () => void browser.permissions.request({ origins: [`${missing}/*`] }).then(() => reload()),
  };
}
