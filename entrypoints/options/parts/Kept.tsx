import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A part of the page that is there from the first time that it is shown, and keeps what was typed in it while it is not. */
export function Kept({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(shown);
  const focused = useRef<HTMLElement>(null);
  if (shown && !opened) setOpened(true);

  // What led away from here was in it; whoever comes back goes on there.
  useEffect(() => {
    if (shown && focused.current?.isConnected === true) focused.current.focus();
  }, [shown]);

  if (!opened) return null;
  return (
    <div
      className="kept"
      hidden={!shown}
      onFocus={({ target }) => {
        focused.current = target;
      }}
    >
      {children}
    </div>
  );
}
