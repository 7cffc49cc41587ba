import type { Description } from '../../core/described/description';
import type { QueueTicket } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import type { Row } from './answer';
import type { Asking } from './asking';
import { textOf, type Places, type Source } from './evaluate';
import { isIdOf } from './ids';
import { isoOf, msOf } from './time';

type Queue = NonNullable<Description['queue']>;

/** What `core/schema/queue` takes of one. */
const longestStamp = 100;

/** A row of a list with when it was changed, as far as its stamp is a time. Milliseconds. */
export interface Listed {
  readonly ticket: QueueTicket;
  readonly ms: number | null;
}

/** A row by the fields that the description names and no others; null for one that names no ticket. */
export function listedOf(
  { value, root }: Row,
  fields: Queue['list']['row'],
  { description, origin }: Pick<Asking, 'description' | 'origin'>,
): Listed | null {
  const source: Source = { answers: new Map(), row: value, root, gaps: () => null };
  const named = (places: Places | undefined): string => asNamed(textOf(places, source) ?? '');
  const ticketId = textOf(fields.id, source);
  const stamp = textOf(fields.stamp, source);
  if (!isIdOf(description.ticketId, ticketId) || stamp === null) return null;
  const statuses = description.queue?.statuses ?? {};
  const word = textOf(fields.status, source);
  return {
    ticket: {
      ref: { desk: 'described', origin, ticketId },
      subject: named(fields.subject),
      status: word !== null && Object.hasOwn(statuses, word) ? (statuses[word] ?? null) : null,
      statusName: asNamed(word ?? ''),
      stamp: clip(stamp, longestStamp),
      createdAt: isoOf(textOf(fields.createdAt, source)) || null,
      requesterName: named(fields.requester),
      assigneeName: named(fields.assignee) || null,
      priorityName: named(fields.priority) || null,
      scope: textOf(fields.scope, source),
    },
    ms: msOf(stamp),
  };
}

/** Newest change first; what names no time comes last, in the desk's own order. */
export const newestFirst = (rows: readonly Listed[]): Listed[] => rows.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0));

/** Whether the rows came with the newest change first: then those behind an old one are older still. */
export const areNewestFirst = (rows: readonly Listed[]): boolean =>
  rows.every(({ ms }, at) => ms !== null && (at === 0 || ms <= (rows[at - 1]?.ms ?? Number.NEGATIVE_INFINITY)));
