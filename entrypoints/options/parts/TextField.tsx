import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './Field';

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
