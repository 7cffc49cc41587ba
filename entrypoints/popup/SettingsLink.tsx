import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { settingsAddress, type SettingsAddress } from '../../core/settings-address';

/** Leads to one place in the settings, and closes the popup. */
export function SettingsLink({ at, children }: { readonly at: SettingsAddress; readonly children: ReactNode }) {
  const href = `/options.html${settingsAddress(at)}`;
  return (
    <a
      className="link"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        void browser.tabs.create({ url: new URL(href, location.href).href }).then(() => window.close());
      }}
    >
      {children}
    </a>
  );
}
