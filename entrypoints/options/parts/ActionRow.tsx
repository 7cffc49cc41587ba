import { useId, type ReactNode } from 'react';
import type { Lock } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';
import { PlaceProblem, useProblemAt } from '../places/Place';

/** Laid out like a field, for things that are pressed and have names of their own. `at`: its address. */
export function ActionRow({
  label,
  at,
  help,
  lock = null,
  children,
}: {
  label: string;
  at?: string;
  help?: ReactNode;
  lock?: Lock | null;
  children: ReactNode;
}) {
  const id = useId();
  const problem = useProblemAt(at);
  return (
    <div className="field" role="group" aria-labelledby={id} data-place={at}>
      <span id={id} className="label">
        {label}
      </span>
      <div>
        <PlaceProblem code={problem} />
        {children}
        <LockNote lock={lock} />
        {help !== undefined && <p className="small soft">{help}</p>}
      </div>
    </div>
  );
}
