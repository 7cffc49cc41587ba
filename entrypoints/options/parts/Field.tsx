import { useId, type ReactNode, type InputHTMLAttributes } from 'react';
import type { Lock } from '../../pages/managed/words';
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

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>;
}

/** A field for one line of text. */
export function TextField({ value, onType, input, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input type="text" {...control} {...input} value={value} onChange={({ target }) => onType(target.value)} />
      )}
    </Field>
  );
}

/** What a field for a short number is written with. */
export const shortNumber = { inputMode: 'numeric', className: 'short' } as const;

export interface ChooseProps<Value extends string> extends Partial<Control> {
  readonly value: Value;
  /** Each value with its words. */
  readonly of: readonly (readonly [Value, string])[];
  readonly className?: string;
  readonly onChoose: (value: Value) => void;
}

export interface ChooseFieldProps<Value extends string> extends Omit<FieldProps, 'children'> {
  readonly value: Value;
  readonly of: ChooseProps<Value>['of'];
  readonly fitting?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A field for one of a list. `fitting`: as wide as its words. */
export function ChooseField<Value extends string>({
  value,
  of,
  fitting = false,
  onChoose,
  ...field
}: ChooseFieldProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <Choose {...control} {...(fitting ? { className: 'fitting' } : {})} value={value} of={of} onChoose={onChoose} />
      )}
    </Field>
  );
}

/** One of a list. The browser hands out no other value than those of the list. */
export function Choose<Value extends string>({ of, onChoose, ...attributes }: ChooseProps<Value>) {
  return (
    <select {...attributes} onChange={({ target }) => onChoose(target.value as Value)}>
      {of.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

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
