import { desksideError, type DesksideError } from '../../../../core/errors';
import { pauseOf } from '../../../../core/pause';
import { asksForAdmissionFacts } from '../../../../core/policy/access';
import { isOn } from '../../rules/usable';
import { deskAllowed } from '../known';
import { gateProblem, type Loaded } from '../../rules/load';

/** Asked before anything is read, and anew for each ticket that arrives. */
export function whyNot(effective: Loaded, origin: string): DesksideError | null {
  const { rules, problem, settings } = effective;
  if (!isOn(effective)) return problem ?? gateProblem(effective) ?? desksideError('off');
  if (!rules.learnFromSolved) return desksideError('not-allowed', 'learning from solved tickets');
  // They would go along with questions later, and nothing says whose they are.
  if (asksForAdmissionFacts(rules))
    return desksideError(
      'not-allowed',
      'learning from solved tickets while it limits who may use Deskside, or on which tickets',
    );
  if (!deskAllowed(rules, origin)) return desksideError('not-allowed', 'this help desk');
  return pauseOf(settings, origin) === null ? null : desksideError('desk-paused');
}
