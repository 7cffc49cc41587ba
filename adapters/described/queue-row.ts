import type { Description } from '../../core/described/description';
import type { QueueTicket, TicketStatus } from '../../core/queue';
import { asNamed, clip } from '../../core/text';
import type { Row } from './answer';
import type { Asking } from './asking';
import { isTold, textOf, type Places, type Source } from './evaluate';
import { isIdOf } from './ids';
import { isoOf, msOf } from './time';

type Queue = NonNullable<Description['queue']>;

/** What `core/schema/queue` takes of one. */
const longestStamp = 100;
const longestPerson = 200;
const longestValue = 500;

/** A row of a list with when it was changed, as far as its stamp is a time. Milliseconds. */
export interface Listed {
  readonly ticket: QueueTicket;
  readonly ms: number | null;
  /** What says whose it is. */
  readonly facts: Source;
}

/** Where a ticket with this word of the desk stands; null where the description does not say. */
export function meaningIn({ queue }: Pick<Description, 'queue'>, word: string | null): TicketStatus | null {
  const statuses = queue?.statuses ?? {};
  return word !== null && Object.hasOwn(statuses, word) ? (statuses[word] ?? null) : null;
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
  const { workflow = {} } = description;
  const values: Record<string, string | null> = {};
  for (const [id, places] of Object.entries(fields.values ?? {})) {
    const present = textOf(places, source);
    if (present === null && !isTold(places, source)) continue;
    const none = id === 'status' || id === 'assignee' ? workflow[id]?.none : undefined;
    // An id is never cut: it would be another one.
    if (present === null || present.length <= longestValue) values[id] = present === none ? null : present;
  }
  const word = textOf(fields.status, source);
  return {
    ticket: {
      ref: { desk: 'described', origin, ticketId },
      subject: named(fields.subject),
      status: meaningIn(description, word),
      statusName: asNamed(word ?? ''),
      stamp: clip(stamp, longestStamp),
      createdAt: isoOf(textOf(fields.createdAt, source)) || null,
      requesterName: named(fields.requester),
      requesterId: clip(textOf(fields.requesterId, source) ?? '', longestPerson) || null,
      // The desk's own word for nobody is nobody's name.
      assigneeName: values['assignee'] === null ? null : named(fields.assignee) || null,
      teamName: named(fields.team) || null,
      priorityName: named(fields.priority) || null,
      typeName: named(fields.type) || null,
      channelName: named(fields.channel) || null,
      scope: textOf(fields.scope, source),
      values,
    },
    facts: source,
    ms: msOf(stamp),
  };
}

/** Newest change first; what names no time comes last, in the desk's own order. */
export const newestFirst = (rows: readonly Listed[]): Listed[] => rows.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0));

/** Whether the rows came with the newest change first: then those behind an old one are older still. */
export const areNewestFirst = (rows: readonly Listed[]): boolean =>
  rows.every(({ ms }, at) => ms !== null && (at === 0 || ms <= (rows[at - 1]?.ms ?? Number.NEGATIVE_INFINITY)));
