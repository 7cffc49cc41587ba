import type { EffectiveKey } from '../../../core/policy/effective';
import { useSettings } from '../../pages/settings-store';
import type { Cap } from '../../pages/managed/lock-words';
import { byOf } from '../../pages/managed/who';

/** The highest number that the organisation allows; null where it sets none. What counts may be lower. */
export function useCap(key: EffectiveKey): Cap | null {
  const { managed } = useSettings().view;
  const { cap } = managed.keys[key];
  return cap === undefined ? null : { most: cap, by: byOf(managed.rules) };
}
