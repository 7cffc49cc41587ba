import { useId, type ReactNode } from 'react';
import type { Lock } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';

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
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Who set it, where the person cannot change it. */
  readonly lock?: Lock | null;
  readonly children: (control: Control) => ReactNode;
}

/** A label, its control, the help under it, and the error beside it. */
export function Field({ id: given, label, help, error, lock = null, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({
          id,
          disabled: lock !== null,
          'aria-describedby': `${id}-help ${id}-error`,
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
