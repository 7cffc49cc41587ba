import { phrase, type Phrase } from '../../core/words/phrase';
import type { Rules } from '../../core/policy/effective';
import type { Settings } from '../../core/settings';

/**
 * What a person has to do before a second provider can be theirs: what they never switched on sends their tickets nowhere that only
 * they chose. Null where nothing stands in the way.
 */
export const beforeSecondProvider = (
  { provisioned, organisation }: Pick<Rules, 'provisioned' | 'organisation'>,
  { enabled }: Pick<Settings, 'enabled'>,
): Phrase | null => {
  if (!provisioned || enabled !== null) return null;
  return organisation === null
    ? phrase('provider.problem.switch-on-first')
    : phrase('provider.problem.switch-on-first-by', { organisation });
};
