import { useId } from 'react';
import type { Lock } from '../managed/words';
import { LockNote } from './Lock';

export interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly off?: boolean;
  /** Who set it, where the person cannot change it. */
  readonly lock?: Lock | null;
}

/** A switch takes effect at once. */
export function Toggle({ label, help, checked, onChange, off = false, lock = null }: ToggleProps) {
  const id = useId();
  return (
    <label className={lock === null ? 'toggle' : 'toggle locked'}>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={off || lock !== null}
        aria-labelledby={`${id}-name`}
        aria-describedby={lock === null ? id : `${id}-lock ${id}`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <b id={`${id}-name`}>{label}</b>
        <LockNote lock={lock} id={`${id}-lock`} />
        <span id={id} className="soft">
          {help}
        </span>
      </span>
    </label>
  );
}
