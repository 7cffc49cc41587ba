import type { QueueTicket } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import { scopeOf } from './forms';
import type { Names, Row } from './rows';
import { meaningOf, presentStatus } from './statuses';
import type { Words } from './words';

const LONGEST_SUBJECT = 2000;
/** No desk has a longer one; what is longer is none of its own. */
const LONGEST_ID = 500;

/** Each ticket once, as it was changed last. */
export function newestFirst(rows: readonly Row[]): Row[] {
  const byId = new Map<number, Row>();
  for (const row of rows) if (row.changedMs >= (byId.get(row.id)?.changedMs ?? -Infinity)) byId.set(row.id, row);
  return [...byId.values()].toSorted((a, b) => b.changedMs - a.changedMs || b.id - a.id);
}

/** `native_messaging` → `Native messaging`: the desk's lists have no other word for it. */
function channelName(channel: string): string {
  const words = asNamed(channel.replaceAll('_', ' '));
  return /^(?:api|sms)$/.test(words) ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
}

const idText = (id: number | null | undefined): string | null => (id == null ? null : String(id));

/** Of the dropdowns that the catalogue has; of a text that somebody typed there is no value. */
function valuesOf(row: Row, { statuses, dropdowns }: Words): Record<string, string | null> {
  const values: Record<string, string | null> = {
    priority: row.priority == null ? null : clip(row.priority, LONGEST_ID),
    status: clip(presentStatus(row, statuses), LONGEST_ID),
    assignee: idText(row.assignee_id),
  };
  if (row.type !== undefined) values['type'] = row.type === null ? null : clip(row.type, LONGEST_ID);
  if (row.group_id !== undefined) values['group'] = idText(row.group_id);
  for (const { id, tag } of row.custom_fields ?? []) if (dropdowns.has(id)) values[String(id)] = tag;
  return values;
}

export function toQueueTicket(row: Row, origin: string, names: Names, words: Words): QueueTicket {
  const nameOf = (id: number | null | undefined): string | undefined => {
    const name = id == null ? undefined : names.get(id);
    return name === undefined ? undefined : asNamed(name);
  };
  const { status, custom_status_id: statusId, priority, type, created_at: created } = row;
  const label = statusId == null ? undefined : words.statuses.get(statusId)?.agent_label;
  return {
    ref: { desk: 'zendesk', origin, ticketId: String(row.id) },
    subject: clip(row.subject ?? row.raw_subject ?? '', LONGEST_SUBJECT),
    // Also of a status of the account's own, this is what it counts as.
    status: meaningOf(status),
    statusName: asNamed(label ?? status),
    stamp: row.updated_at,
    createdAt: created == null || Number.isNaN(Date.parse(created)) ? null : new Date(created).toISOString(),
    requesterName: nameOf(row.requester_id) ?? '',
    requesterId: idText(row.requester_id),
    assigneeName: nameOf(row.assignee_id) ?? null,
    teamName: row.group_id == null ? null : (words.groups.get(row.group_id) ?? null),
    priorityName: priority == null ? null : (words.priorities.get(priority) ?? asNamed(priority)),
    typeName: type == null ? null : (words.types.get(type) ?? asNamed(type)),
    channelName: row.via === undefined || row.via.channel === '' ? null : channelName(row.via.channel),
    scope: scopeOf(row),
    values: valuesOf(row, words),
  };
}
