import { fault } from '../../core/errors';
import type { LinkKind, LinkedTicket } from '../../core/queue';
import { asNamed } from '../../core/text';
import type { SourceEnv } from '../source';
import { orRefused, type DeskHttp } from '../shared/http';
import { readAs } from '../shared/shape';
import { ticketNumber } from '../shared/ticket-number';
import { linksShape, relatedShape, rowPageShape, type RowBody } from './queue-shapes';
import { statusesOf } from './statuses';
import type { JsonContext } from './ticket-json';

const mostLinked = 100;

interface Link {
  readonly kind: LinkKind;
  /** As far as this ticket itself tells it. */
  readonly subject: string;
}

const isTicketId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/**
 * Parent, children, what this one was merged into, and related tickets (H, H, H, M). The ticket itself has their numbers; what they are
 * about one list of these numbers tells, of which only what was asked for is looked at, for a filter that a version does not know is
 * silently ignored. Throws a `DesksideFault`.
 */
export async function readLinked(
  { ref }: JsonContext,
  env: SourceEnv,
  api: DeskHttp,
  signal: AbortSignal,
): Promise<LinkedTicket[]> {
  const asked = 'includedetails=true&includechildids=true&includelinkedobjects=true';
  const own = await api.get(`/api/Tickets/${ticketNumber(ref.ticketId)}?${asked}`, linksShape, signal);
  if (String(own.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const links = new Map<number, Link>();
  const add = (id: unknown, kind: LinkKind, subject: string | null | undefined): void => {
    if (isTicketId(id) && id !== own.id && !links.has(id) && links.size < mostLinked)
      links.set(id, { kind, subject: asNamed(subject ?? '') });
  };
  add(own.parent_id, 'parent', own.parent_subject);
  add(own.merged_into_id, 'merged', '');
  for (const id of own.child_ticket_ids ?? []) add(id, 'child', '');
  for (const related of own.related_tickets ?? []) {
    const { id, summary } = readAs(relatedShape, related) ?? { id: related };
    add(id, 'related', summary);
  }
  if (links.size === 0) return [];
  const [rows, statuses] = await Promise.all([rowsOf(api, [...links.keys()], signal), statusesOf(env, api, signal)]);
  return [...links].map(([id, { kind, subject }]) => {
    const row = rows.get(id);
    return {
      ref: { ...ref, ticketId: String(id) },
      kind,
      subject: asNamed(row?.summary ?? '') || subject,
      status: row === undefined ? null : statuses.kindOf(row),
      statusName: row === undefined ? '' : statuses.nameOf(row),
    };
  });
}

/** `ticketids` re-reads a known set of tickets (M). */
async function rowsOf(api: DeskHttp, ids: readonly number[], signal: AbortSignal): Promise<Map<number, RowBody>> {
  const path = `/api/Tickets?pageinate=true&page_size=${mostLinked}&page_no=1&ticketids=${ids.join(',')}`;
  const { tickets } = await orRefused(api.get(path, rowPageShape, signal), { tickets: [] });
  return new Map(tickets.flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}
