import type { DeskTabHealth } from '../../../core/health';
import { healthSentence } from '../../../core/health-text';
import type { Rules } from '../../../core/policy/effective';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';

/** The organisation does not admit this person or this ticket: no fault of anybody. */
export const isNotAdmitted = ({ health }: Pick<DeskTabHealth, 'health'>): boolean =>
  health?.error?.code === 'not-allowed';

/** As `healthSentence`, and plain about what an organisation does not admit. */
export function tabSentence(tab: DeskTabHealth, rules: Pick<Rules, 'organisation'>): string {
  if (!isNotAdmitted(tab)) return healthSentence(tab);
  const desk = sayTold(tab.name);
  const detail = tab.health?.error?.detail;
  const why = detail === undefined ? null : sayTold(detail);
  const { organisation } = rules;
  if (organisation === null)
    return why === null ? say('health.not-admitted', { desk }) : say('health.not-admitted-why', { desk, why });
  return why === null
    ? say('health.not-admitted-by', { desk, organisation })
    : say('health.not-admitted-by-why', { desk, organisation, why });
}
