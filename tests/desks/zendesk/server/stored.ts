import { valuesOf } from '../account/adapter-ids';
import type { Ticket } from '../account/types';
import { customStatuses } from '../account/views';

/** What is saved of a ticket, by the ids that Deskside's adapter gives to fields and options. */
export function storedOf(ticket: Ticket): Record<string, string | null> {
  const own = customStatuses.find(({ id }) => id === ticket.customStatusId);
  return {
    ...valuesOf(ticket),
    status: own === undefined || own.isDefault ? ticket.status : String(own.id),
    assignee: ticket.assigneeId === null ? null : String(ticket.assigneeId),
  };
}
