import type { TicketRecord } from '../store/ledger/ticket-record';
import { isOver } from '../store/ledger/ticket-record';
import type { Loaded } from '../rules/load';
import { isAdmitted, listedAdmission, type ListedAdmission } from '../tickets/listed-admission';
import { notPaused, queueOrigins } from './desks';

/** What is solved stays for a while, though the views let go of it. */
const OVER_STAYS_MS = 7 * 86_400_000;

/** What decides which tickets are in the queue, as it is now. */
export interface QueueScope {
  /** The desks whose rows are shown: known, allowed, not paused. */
  readonly origins: ReadonlySet<string>;
  readonly admission: ListedAdmission;
}

export async function scopeNow(counts: Loaded): Promise<QueueScope> {
  const [origins, admission] = await Promise.all([queueOrigins(counts), listedAdmission(counts.rules)]);
  return { origins: new Set(notPaused(origins, counts)), admission };
}

/**
 * Whether a ticket has a row: a list told it, one of the views still has it (or it was solved in the last seven days), nobody had it
 * forgotten as it is, its desk counts and the organisation admits it.
 */
export function isInQueue(record: TicketRecord, { origins, admission }: QueueScope, now = Date.now()): boolean {
  const { listed, ref, stamp, forgotten } = record;
  if (listed === undefined || !origins.has(ref.origin) || !isAdmitted(record, admission)) return false;
  if (forgotten !== undefined && forgotten === stamp) return false;
  return !listed.gone || (isOver(record) && now - Date.parse(listed.at) < OVER_STAYS_MS);
}
