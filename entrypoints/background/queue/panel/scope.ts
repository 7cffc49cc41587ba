import type { QueueRow } from '../../../../core/queue-panel';
import { catalogues } from '../../store/ledger/ledger';
import type { TicketRecord } from '../../store/ledger/ticket-record';
import { listedAdmission } from '../../tickets/listed-admission';
import type { Loaded } from '../../rules/load';
import { notPaused, queueOrigins } from '../desks';
import { isInQueue, type QueueScope } from '../in-queue';
import { RowMaker } from '../rows';
import { changingTickets } from '../runs/requests';

/** What rows are made with, as it counts now. */
export interface Rows extends QueueScope {
  readonly counts: Loaded;
  /** Every desk of the queue, those that are paused too. */
  readonly desks: readonly string[];
  /** Null for a ticket that is not in the queue. */
  rowOf(record: TicketRecord, changing: ReadonlySet<string>): QueueRow | null;
}

export async function rowsNow(counts: Loaded): Promise<Rows> {
  const desks = await queueOrigins(counts);
  const origins = new Set(notPaused(desks, counts));
  const [admission, known] = await Promise.all([listedAdmission(counts.rules), catalogues.all()]);
  const maker = new RowMaker(known, counts, origins);
  const scope = { origins, admission };
  return {
    ...scope,
    counts,
    desks,
    rowOf: (record, changing) => (isInQueue(record, scope) ? maker.rowOf(record, changing.has(record.key)) : null),
  };
}

export const changing = async (): Promise<ReadonlySet<string>> => new Set(await changingTickets());
