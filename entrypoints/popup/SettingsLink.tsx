import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';

/** Leads to one place in the settings, and closes the popup. */
export function SettingsLink({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  const href = `/options.html${place}`;
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
