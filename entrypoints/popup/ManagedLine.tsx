import { say } from '../../core/words/say';
import type { Rules } from '../../core/policy/effective';
import { SupportLink } from '../pages/managed/SupportLink';
import { whoOf } from '../pages/managed/words';
import { LockSign } from '../pages/parts/Lock';

/** Whose word counts here. */
export function ManagedLine({ rules }: { rules: Rules }) {
  if (!rules.managed) return null;
  return (
    <p className="managed-line row wrap small">
      <LockSign />
      <span>{say('popup.managed', { organisation: whoOf(rules) })}</span>
      <SupportLink rules={rules} />
    </p>
  );
}
