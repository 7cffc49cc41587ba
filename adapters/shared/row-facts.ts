import type { AdmissionPart, AgentFacts } from '../../core/policy/access';
import type { QueueTicket } from '../../core/queue';
import type { Listed, ListFacts } from './solved';

const nobody: AgentFacts = { user: null, groups: null };

/**
 * The tickets with what their rows say of who works on them and whose they are; as they were where nothing is asked. `rows` in the order
 * of the tickets. Who is signed in is asked once. Throws what `facts` throws.
 */
export async function withAdmissionFacts<Row extends Listed>(
  tickets: readonly QueueTicket[],
  rows: readonly Row[],
  asks: readonly AdmissionPart[],
  facts: ListFacts<Row>,
): Promise<readonly QueueTicket[]> {
  if (asks.length === 0 || tickets.length === 0) return tickets;
  const wantsAgent = asks.includes('user') || asks.includes('groups');
  const agent = wantsAgent ? await facts.agent() : nobody;
  const told: QueueTicket[] = [];
  for (const [at, ticket] of tickets.entries()) {
    const row = rows[at];
    told.push(row === undefined ? ticket : { ...ticket, admissionFacts: { ...agent, ...(await facts.of(row)) } });
  }
  return told;
}
