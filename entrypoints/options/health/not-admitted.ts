import type { DeskTabHealth } from '../../../core/health';
import { deskNames, healthSentence } from '../../../core/health-text';
import { accessScopes, type AccessScope } from '../../../core/policy/access';
import type { Rules } from '../../../core/policy/effective';
import { whoOf } from '../managed/who';
import { startWithCapital } from '../words';

const scopeWords: Readonly<Record<AccessScope, string>> = {
  user: 'only some people here, and you are not among them',
  group: 'only some groups here, and you are in none of them',
  organisation: 'only the tickets of some customers, and this one is not among them',
  'ticket-type': 'only some kinds of tickets, and this one is not among them',
};

const asScope = (detail: string | undefined): AccessScope | undefined => accessScopes.find((scope) => scope === detail);

/** The organisation does not admit this person or this ticket: no fault of anybody. */
export const isNotAdmitted = ({ health }: Pick<DeskTabHealth, 'health'>): boolean => health?.error?.code === 'not-allowed';

/** As `healthSentence`, and plain about what an organisation does not admit. */
export function tabSentence(tab: DeskTabHealth, rules: Pick<Rules, 'organisation'>): string {
  if (!isNotAdmitted(tab)) return healthSentence(tab);
  const detail = tab.health?.error?.detail;
  const scope = asScope(detail);
  const by = startWithCapital(whoOf(rules));
  const why = scope === undefined ? `not everybody and not every ticket here${detail === undefined ? '' : ` (${detail})`}` : scopeWords[scope];
  return `${deskNames[tab.desk]}: ${by} admits ${why}. Nothing is shown or sent for this ticket.`;
}
