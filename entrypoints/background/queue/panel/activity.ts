import { errorCodes, desksideError, type ErrorCode } from '../../../../core/errors';
import type { QueueActivity } from '../../../../core/queue-panel';
import type { PublicMessage } from '../../../../core/ticket';
import type { ActivityRecord } from '../../store/ledger/db';

type What = QueueActivity['what'];

const isCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);

const kinds: Readonly<Record<string, What>> = { status: 'status', assignee: 'assigned', priority: 'priority' };

const names: Readonly<Record<Exclude<ActivityRecord['what'], 'erased' | 'changed' | 'listed' | 'noting'>, What>> = {
  suggested: 'suggested',
  accepted: 'accepted',
  dismissed: 'dismissed',
  undone: 'undone',
  drafted: 'drafted',
  summarised: 'summarised',
  inserted: 'inserted',
  failed: 'failed',
  learned: 'learned',
  noted: 'note',
  snoozed: 'snoozed',
  back: 'back',
};

const byDeskside: readonly What[] = ['suggested', 'drafted', 'summarised', 'failed', 'learned', 'back'];

/** What a record says. `kindOf`: what a field is, by what the desk calls it. */
function activityOf(record: ActivityRecord, kindOf: (title: string) => What): QueueActivity[] {
  const { at, what, title, from, to, reason, code } = record;
  // What came of a note is told by the record after it.
  if (what === 'erased' || what === 'noting') return [];
  const value = {
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason }),
    ...(code !== undefined && isCode(code) ? { error: desksideError(code) } : {}),
  };
  if (what === 'listed') return [{ at, what: kinds[title ?? ''] ?? 'changed', by: 'desk', ...value }];
  if (what === 'changed') return [{ at, what: kindOf(title ?? ''), by: 'you', ...value }];
  const is = names[what];
  return [{ at, what: is, by: byDeskside.includes(is) ? 'deskside' : 'you', ...value }];
}

/** What was changed here is told by the next list too. Milliseconds. */
const SAME_MS = 30 * 60_000;

const isEcho = (one: QueueActivity, all: readonly QueueActivity[]): boolean =>
  one.by === 'desk' &&
  one.to !== undefined &&
  all.some(
    ({ by, what, to, at }) =>
      by === 'you' && what === one.what && to === one.to && Math.abs(Date.parse(one.at) - Date.parse(at)) < SAME_MS,
  );

/** Everything that happened on a ticket, as far as it is known, oldest last. `readAt`: of the reading that tells it. */
export function activitiesOf(
  records: readonly ActivityRecord[],
  {
    createdAt,
    messages,
    readAt,
  }: {
    readonly createdAt: string | null;
    readonly messages: readonly PublicMessage[];
    readonly readAt: string | null;
  },
  kindOf: (title: string) => What,
): QueueActivity[] {
  const [first, ...comments] = messages;
  const begun = createdAt ?? first?.createdAt;
  const here = records.flatMap((record) => activityOf(record, kindOf));
  const all: QueueActivity[] = [
    ...(begun === undefined ? [] : [{ at: begun, what: 'created' as const, by: 'desk' as const }]),
    ...comments.map(({ createdAt: at, authorName: who }) => ({
      at,
      what: 'comment' as const,
      by: 'desk' as const,
      who,
    })),
    ...here.filter((one) => !isEcho(one, here)),
    ...(readAt === null ? [] : [{ at: readAt, what: 'synced' as const, by: 'deskside' as const }]),
  ];
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
