import { fault } from '../../core/errors';
import type { DeskId, TicketRef } from '../../core/ticket-ref';

/** For desks whose tickets have numbers. */
const number = /^[1-9]\d{0,18}$/;

/** The id as it may stand in an address: digits, so that nothing has to be escaped. Throws `not-the-same-ticket` for any other id. */
export function ticketNumber(ticketId: string): string {
  if (!number.test(ticketId)) throw fault('not-the-same-ticket', ticketId);
  return ticketId;
}

/** The agent's session opens this desk's tickets and no other's. Throws `not-the-same-ticket`. */
export function ownNumbered(ref: TicketRef, desk: DeskId, origin: string): TicketRef {
  if (ref.desk !== desk || ref.origin !== origin) throw fault('not-the-same-ticket', ref.ticketId);
  ticketNumber(ref.ticketId);
  return ref;
}
