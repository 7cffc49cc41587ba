import type { ReactNode } from 'react';
import type { PolicyKey } from '../../../core/policy/table';
import { placeOf } from './words';

/** Unfolds all that the key is folded in and takes the person to its control. */
export function goTo(key: PolicyKey): void {
  const place = document.getElementById(placeOf(key));
  for (let folded = place?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
    folded.setAttribute('open', '');
  place?.querySelector<HTMLElement>(':is(input, select, textarea, button)')?.focus();
}

interface GoToProps {
  readonly name: PolicyKey;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to a key's field. */
export const GoTo = ({ name, label, children }: GoToProps) => (
  <button type="button" className="link" aria-label={label} onClick={() => goTo(name)}>
    {children}
  </button>
);
