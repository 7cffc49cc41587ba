import type { QueueTicket } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import { timeOf } from './conversation';
import type { RowBody } from './queue-shapes';
import { listStampOf } from './stamp';
import type { StatusBook } from './statuses';
import { scopeOf } from './ticket-type';

/** What `core/schema/queue` takes of one. */
const longestStamp = 100;

/** Halo's agent for "nobody yet" is 1, and 0 is none. */
const lastNobody = 1;

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

export function queueTicket(origin: string, row: RowBody, statuses: StatusBook): QueueTicket {
  const { agent_id: agentId, agent_name: agent, priority, priority_name: priorityName } = row;
  const created = msOf(row.dateoccurred);
  const isNobody = agentId != null && agentId <= lastNobody;
  return {
    ref: { desk: 'halopsa', origin, ticketId: String(row.id) },
    subject: asNamed(row.summary ?? ''),
    status: statuses.kindOf(row),
    statusName: statuses.nameOf(row),
    stamp: clip(listStampOf(row), longestStamp),
    createdAt: created === null ? null : new Date(created).toISOString(),
    requesterName: asNamed(row.user_name ?? ''),
    assigneeName: isNobody ? null : asNamed(agent ?? '') || null,
    priorityName: asNamed(priorityName || priority?.name || '') || null,
    scope: scopeOf(row),
  };
}
