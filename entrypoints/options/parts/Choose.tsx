import type { Control } from './Field';

export interface ChooseProps extends Partial<Control> {
  readonly value: string;
  /** Each value with its words. */
  readonly of: readonly (readonly [string, string])[];
  readonly className?: string;
  readonly onChoose: (value: string) => void;
}

/** One of a list. */
export function Choose({ of, onChoose, ...attributes }: ChooseProps) {
  return (
    <select {...attributes} onChange={({ target }) => onChoose(target.value)}>
      {of.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
