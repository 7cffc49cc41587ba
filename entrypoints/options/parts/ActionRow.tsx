import { useId, type ReactNode } from 'react';
import type { Lock } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';

/** Laid out like a field, for things that are pressed and have names of their own. */
export function ActionRow({
  label,
  help,
  lock = null,
  children,
}: {
  label: string;
  help?: ReactNode;
  lock?: Lock | null;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="label">
        {label}
      </span>
      <div>
        {children}
        <LockNote lock={lock} />
        {help !== undefined && <p className="small soft">{help}</p>}
      </div>
    </div>
  );
}
