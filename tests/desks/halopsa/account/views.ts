import { closedStatuses } from './lists';
import { unassignedId } from './people';
import type { HaloPerson, Ticket } from './types';

/** A saved list of the tenant's. */
interface View {
  readonly id: number;
  readonly name: string;
  readonly group: { readonly id: number; readonly name: string; readonly seq: number };
  readonly sequence: number;
  readonly holds: (ticket: Ticket, me: HaloPerson) => boolean;
}

const own = { id: 71, name: 'My lists', seq: 1 } as const;
const shared = { id: 72, name: 'Service desk', seq: 2 } as const;
const isOpen = ({ statusId }: Ticket): boolean => !closedStatuses.includes(statusId);

/** In no order: that is what `group_seq` and `sequence` are for. */
export const views: readonly View[] = [
  { id: 512, name: 'All open', group: shared, sequence: 1, holds: isOpen },
  {
    id: 513,
    name: 'Unassigned',
    group: shared,
    sequence: 2,
    holds: (ticket) => isOpen(ticket) && ticket.agentId === unassignedId,
  },
  { id: 514, name: 'Everything', group: shared, sequence: 3, holds: () => true },
  {
    id: 501,
    name: 'Assigned to me',
    group: own,
    sequence: 1,
    holds: (ticket, me) => isOpen(ticket) && ticket.agentId === me.id,
  },
];
