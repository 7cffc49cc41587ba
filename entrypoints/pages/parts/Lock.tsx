import type { EffectiveKey } from '../../../core/policy/effective';
import { useSettings } from '../settings-store';
import { type Cap, byOf, lockOf, type Lock, type LockKey } from '../managed/words';
import { say } from '../../../core/words/say';
import '../managed/managed.css';

/** The highest number that the organisation allows; null where it sets none. What counts may be lower. */
export function useCap(key: EffectiveKey): Cap | null {
  const { managed } = useSettings().view;
  const { cap } = managed.keys[key];
  return cap === undefined ? null : { most: cap, by: byOf(managed.rules) };
}

/** Null where the person can change the setting. */
export function useLock(key: LockKey): Lock | null {
  return lockOf(useSettings().view, key);
}

export function LockSign() {
  return (
    <svg className="lock-sign" width="11" height="12" viewBox="0 0 11 12" aria-hidden="true">
      <path d="M3 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="1" y="5" width="9" height="6.5" rx="1.5" fill="currentColor" />
    </svg>
  );
}

/**
 * Who set a control, one line under it. `locked`: it cannot be changed. `limited`: only within bounds. `open`: it can, and there is
 * something to know.
 */
export function LockNote({
  lock,
  kind = 'locked',
  id,
}: {
  lock: Lock | null;
  kind?: 'locked' | 'limited' | 'open';
  id?: string;
}) {
  if (lock === null) return null;
  return (
    <span {...(id === undefined ? {} : { id })} className="lock small soft">
      {kind !== 'open' && <LockSign />}
      <span>
        {kind === 'locked' && <span className="unseen">{say('settings.locked')} </span>}
        {lock.says}
      </span>
    </span>
  );
}
