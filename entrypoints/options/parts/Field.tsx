import { useId, type ReactNode } from 'react';

/** What the control inside must carry, so that its words and its error are read with it. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** A label, its control, the help under it, and the error beside it. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, 'aria-describedby': `${id}-help ${id}-error`, 'aria-invalid': error !== undefined })}
        <p id={`${id}-error`} className="small bad" aria-live="polite">
          {error}
        </p>
        <div id={`${id}-help`} className="small soft">
          {help}
        </div>
      </div>
    </div>
  );
}
