import type { DeskTabHealth } from '../../../core/health';
import { healthSentence } from '../../../core/health-text';
import type { Rules } from '../../../core/policy/effective';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { byOf } from '../managed/words';

/** The organisation does not admit this person or this ticket: no fault of anybody. */
export const isNotAdmitted = ({ health }: Pick<DeskTabHealth, 'health'>): boolean =>
  health?.error?.code === 'not-allowed';

/** As `healthSentence`, and plain about what an organisation does not admit. */
export function tabSentence(tab: DeskTabHealth, rules: Pick<Rules, 'organisation'>): string {
  if (!isNotAdmitted(tab)) return healthSentence(tab);
  const desk = sayTold(tab.name);
  const detail = tab.health?.error?.detail;
  const why = detail === undefined ? null : sayTold(detail);
  const by = byOf(rules);
  return why === null
    ? say('health.not-admitted-by', { desk, by })
    : say('health.not-admitted-by-why', { desk, by, why });
}
