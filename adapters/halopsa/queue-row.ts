import type { ListedFacts, QueueTicket } from '../../core/queue';
import { asNamed } from '../../core/text';
import { timeOf } from './conversation';
import { valueColumns, valuesOf, type Valued } from './fields';
import { lastNobody } from './names';
import type { RowBody } from './queue-shapes';
import type { RowWords } from './row-words';
import { toldStamp } from './stamp';
import { scopeOf } from './ticket-type';

function msOf(time: string | null | undefined): number | null {
  const ms = Date.parse(timeOf(time));
  return Number.isNaN(ms) ? null : ms;
}

/** When it was changed last, in milliseconds; null where the row does not say, and then nothing can be told about it. */
export function changedAt({ last_update: updated, lastactiondate: acted }: RowBody): number | null {
  const times = [msOf(updated), msOf(acted)].filter((ms) => ms !== null);
  return times.length === 0 ? null : Math.max(...times);
}

/** A row that names a ticket and the time of its last change. */
export const isTold = (row: RowBody | null): row is RowBody =>
  row !== null && Number.isSafeInteger(row.id) && row.id > 0 && changedAt(row) !== null;

export const newestFirst = (rows: readonly RowBody[]): RowBody[] =>
  rows.toSorted((a, b) => (changedAt(b) ?? 0) - (changedAt(a) ?? 0) || b.id - a.id);

/** Most tenants have no such field, and a row has the columns all the same. */
const seldom: readonly string[] = ['category_3', 'category_4'];

/** The values that the row tells of; what it leaves out is not empty. */
const toldValues = (row: Valued): ListedFacts['values'] =>
  Object.fromEntries(
    Object.entries(valuesOf(row)).filter(
      ([id, value]) =>
        (value !== null || !seldom.includes(id)) &&
        valueColumns[id as keyof typeof valueColumns].every((column) => row[column] !== undefined),
    ),
  );

const named = (name: string | null | undefined): string | null => asNamed(name ?? '') || null;

export function queueTicket(origin: string, row: RowBody, { statuses, typeName }: RowWords): QueueTicket {
  const { agent_id: agentId, agent_name: agent, priority, priority_name: priorityName } = row;
  const created = msOf(row.dateoccurred);
  const isNobody = agentId != null && agentId <= lastNobody;
  return {
    ref: { desk: 'halopsa', origin, ticketId: String(row.id) },
    subject: asNamed(row.summary ?? ''),
    status: statuses.kindOf(row),
    statusName: statuses.nameOf(row),
    stamp: toldStamp(row) ?? '',
    createdAt: created === null ? null : new Date(created).toISOString(),
    requesterName: asNamed(row.user_name ?? ''),
    requesterId: row.user_id == null || row.user_id <= 0 ? null : String(row.user_id),
    assigneeName: isNobody ? null : named(agent),
    teamName: named(row.team),
    priorityName: named(priorityName || priority?.name),
    typeName: named(row.tickettype_name || typeName(row.tickettype_id)),
    // A row says a number (`source`) whose words no list is known to tell.
    channelName: null,
    scope: scopeOf(row),
    values: toldValues(row),
  };
}
