import { admissionPartsAsked, refusedBy, unsaidIn, type AdmissionPart } from '../../../core/policy/access';
import type { Rules } from '../../../core/policy/effective';
import type { QueueTicket } from '../../../core/queue';
import { refKey, type TicketRef } from '../../../core/ticket';
import { sha256 } from '../model/hash';
import type { TicketRecord } from '../store/ledger/ticket-record';

/** What an organisation admits of what lists tell. */
export interface ListedAdmission {
  /** What each row is to say of who works on it and whose it is. */
  readonly asks: readonly AdmissionPart[];
  /** Names these access rules in a record; null where everything is admitted. */
  readonly key: string | null;
}

export async function listedAdmission(rules: Pick<Rules, 'access'>): Promise<ListedAdmission> {
  const asks = admissionPartsAsked(rules);
  return { asks, key: asks.length === 0 ? null : (await sha256(JSON.stringify(rules.access))).slice(0, 16) };
}

/** Whether what a list told of it may be shown: it was admitted by the rules that count now. */
export const isAdmitted = ({ listed }: TicketRecord, { key }: ListedAdmission): boolean =>
  listed !== undefined && (key === null || listed.admitted === key);

export interface Sorted {
  readonly admitted: readonly QueueTicket[];
  readonly unsaid: readonly QueueTicket[];
  readonly refused: readonly TicketRef[];
}

/** The rows of a list by what the organisation says of them, each ticket once. Before anything of them is kept. */
export function sortedByAdmission(tickets: readonly QueueTicket[], rules: Pick<Rules, 'access'>): Sorted {
  const [admitted, unsaid, refused]: [QueueTicket[], QueueTicket[], TicketRef[]] = [[], [], []];
  for (const ticket of new Map(tickets.map((one) => [refKey(one.ref), one])).values()) {
    const facts = ticket.admissionFacts ?? null;
    if (refusedBy(rules, facts) === null) admitted.push(ticket);
    else if (unsaidIn(rules, facts ?? {}) !== null) unsaid.push(ticket);
    else refused.push(ticket.ref);
  }
  return { admitted, unsaid, refused };
}
