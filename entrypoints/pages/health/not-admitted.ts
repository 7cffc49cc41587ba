import type { DeskTabHealth } from '../../../core/health';
import { healthSentence } from '../../../core/health-text';
import type { Rules } from '../../../core/policy/effective';
import { whoOf } from '../managed/who';
import { startWithCapital } from '../words';

/** The organisation does not admit this person or this ticket: no fault of anybody. */
export const isNotAdmitted = ({ health }: Pick<DeskTabHealth, 'health'>): boolean =>
  health?.error?.code === 'not-allowed';

/** As `healthSentence`, and plain about what an organisation does not admit. */
export function tabSentence(tab: DeskTabHealth, rules: Pick<Rules, 'organisation'>): string {
  if (!isNotAdmitted(tab)) return healthSentence(tab);
  const detail = tab.health?.error?.detail;
  return `${tab.name}: ${startWithCapital(whoOf(rules))} admits only some people and tickets here${detail === undefined ? '' : `: ${detail}`}. Nothing is shown or sent.`;
}
