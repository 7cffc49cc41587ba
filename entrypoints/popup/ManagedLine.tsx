import type { Rules } from '../../core/policy/effective';
import { SupportLink } from '../options/managed/SupportLink';
import { whoOf } from '../options/managed/who';
import { LockSign } from '../options/parts/Lock';

/** Whose word counts here. */
export function ManagedLine({ rules }: { rules: Rules }) {
  if (!rules.managed) return null;
  return (
    <p className="managed-line row wrap small">
      <LockSign />
      <span>Managed by {whoOf(rules)}</span>
      <SupportLink rules={rules} />
    </p>
  );
}
