import { desksideError } from '../../../../core/errors';
import type { QueueRequests } from '../../../../core/queue-panel';
import { tickets } from '../../store/ledger/tickets';
import { readNow } from '../../tickets/read-now';
import { findSimilar, noteNotSimilar } from '../../tickets/similar';
import { isRefused, whileOn } from '../power';
import { changing, rowsNow } from './scope';

/** Notes that a solved ticket is not like the one in the detail, which is read anew for what it says. */
export async function noteUnlike({
  ref,
  ticketId,
}: QueueRequests['queue.not-similar']['in']): Promise<QueueRequests['queue.not-similar']['out']> {
  const counts = await whileOn();
  if (isRefused(counts)) return { error: counts };
  const record = await tickets.get(ref);
  const rows = await rowsNow(counts);
  if (record === undefined || rows.rowOf(record, await changing()) === null)
    return { error: desksideError('not-allowed') };
  const read = await readNow(ref, counts);
  if (!read.ok) return { error: read.error };
  await noteNotSimilar(read.value, ticketId);
  return { similar: await findSimilar(read.value, counts.settings.similar, false) };
}
