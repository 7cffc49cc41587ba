import { fault } from '../../core/errors';
import type { LinkKind, LinkedTicket } from '../../core/queue';
import { asNamed } from '../../core/text';
import { orNotNow, orRefused } from '../shared/http';
import * as s from '../shared/shape';
import { documentedTicket, internalTicket } from './conversation';
import type { JsonContext } from './read-json';
import { meaningOf } from './rows';

const mostLinked = 100;

const associatedShape = s.object({
  id: s.number,
  association_type: s.nullish(s.number),
  associated_tickets_list: s.nullish(s.array(s.unknown)),
});
const internalShape = s.object({ ticket: associatedShape });
const otherShape = s.object({ id: s.number, subject: s.nullish(s.string), status: s.nullish(s.number) });
type Other = s.Read<typeof otherShape>;

/** What the others are to a ticket that is itself a parent, a child, a tracker or a related one (H). */
const kinds: Readonly<Record<number, LinkKind>> = { 1: 'child', 2: 'parent', 3: 'related', 4: 'tracker' };

const isTicketNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/**
 * The tickets that this one is associated with. Its own JSON names their numbers; what they are about the documented API alone tells, which
 * a plan may not have: then they have no subject. Which tickets were merged into one another the desk says nowhere but in a note.
 * `statuses`: the desk's words. Throws a `DesksideFault`.
 */
export async function readLinked(
  { ref, api }: Pick<JsonContext, 'ref' | 'api'>,
  statuses: (signal: AbortSignal) => Promise<ReadonlyMap<string, string>>,
  signal: AbortSignal,
): Promise<LinkedTicket[]> {
  const own = await api.either(
    async () => (await api.get(internalTicket(ref.ticketId), internalShape, signal)).ticket,
    () => api.get(documentedTicket(ref.ticketId), associatedShape, signal),
  );
  if (String(own.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const kind = kinds[own.association_type ?? 0];
  if (kind === undefined) return [];
  const path = `${documentedTicket(ref.ticketId)}/associated_tickets`;
  const answer = orRefused(api.get(path, s.array(s.unknown), signal), []);
  const listed = (own.associated_tickets_list ?? []).filter(isTicketNumber);
  // A plan without the documented API is told to wait for ever.
  const rows = listed.length === 0 ? await answer : ((await orNotNow(answer)) ?? []);
  const others = new Map<number, Other | null>(listed.map((id) => [id, null]));
  for (const row of rows.flatMap((each) => s.readAs(otherShape, each) ?? []))
    if (isTicketNumber(row.id)) others.set(row.id, row);
  others.delete(own.id);
  if (others.size === 0) return [];
  const names = await statuses(signal);
  return [...others].slice(0, mostLinked).map(([id, other]) => ({
    ref: { ...ref, ticketId: String(id) },
    kind,
    subject: asNamed(other?.subject ?? ''),
    status: meaningOf(other?.status),
    statusName: names.get(String(other?.status)) ?? '',
  }));
}
