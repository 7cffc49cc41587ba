import { useId } from 'react';

export interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly off?: boolean;
}

/** A switch takes effect at once. */
export function Toggle({ label, help, checked, onChange, off = false }: ToggleProps) {
  const id = useId();
  return (
    <label className="toggle">
      <input type="checkbox" role="switch" checked={checked} aria-checked={checked} disabled={off} aria-labelledby={`${id}-name`} aria-describedby={id} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <b id={`${id}-name`}>{label}</b>
        <span id={id} className="soft">
          {help}
        </span>
      </span>
    </label>
  );
}
