import type { ReactNode } from 'react';
import { settingsAddress, type SettingsAddress } from '../../core/settings-address';
import { goToSettings } from '../lib/go-to-settings';

/** Leads to one place in the settings, and closes the popup. */
export function SettingsLink({ at, children }: { readonly at: SettingsAddress; readonly children: ReactNode }) {
  const address = settingsAddress(at);
  return (
    <a
      className="link"
      href={`/options.html${address}`}
      onClick={(event) => {
        event.preventDefault();
        void goToSettings(address).then(() => window.close());
      }}
    >
      {children}
    </a>
  );
}
