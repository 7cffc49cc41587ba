import { ticketStatuses, type TicketStatus } from '../../core/ticket-status';
import type { StatusBody, ListedBody } from './queue-shapes';

type Known = ReadonlyMap<number, StatusBody>;

/** Where a ticket with this word of the JSON stands; a status of the account's own says it by its category. */
export const meaningOf = (word: string | null | undefined): TicketStatus | null =>
  ticketStatuses.find((each) => each === word) ?? null;

/**
 * A status as `workflow` calls it: the word of its category where the account has nothing else to say, so that it can be written in an
 * account of any plan; the id of one that the account made beside that.
 */
export const statusId = ({ id, status_category: category, default: isDefault }: StatusBody): string =>
  isDefault === true && category != null ? category : String(id);

/** The status of a ticket by the same names. What is closed is closed, whatever it was solved with. */
export function presentStatus(
  { status, custom_status_id: id }: Pick<ListedBody, 'status' | 'custom_status_id'>,
  known: Known,
): string {
  const own = id == null || status === 'closed' ? undefined : known.get(id);
  return own === undefined ? status : statusId(own);
}
