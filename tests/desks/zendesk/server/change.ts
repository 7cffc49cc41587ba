import { fields } from '../account/fields';
import { customStatuses } from '../account/views';
import type { Priority, Status, TicketType } from '../account/types';
import type { TicketChange } from './live';

function statusOf(customStatusId: number): Status {
  const found = customStatuses.find(({ id }) => id === customStatusId);
  if (found === undefined) throw new Error(`The practice account has no status ${customStatusId}`);
  return found.category;
}

/** The change that chooses an option, by the adapter's ids. Throws for a field that the account does not have. */
export function changeByAdapterIds(fieldId: string, optionId: string | null): TicketChange {
  switch (fieldId) {
    case 'priority':
      return { priority: optionId as Priority | null };
    case 'type':
      return { type: optionId as TicketType | null };
    case 'status':
      return /^\d+$/.test(optionId ?? '')
        ? { customStatusId: Number(optionId), status: statusOf(Number(optionId)) }
        : { status: optionId as Status };
    case 'assignee':
      return { assigneeId: optionId === null ? null : Number(optionId) };
    case 'group':
      return { groupId: optionId === null ? null : Number(optionId) };
  }
  const field = fields.find(({ id }) => String(id) === fieldId);
  if (field === undefined) throw new Error(`The practice account has no field "${fieldId}"`);
  return { values: { [field.id]: optionId } };
}
