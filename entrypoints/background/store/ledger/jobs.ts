import type { QueueTicket } from '../../../../core/queue';
import { clip } from '../../../../core/text';
import { refKey, type TicketRef } from '../../../../core/ticket';
import { using } from './db';
import { jobRecordSchema, type JobRecord } from './job-record';
import { ticketsChanged } from './ticket-changes';
import { asGone, asListed, asRefused, asUnsaid, differences, isOver, type TicketRecord } from './ticket-record';

const jobFor = (ref: TicketRef, priority: JobRecord['priority'], now: string): JobRecord => ({
  key: refKey(ref),
  ref,
  what: 'triage',
  priority,
  attempts: 0,
  lease: null,
  notBefore: now,
  provenAt: null,
  at: now,
});

/** What cannot be read as a job is none. */
const known = (value: unknown): JobRecord | undefined => jobRecordSchema.safeParse(value).data;

/** Whether something is to be done about what a list tells. */
export type IsWork = (listed: QueueTicket, before: TicketRecord | undefined) => boolean;

/** That was told like this before: lists repeat their newest. */
const isOther: IsWork = ({ stamp }, before) => before?.stamp !== stamp;

/**
 * Of all that the views hold: what was told otherwise before, or came after the last look. What no list has told before may have been
 * there long before anybody watched.
 */
export const isNewSince =
  (lookedAt: string): IsWork =>
  ({ stamp, createdAt }, before) =>
    before?.listed === undefined
      ? before === undefined && createdAt !== null && Date.parse(createdAt) > Date.parse(lookedAt)
      : before.stamp !== stamp;

/** What else a list comes to. */
export interface AlsoTold {
  /** As `asListed`. */
  readonly admitted?: string | null;
  /** Tickets of which the list does not say whether the organisation admits them. */
  readonly unsaid?: readonly QueueTicket[];
  /** Those that it does not admit: nothing of them is written. */
  readonly refused?: readonly TicketRef[];
  /** These are all that the views of this desk hold: what is not among them is gone. */
  readonly wholeOf?: string;
  /** When the desk was asked for it, ISO 8601. What was learnt of a ticket while it answered is newer and stays. */
  readonly askedAt?: string;
}

/** So long may lie between the answer and its being written. */
const JUST_MS = 60_000;

/** In one telling; more are too many to be read by anybody. */
const MOST_NOTES = 300;
const LONGEST_NOTED = 200;

/** Names the fact of how far watching a desk has come. */
export const watchKey = (origin: string): string => `watch|${origin}`;

/** Names the fact of how far the queue has come with one desk. */
export const queueKey = (origin: string): string => `queue|${origin}`;

/** Names the fact of what the organisation's views are on a desk. */
export const namedViewsKey = (origin: string): string => `watch.views|${origin}`;

