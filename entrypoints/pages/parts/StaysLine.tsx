import { staysWords } from '../../../components/parts/StaysSign';
import type { StaysView } from '../../../core/policy/stays';
import { LockSign } from './Lock';

/** How far what is asked can go, beside what answers. */
export function StaysLine({ stays }: { readonly stays: StaysView | null }) {
  if (stays === null) return null;
  return (
    <p className="row stays-line small">
      <LockSign />
      <span>{staysWords(stays)}</span>
    </p>
  );
}
