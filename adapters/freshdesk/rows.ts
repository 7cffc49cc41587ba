import type { ListedFacts, QueueTicket, TicketStatus } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import * as s from '../shared/shape';
import { choicesOf } from './choices';
import { valueColumns, valuesOf } from './fields';
import type { AgentsGroups } from './people';
import type { FieldBody } from './shapes';

/** A choice as a field of the account's own holds it. What is longer than any choice is a text that somebody wrote. */
const longestChoice = 500;
const choice = s.mapped(s.unknown, (value) =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= longestChoice) ? value : null,
);

/** All that is taken of a row; the desk may put a description or a conversation beside it. Of `custom_fields` only choices are told. */
const rowShape = s.object({
  id: s.number,
  subject: s.nullish(s.string),
  status: s.nullish(s.number),
  priority: s.nullish(s.number),
  responder_id: s.nullish(s.number),
  type: s.whereFitting(s.nullish(s.string)),
  source: s.whereFitting(s.nullish(s.number)),
  requester_id: s.whereFitting(s.nullish(s.number)),
  group_id: s.whereFitting(s.nullish(s.number)),
  company_id: s.whereFitting(s.nullish(s.number)),
  tags: s.whereFitting(s.nullish(s.array(s.string))),
  custom_fields: s.whereFitting(s.nullish(s.record(choice))),
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
const statusOf: Readonly<Record<string, TicketStatus>> = { 2: 'open', 3: 'pending', 4: 'solved', 5: 'closed' };

/** Where a ticket with a status of this number stands. */
export const meaningOf = (status: number | string | null | undefined): TicketStatus | null =>
  statusOf[String(status)] ?? null;

/** The desk's words for the numbers in a row. */
export interface RowWords {
  readonly statuses: ReadonlyMap<string, string>;
  readonly priorities: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly agents: ReadonlyMap<number, string>;
  readonly groups: ReadonlyMap<number, string>;
  /** By which a row's own fields are read. */
  readonly bodies: readonly FieldBody[];
}

const labelsOf = (bodies: readonly FieldBody[], type: string): Map<string, string> =>
  new Map(
    bodies
      .filter((body) => body.type === type)
      .flatMap((body) => choicesOf(type, body.choices))
      .map(({ value, label }) => [value, asNamed(label)]),
  );

export const rowWords = (bodies: readonly FieldBody[], { agents, groups }: AgentsGroups): RowWords => ({
  statuses: labelsOf(bodies, 'default_status'),
  priorities: labelsOf(bodies, 'default_priority'),
  sources: labelsOf(bodies, 'default_source'),
  agents,
  groups: new Map(groups.map(({ id, name }) => [id, name])),
  bodies,
});

const longestFieldId = 200;
/** No form of an account shows more. */
const mostValues = 300;

/** The values that the row tells of; what it leaves out is not empty. */
function toldValues(row: Row, bodies: readonly FieldBody[]): ListedFacts['values'] {
  const columns: Readonly<Record<string, keyof Row>> = valueColumns;
  const told = Object.entries(valuesOf(row, bodies)).filter(([id]) => {
    const column = columns[id];
    return column === undefined ? row.custom_fields != null : row[column] !== undefined;
  });
  // An id is never cut: it would be another one.
  const fitting = told.filter(([id, value]) => id.length <= longestFieldId && (value ?? '').length <= longestChoice);
  return Object.fromEntries(fitting.slice(0, mostValues));
}

const nameIn = <K>(names: ReadonlyMap<K, string>, key: K | null | undefined): string | null =>
  key == null ? null : asNamed(names.get(key) ?? '') || null;

export function toQueueTicket(row: Row, origin: string, words: RowWords): QueueTicket {
  return {
    ref: { desk: 'freshdesk', origin, ticketId: String(row.id) },
    subject: clip(row.subject ?? '', longestSubject),
    status: meaningOf(row.status),
    statusName: words.statuses.get(String(row.status)) ?? '',
    stamp: row.updated_at,
    createdAt: row.created_at != null && isTime(row.created_at) ? row.created_at : null,
    requesterName: asNamed(row.requester?.name ?? ''),
    requesterId: row.requester_id == null ? null : String(row.requester_id),
    assigneeName: nameIn(words.agents, row.responder_id),
    teamName: nameIn(words.groups, row.group_id),
    priorityName: words.priorities.get(String(row.priority)) ?? null,
    typeName: asNamed(row.type ?? '') || null,
    channelName: words.sources.get(String(row.source)) || null,
    scope: null,
    values: toldValues(row, words.bodies),
  };
}
