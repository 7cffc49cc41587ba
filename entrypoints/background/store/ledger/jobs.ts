import type { QueueTicket } from '../../../../core/queue';
import { refKey, type TicketRef } from '../../../../core/ticket';
import { using } from './db';
import { jobRecordSchema, type JobRecord } from './job-record';
import { asListed, type TicketRecord } from './ticket-record';

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

/** Nothing has to be done about a ticket that nobody works on any more, or that was told like this before: lists repeat their newest. */
function isWorkFor(listed: QueueTicket, before: TicketRecord | undefined): boolean {
  if (listed.status === 'solved' || listed.status === 'closed') return false;
  return before?.stamp !== listed.stamp;
}

/** Names the fact of how far watching a desk has come. */
export const watchKey = (origin: string): string => `watch|${origin}`;

/** Names the fact of what the organisation's views are on a desk. */
export const namedViewsKey = (origin: string): string => `watch.views|${origin}`;

/** Work that rests in the ledger: it is there until it is done, whatever becomes of the worker. */
export const jobs = {
  /**
   * What a desk's lists tell, where its lists are asked from the next time, and what is to be done about it: all or nothing, so that no
   * ticket is told for nothing. `isNews` is false for what was there before anybody watched: nothing is to be done about that.
   */
  found: (
    tickets: readonly QueueTicket[],
    place: { readonly key: string; readonly value: string },
    isNews: boolean,
    now = new Date(),
  ): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction(['tickets', 'jobs', 'facts'], 'readwrite');
      const at = now.toISOString();
      for (const listed of tickets) {
        const key = refKey(listed.ref);
        const before = await transaction.objectStore('tickets').get(key);
        await transaction.objectStore('tickets').put(asListed(before, listed, at));
        if (!isNews || !isWorkFor(listed, before)) continue;
        const waiting = known(await transaction.objectStore('jobs').get(key));
        // One that is in hand reads the ticket as it is now, or has read it before this change: then it is done once more.
        await transaction
          .objectStore('jobs')
          .put({ ...jobFor(listed.ref, 'background', at), attempts: waiting?.attempts ?? 0 });
      }
      await transaction.objectStore('facts').put(place);
      await transaction.done;
    }),

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
