import type { Control } from './Field';

export interface ChooseProps<Value extends string> extends Partial<Control> {
  readonly value: Value;
  /** Each value with its words. */
  readonly of: readonly (readonly [Value, string])[];
  readonly className?: string;
  readonly onChoose: (value: Value) => void;
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
