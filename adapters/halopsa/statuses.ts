import type { TicketStatus } from '../../core/queue';
import { asNamed } from '../../core/text';
import type { SourceEnv } from '../source';
import { orRefused, type DeskHttp } from '../shared/http';
import { keeper } from './keep';
import { statusRowsShape, type RowBody, type StatusBody } from './queue-shapes';

/** What of a row says where its ticket stands. */
type Standing = Pick<RowBody, 'status_id' | 'status_name' | 'onhold' | 'merged_into_id' | 'inactive' | 'deleted'>;

/** What a row's status is called and means. */
export interface StatusBook {
  readonly nameOf: (row: Standing) => string;
  readonly kindOf: (row: Standing) => TicketStatus | null;
}

/** The number that Halo itself gives to "Closed" (grade H). Every other status that closes a ticket is a tenant's "resolved". */
const closedId = 9;

const kept = keeper<StatusBook>();

/** Where the desk refuses them, only the rows' own words count. Throws a `DesksideFault`. */
export function statusesOf(
  { document }: Pick<SourceEnv, 'document'>,
  api: DeskHttp,
  signal: AbortSignal,
): Promise<StatusBook> {
  const ask = (more: string): Promise<StatusBody[]> =>
    api.get(`/api/Status?type=ticket${more}`, statusRowsShape, signal);
  const read = async (): Promise<StatusBook> => bookOf(...(await Promise.all([ask(''), ask('&excludeclosed=true')])));
  return orRefused(kept(document, 'statuses', read), unknownStatuses);
}

/**
 * Statuses are the tenant's own, so their names say nothing: which ones close a ticket the desk says by leaving them out, and which
 * ones stop the clock by `slaaction` (`hold`: waiting on somebody outside; grade H, that it is the requester is M). Where nothing is
 * left out, no status is known to be open.
 */
function bookOf(all: readonly StatusBody[], open: readonly StatusBody[]): StatusBook {
  const byId = new Map(all.map((status) => [status.id, status]));
  const stillOpen = new Set(open.map(({ id }) => id));
  const tells = all.some(({ id }) => !stillOpen.has(id));
  return {
    nameOf: ({ status_id: id, status_name: name }) => asNamed(name || byId.get(id ?? 0)?.name || ''),
    kindOf: (row) => {
      if (isAway(row)) return 'closed';
      const status = byId.get(row.status_id ?? 0);
      if (status !== undefined && tells && !stillOpen.has(status.id))
        return status.id === closedId ? 'closed' : 'solved';
      if (row.onhold === true || status?.slaaction === 'hold') return 'pending';
      return status === undefined || !tells ? null : 'open';
    },
  };
}

const isAway = ({ merged_into_id: mergedInto, inactive, deleted }: Standing): boolean =>
  (typeof mergedInto === 'number' && mergedInto > 0) || inactive === true || deleted === true;

/** Where the desk tells of none. */
export const unknownStatuses: StatusBook = bookOf([], []);
