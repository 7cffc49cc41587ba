import type { Rules } from '../../core/policy/effective';
import type { Settings } from '../../core/settings';

/**
 * What a person has to do before a second provider can be theirs: what they never switched on sends their tickets nowhere that only
 * they chose. Null where nothing stands in the way.
 */
export const beforeSecondProvider = (
  { provisioned, organisation }: Pick<Rules, 'provisioned' | 'organisation'>,
  { enabled }: Pick<Settings, 'enabled'>,
): string | null =>
  provisioned && enabled === null
    ? `${organisation ?? 'Your organisation'} switched Deskside on, not you. To choose a second provider, switch Deskside off and on once yourself.`
    : null;
