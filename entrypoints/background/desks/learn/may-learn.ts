import { phrase } from '../../../../core/words/phrase';
import { desksideError, type DesksideError } from '../../../../core/errors';
import { pauseOf } from '../../../../core/pause';
import { isOn } from '../../rules/usable';
import { deskAllowed } from '../known';
import { gateProblem, type Loaded } from '../../rules/load';

/** Asked before anything is read, and anew for each ticket that arrives. */
export function whyNot(effective: Loaded, origin: string): DesksideError | null {
  const { rules, problem, settings } = effective;
  if (!isOn(effective)) return problem ?? gateProblem(effective) ?? desksideError('off');
  if (!rules.learnFromSolved) return desksideError('not-allowed', phrase('error.denied.learning'));
  if (!deskAllowed(rules, origin)) return desksideError('not-allowed', phrase('error.denied.desk'));
  return pauseOf(settings, origin) === null ? null : desksideError('desk-paused');
}
