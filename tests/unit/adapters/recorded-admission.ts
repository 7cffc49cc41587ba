import type { ListAdmission, ListedTicket } from '../../../adapters/adapter';
import type { AdmissionPart, AgentFacts } from '../../../core/policy/access';

export interface RecordedAdmission extends ListAdmission {
  readonly agents: AgentFacts[];
  readonly listed: ListedTicket[];
}

/** Writes down what a desk's list says, and lets these tickets be read. */
export function recordedAdmission(asks: readonly AdmissionPart[], admitted: readonly string[] = []): RecordedAdmission {
  const [agents, listed]: [AgentFacts[], ListedTicket[]] = [[], []];
  return {
    asks,
    agents,
    listed,
    admitted: (_at, agent, rows) => {
      agents.push(agent);
      listed.push(...rows);
      return Promise.resolve(new Set(admitted));
    },
    isEnough: () => false,
  };
}
