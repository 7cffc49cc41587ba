import { addressOf } from '../../../adapters/ticket-names';
import type { Hosted } from '../../../adapters/detect';
import type { Effective } from '../../../core/policy/effective';
import type { TicketRef } from '../../../core/ticket';
import { hostedBy } from '../desks/descriptions';

type Counting = Pick<Effective, 'settings' | 'rules'>;

/** What is known of the address of a desk; of one that is built in, its name says it. */
export async function hostedAt(origin: string, { settings, rules }: Counting): Promise<Hosted> {
  const custom = settings.customDesks.find((one) => one.origin === origin);
  return custom === undefined ? { desk: null } : hostedBy(custom, rules);
}

/** Where the desk shows a ticket; null where that is not known. */
export const ticketAddress = async (ref: TicketRef, counting: Counting): Promise<string | null> =>
  addressOf(ref, await hostedAt(ref.origin, counting));
