import type { AnswerSource } from '../schema/suggestion';
import { whyNotAllowedAt, type Wanted } from './allowed';
import type { Rules } from './effective';
import { isThisComputer } from './hosts';

/** How far what is asked may go: not beyond this computer, or not beyond what the organisation counts as its own. */
type Stays = 'computer' | 'organisation';

/** What people are told of it. `organisation`: its name, null where it gives none. */
export interface StaysView {
  readonly within: Stays;
  readonly organisation: string | null;
  /** The servers that may be asked, as `https://llm.example.com:8443`; empty where everything is answered in the browser. */
  readonly origins: readonly string[];
}

/**
 * How far anything that may be asked can go, where the person or their organisation has set a limit to it; null where nobody has. What
 * is refused goes nowhere.
 */
export function staysOf(rules: Pick<Rules, 'allowed' | 'organisation'>, asked: readonly Wanted[]): StaysView | null {
  const { localOnly, nothingLeaves } = rules.allowed;
  if (!localOnly && !nothingLeaves) return null;
  const servers = asked.filter((each) => whyNotAllowedAt(rules, each) === null).map(({ server }) => server);
  const isHere = nothingLeaves && servers.every((server) => server === null || isThisComputer(server.hostname));
  return {
    // An organisation that wants answers from its own computers does not say that they come from this very one.
    within: isHere ? 'computer' : 'organisation',
    organisation: rules.organisation,
    origins: [...new Set(servers.flatMap((server) => (server === null ? [] : server.origin)))],
  };
}

/** Whether this holds of an answer that was given, perhaps by another server under other rules. Nobody knows it of one that two were asked for. */
export const staysTrueOf = (
  { origins }: StaysView,
  { sent, origin, insteadOf }: Pick<AnswerSource, 'sent' | 'origin' | 'insteadOf'>,
): boolean => insteadOf === undefined && (!sent || (origin !== undefined && origins.includes(origin)));
