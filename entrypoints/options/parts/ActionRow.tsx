import { useId, type ReactNode } from 'react';

/** Laid out like a field, for things that are pressed and have names of their own. */
export function ActionRow({ label, help, children }: { label: string; help?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="label">
        {label}
      </span>
      <div>
        {children}
        {help !== undefined && <p className="small soft">{help}</p>}
      </div>
    </div>
  );
}
