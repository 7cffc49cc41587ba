import type { AdmissionPart } from '../../core/policy/access';
import type { QueueTicket } from '../../core/queue';
import { factsOfEach } from '../shared/listed-facts';
import { listFactsOf } from './admission';
import type { Listed } from './queue-row';
import type { TicketContext } from './ticket';

/** The rows of a list with who is signed in and whose each is, where somebody asks. Throws a `DesksideFault`. */
export async function withFacts(
  context: Pick<TicketContext, 'asking' | 'people' | 'env'>,
  rows: readonly Listed[],
  asks: readonly AdmissionPart[],
  signal: AbortSignal,
): Promise<QueueTicket[]> {
  const places = context.asking.description.queue?.list.row ?? {};
  const listed = rows.map(({ ticket, facts }) => ({ id: ticket.ref.ticketId, changedAt: null, source: facts }));
  const told = await factsOfEach(listed, asks, listFactsOf(context, places, signal));
  return rows.map(({ ticket }, at) => (told === null ? ticket : { ...ticket, admissionFacts: told[at] }));
}
