import { phrase } from '../../../../core/words/phrase';
import { desksideError, type DesksideError } from '../../../../core/errors';
import { asksForAdmissionFacts } from '../../../../core/policy/access';
import { isOn } from '../../rules/usable';
import { deskAllowed } from '../known';
import { gateProblem, type Loaded } from '../../rules/load';

/** Asked before anything is read, and anew for each ticket that arrives. */
export function whyNot(effective: Loaded, origin: string): DesksideError | null {
  const { rules, problem } = effective;
  if (!isOn(effective)) return problem ?? gateProblem(effective) ?? desksideError('off');
  if (!rules.learnFromSolved) return desksideError('not-allowed', phrase('error.denied.learning'));
  // They would go along with questions later, and nothing says whose they are.
  if (asksForAdmissionFacts(rules)) return desksideError('not-allowed', phrase('error.denied.learning-limited'));
  return deskAllowed(rules, origin) ? null : desksideError('not-allowed', phrase('error.denied.desk'));
}
