import type { ReactNode } from 'react';
import { goToSettings } from '../lib/go-to-settings';

/** Leads to one place in the settings, and closes the popup. */
export function SettingsLink({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  const href = `/options.html${place}`;
  return (
    <a
      className="link"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        void goToSettings(place).then(() => window.close());
      }}
    >
      {children}
    </a>
  );
}