/** Work that rests in the ledger: it is there until it is done, whatever becomes of the worker. */
export const jobs = {
  /**
   * What a desk's lists tell, where its lists are asked from the next time, and what is to be done about it: all or nothing, so that no
   * ticket is told for nothing. `isWork` is false for what was there before anybody watched: nothing is to be done about that. What a
   * list says has changed on a ticket is noted in the activity.
   */
  found: async (
    tickets: readonly QueueTicket[],
    place: { readonly key: string; readonly value: string },
    isWork: boolean | IsWork,
    now = new Date(),
    { admitted = null, unsaid = [], refused = [], wholeOf, askedAt }: AlsoTold = {},
  ): Promise<void> => {
    const is = typeof isWork === 'boolean' ? isOther : isWork;
    const changed = await using(async (db) => {
      const transaction = db.transaction(['tickets', 'jobs', 'facts', 'activity'], 'readwrite');
      const [kept, work, notes] = [
        transaction.objectStore('tickets'),
        transaction.objectStore('jobs'),
        transaction.objectStore('activity'),
      ];
      const at = now.toISOString();
      // It may have been learnt right before this is written; much later than now is what a clock that was set back has left.
      const isNewer = ({ listed }: TicketRecord): boolean =>
        askedAt !== undefined &&
        listed !== undefined &&
        listed.at > askedAt &&
        Date.parse(listed.at) - now.getTime() < JUST_MS;
      const others: string[] = [];
      let noted = 0;
      const put = async (before: TicketRecord | undefined, record: TicketRecord): Promise<void> => {
        if (record === before) return;
        await kept.put(record);
        others.push(record.key);
      };
      const toDo = async (listed: QueueTicket, before: TicketRecord | undefined): Promise<void> => {
        if (isWork === false || isOver(listed) || !is(listed, before)) return;
        const key = refKey(listed.ref);
        const waiting = known(await work.get(key));
        // One that is in hand reads the ticket as it is now, or has read it before this change: then it is done once more.
        await work.put({ ...jobFor(listed.ref, 'background', at), attempts: waiting?.attempts ?? 0 });
      };
      for (const listed of tickets) {
        const before = await kept.get(refKey(listed.ref));
        if (before !== undefined && isNewer(before)) continue;
        const record = asListed(before, listed, at, admitted);
        await put(before, record);
        for (const { title, from, to } of differences(before, record)) {
          if ((noted += 1) > MOST_NOTES) break;
          const [was, is_] = [clip(from, LONGEST_NOTED), clip(to, LONGEST_NOTED)];
          await notes.add({
            at,
            what: 'listed',
            ref: record.ref,
            ticket: record.key,
            provider: '',
            title,
            from: was,
            to: is_,
          });
        }
        await toDo(listed, before);
      }
      for (const listed of unsaid) {
        const before = await kept.get(refKey(listed.ref));
        await put(before, asUnsaid(before, listed, at));
        await toDo(listed, before);
      }
      for (const ref of refused) {
        const before = await kept.get(refKey(ref));
        if (before?.listed !== undefined) await put(before, asRefused(before));
      }
      if (wholeOf !== undefined) {
        const told = new Set(tickets.map(({ ref }) => refKey(ref)));
        for (const record of await kept.index('origin').getAll(wholeOf))
          if (record.listed?.gone === false && !told.has(record.key) && !isNewer(record))
            await put(record, asGone(record));
      }
      await transaction.objectStore('facts').put(place);
      await transaction.done;
      return others;
    });
    ticketsChanged(changed);
  },

  /** Somebody's ticket is being asked about: should this worker end, it is not forgotten. */
  begin: (ref: TicketRef, worker: string, now = new Date()): Promise<void> =>
    using(async (db) => {
      await db.put('jobs', { ...jobFor(ref, 'shown', now.toISOString()), lease: worker });
    }),

  /** The next one that may be done now: what somebody had before them first, then the oldest. It is in this worker's hand from then on. */
  take: (worker: string, leaveOut: ReadonlySet<string>, now = new Date()): Promise<JobRecord | undefined> =>
    using(async (db) => {
      const transaction = db.transaction('jobs', 'readwrite');
      const due = await transaction.store.index('due').getAll(IDBKeyRange.upperBound(now.toISOString()));
      const [next] = due
        .flatMap((value) => known(value) ?? [])
        .filter(({ lease, ref }) => lease !== worker && !leaveOut.has(ref.origin))
        .toSorted((a, b) => b.priority.localeCompare(a.priority) || a.at.localeCompare(b.at));
      const taken = next && { ...next, lease: worker };
      if (taken) await transaction.store.put(taken);
      await transaction.done;
      return taken;
    }),

  /** It is done, unless it has come again meanwhile. */
  done: ({ key, at }: Pick<JobRecord, 'key' | 'at'>): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction('jobs', 'readwrite');
      if ((await transaction.store.get(key))?.at === at) await transaction.store.delete(key);
      await transaction.done;
    }),

  /** That shown ticket has its answer. */
  end: (ref: TicketRef): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction('jobs', 'readwrite');
      if ((await transaction.store.get(refKey(ref)))?.priority === 'shown') await transaction.store.delete(refKey(ref));
      await transaction.done;
    }),

  /** Out of hand, to be done from `notBefore` on; what has come again meanwhile stays as it came. */
  putBack: (job: JobRecord, next: Pick<JobRecord, 'attempts' | 'notBefore'>): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction('jobs', 'readwrite');
      const present = await transaction.store.get(job.key);
      if (present?.at === job.at) await transaction.store.put({ ...present, ...next, lease: null });
      await transaction.done;
    }),

  /** What it is about was read and proven public. */
  proven: (job: JobRecord, now = new Date()): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction('jobs', 'readwrite');
      const present = await transaction.store.get(job.key);
      if (present?.at === job.at) await transaction.store.put({ ...present, provenAt: now.toISOString() });
      await transaction.done;
    }),

  /** Nothing is to be done any more about tickets that nobody opened on other desks than these. */
  keepOnly: (origins: readonly string[]): Promise<void> =>
    using(async (db) => {
      const { store, done } = db.transaction('jobs', 'readwrite');
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue())
        if (cursor.value.priority === 'background' && !origins.includes(cursor.value.ref.origin)) await cursor.delete();
      await done;
    }),

  count: (origin: string): Promise<number> => using((db) => db.countFromIndex('jobs', 'origin', origin)),
};
