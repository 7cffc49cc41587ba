import { useState, type ReactNode } from 'react';

/** A part of the settings that is there from the first time that it is shown, and keeps what was typed in it while it is not. */
export function Kept({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(shown);
  if (shown && !opened) setOpened(true);
  if (!opened && !shown) return null;
  return (
    <div className="kept" hidden={!shown}>
      {children}
    </div>
  );
}
