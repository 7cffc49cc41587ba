import type { QueueTicket, TicketStatus } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import * as s from '../shared/shape';
import { choicesOf } from './choices';
import type { AgentsGroups } from './people';
import type { FieldBody } from './shapes';

/** All that is taken of a row; the desk may put a description, a company or a conversation beside it. */
const rowShape = s.object({
  id: s.number,
  subject: s.nullish(s.string),
  status: s.nullish(s.number),
  priority: s.nullish(s.number),
  responder_id: s.nullish(s.number),
  requester: s.nullish(s.object({ name: s.nullish(s.string) })),
  created_at: s.nullish(s.string),
  updated_at: s.string,
});
export type Row = s.Read<typeof rowShape>;

/** Undefined for what is not a ticket as a list names it. */
export function readRow(value: unknown): Row | undefined {
  const row = s.readAs(rowShape, value);
  if (row === undefined || !Number.isSafeInteger(row.id) || row.id <= 0) return undefined;
  return isTime(row.updated_at) ? row : undefined;
}

/** No time that a desk writes is longer. */
const longestTime = 100;
const isTime = (text: string): boolean => text.length <= longestTime && !Number.isNaN(Date.parse(text));

const longestSubject = 2000;

/** Numbers above 5 are each account's own and mean nothing certain. */
const statusOf: Readonly<Record<number, TicketStatus>> = { 2: 'open', 3: 'pending', 4: 'solved', 5: 'closed' };

/** The desk's words for the numbers in a row. */
export interface RowWords {
  readonly statuses: ReadonlyMap<string, string>;
  readonly priorities: ReadonlyMap<string, string>;
  readonly agents: ReadonlyMap<number, string>;
}

const labelsOf = (bodies: readonly FieldBody[], type: string): Map<string, string> =>
  new Map(
    bodies
      .filter((body) => body.type === type)
      .flatMap((body) => choicesOf(type, body.choices))
      .map(({ value, label }) => [value, asNamed(label)]),
  );

export const rowWords = (bodies: readonly FieldBody[], { agents }: AgentsGroups): RowWords => ({
  statuses: labelsOf(bodies, 'default_status'),
  priorities: labelsOf(bodies, 'default_priority'),
  agents,
});

export const toQueueTicket = (row: Row, origin: string, { statuses, priorities, agents }: RowWords): QueueTicket => ({
  ref: { desk: 'freshdesk', origin, ticketId: String(row.id) },
  subject: clip(row.subject ?? '', longestSubject),
  status: (row.status == null ? undefined : statusOf[row.status]) ?? null,
  statusName: statuses.get(String(row.status)) ?? '',
  stamp: row.updated_at,
  createdAt: row.created_at != null && isTime(row.created_at) ? row.created_at : null,
  requesterName: asNamed(row.requester?.name ?? ''),
  assigneeName: row.responder_id == null ? null : asNamed(agents.get(row.responder_id) ?? '') || null,
  priorityName: priorities.get(String(row.priority)) ?? null,
  scope: null,
});
