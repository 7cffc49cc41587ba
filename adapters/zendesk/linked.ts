import { fault } from '../../core/errors';
import type { LinkedTicket, LinkKind } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import type { TicketRef } from '../../core/ticket';
import { orUnknown } from '../shared/admission-facts';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { ticketPath } from './forms';
import {
  linkedTicketsShape,
  linkingTicketShape,
  mergesShape,
  relatedShape,
  type LinkedBody,
  type Via,
} from './queue-shapes';
import { meaningOf } from './statuses';
import type { Settled } from './words';

/** As `OpenSource.linked` has it, and as many as the desk names at once. */
const MOST_LINKED = 100;
const LONGEST_SUBJECT = 2000;
/** The ids of Zendesk's tickets, as numbers or as texts. */
const ticketId = /^[1-9]\d{0,15}$/;

/**
 * What a ticket hangs together with, as the desk's JSON says it: its problem and its incidents (`problem_id`, `/incidents`: H), what it
 * follows up and what follows it (`via` of the ticket and `/related`: M, `followup_ids`: L), and what was merged into it or what it was
 * merged into (`via` of the comment that a merge leaves: L). A part that the desk refuses is left out. Throws a `DesksideFault`.
 */
export async function readLinked(
  api: ZendeskApi,
  ref: TicketRef,
  { words }: Pick<Settled, 'words'>,
  signal: AbortSignal,
): Promise<readonly LinkedTicket[]> {
  const path = ticketPath(ref);
  const { ticket } = await api.get(path, linkingTicketShape, signal);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const hasIncidents = ticket.has_incidents === true || ticket.type === 'problem';
  const [related, merges, incidents] = await Promise.all([
    orRefused(api.get(`${path}/related`, relatedShape, signal), null),
    orRefused(api.get(`${path}/comments?sort=-created_at&page[size]=100`, mergesShape, signal), { comments: [] }),
    hasIncidents
      ? orRefused(api.get(`${path}/incidents?page[size]=100`, linkedTicketsShape, signal), { tickets: [] })
      : { tickets: [] },
  ]);
  const kinds = new Map<string, LinkKind>();
  const add = (kind: LinkKind, ids: readonly (number | string | null | undefined)[]): void => {
    for (const id of ids.map(String))
      if (ticketId.test(id) && id !== ref.ticketId && !kinds.has(id) && kinds.size < MOST_LINKED) kinds.set(id, kind);
  };
  add('problem', [ticket.problem_id]);
  add('follow-up', [
    ...namedBy(ticket.via, 'follow_up'),
    ...(related?.ticket_related.followup_source_ids ?? []),
    ...(ticket.followup_ids ?? []),
  ]);
  add(
    'merged',
    merges.comments.flatMap(({ via }) => namedBy(via, 'merge')),
  );
  const known = new Map(incidents.tickets.flatMap((body) => (body === null ? [] : [[String(body.id), body]])));
  add('incident', [...known.keys()]);
  if (kinds.size === 0) return [];
  await addBodies(
    api,
    known,
    [...kinds.keys()].filter((id) => !known.has(id)),
    signal,
  );
  const labels = (await orUnknown(words(signal), signal))?.statuses;
  return [...kinds].map(([id, kind]): LinkedTicket => {
    const body = known.get(id);
    const label = body?.custom_status_id == null ? undefined : labels?.get(body.custom_status_id)?.agent_label;
    return {
      ref: { ...ref, ticketId: id },
      kind,
      subject: clip(body?.subject ?? body?.raw_subject ?? '', LONGEST_SUBJECT),
      status: meaningOf(body?.status),
      statusName: asNamed(label ?? body?.status ?? ''),
    };
  });
}

/** The tickets that a `via` names, where it says that this is how it came. */
function namedBy(via: Via, rel: string): (number | string | undefined)[] {
  if (via?.source?.rel !== rel) return [];
  return [via.source.from, via.source.to].flatMap((end) => [end?.ticket_id, ...(end?.ticket_ids ?? [])]);
}

/** Those that the agent may not see stay without a subject. */
async function addBodies(
  api: ZendeskApi,
  known: Map<string, LinkedBody>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  if (ids.length === 0) return;
  const path = `/api/v2/tickets/show_many?ids=${ids.join(',')}`;
  const { tickets } = await orRefused(api.get(path, linkedTicketsShape, signal), { tickets: [] });
  for (const body of tickets) if (body !== null) known.set(String(body.id), body);
}
