import { useId, type ReactNode } from 'react';
import type { Lock } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';
import { PlaceProblem, useProblemAt } from '../places/Place';

/** What the control inside must carry, so that its words and its error are read with it. */
export interface Control {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  /** What its control is found by; one that nothing leads to needs none. */
  readonly id?: string;
  readonly label: string;
  /** Its address, as `settingsPlace` writes it. */
  readonly at?: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Who set it, where the person cannot change it. */
  readonly lock?: Lock | null;
  readonly children: (control: Control) => ReactNode;
}

/** A label, its control, the help under it, and the error beside it; above it the error that led to it. */
export function Field({ id: given, label, at, help, error, lock = null, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const problem = useProblemAt(at);
  return (
    <div className="field" data-place={at}>
      <label htmlFor={id}>{label}</label>
      <div>
        <PlaceProblem code={problem} id={`${id}-problem`} />
        {children({
          id,
          disabled: lock !== null,
          'aria-describedby': `${problem === null ? '' : `${id}-problem `}${id}-help ${id}-error`,
          'aria-invalid': error !== undefined,
        })}
        <p id={`${id}-error`} className="small bad" aria-live="polite">
          {error}
        </p>
        <div id={`${id}-help`} className="small soft">
          <LockNote lock={lock} />
          {help}
        </div>
      </div>
    </div>
  );
}
