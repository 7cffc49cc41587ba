import type { ReactNode } from 'react';

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** A box with its words. */
export const Check = ({ checked, onChange, off = false, children }: CheckProps) => (
  <label className={off ? 'choice plain off' : 'choice plain'}>
    <input type="checkbox" checked={checked} disabled={off} onChange={({ target }) => onChange(target.checked)} />
    <span>{children}</span>
  </label>
);
