import type { Effective } from '../../../core/policy/effective';
import { isOn } from './usable';

/**
 * How much Deskside may do. `on`: everything that is set. `off`: by the person's own choice, or nothing that could answer is set up;
 * trying a provider out is still possible. `closed`: nothing at all, because of the organisation.
 */
export type Power = 'closed' | 'off' | 'on';

export const powerOf = (effective: Effective): Power =>
  effective.rules.gate !== 'open' ? 'closed' : isOn(effective) ? 'on' : 'off';
