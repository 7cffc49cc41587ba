import { fields } from '../account/fields';
import type { Priority, TicketType } from '../account/types';
import type { TicketChange } from './live';

/** The change that chooses an option, by the adapter's ids. Throws for a field that the account does not have. */
export function changeByAdapterIds(fieldId: string, optionId: string | null): TicketChange {
  switch (fieldId) {
    case 'priority':
      return { priority: optionId as Priority | null };
    case 'type':
      return { type: optionId as TicketType | null };
    case 'group':
      return { groupId: optionId === null ? null : Number(optionId) };
  }
  const field = fields.find(({ id }) => String(id) === fieldId);
  if (field === undefined) throw new Error(`The practice account has no field "${fieldId}"`);
  return { values: { [field.id]: optionId } };
}
