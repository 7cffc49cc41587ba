import { refKey, type TicketRef } from '../../../../core/ticket';
import { using } from './db';
import { LONG_WORK_MS } from './time-limits';
import { ticketsChanged } from './ticket-changes';
import { asSeen, ticketRecordSchema, type TicketRecord } from './ticket-record';

/** What cannot be read as a record is none: the desk tells it anew. */
const known = (value: unknown): TicketRecord | undefined => ticketRecordSchema.safeParse(value).data;

const readable = (values: readonly unknown[]): TicketRecord[] => values.flatMap((value) => known(value) ?? []);

export const tickets = {
  get: (ref: TicketRef): Promise<TicketRecord | undefined> =>
    using(async (db) => known(await db.get('tickets', refKey(ref)))),
  /** Those of these keys that are known. */
  named: (keys: readonly string[]): Promise<TicketRecord[]> =>
    using(async (db) => {
      const { store } = db.transaction('tickets');
      return readable(await Promise.all(keys.map((key) => store.get(key))));
    }),
  /** Of those that a list told, as many as are wanted, the newest telling first. */
  newest: (most: number): Promise<TicketRecord[]> =>
    using(async (db) => {
      const { store } = db.transaction('tickets');
      const found: unknown[] = [];
      for (
        let cursor = await store.index('listedAt').openCursor(null, 'prev');
        cursor && found.length < most;
        cursor = await cursor.continue()
      )
        found.push(cursor.value);
      return readable(found);
    }),
  /** All that a list told, the newest telling last. */
  listed: (): Promise<TicketRecord[]> =>
    using(async (db) => readable(await db.getAllFromIndex('tickets', 'listedAt')), LONG_WORK_MS),
  /** A person has it before them: nothing waits for that any more. */
  seen: async (ref: TicketRef, now = new Date()): Promise<void> => {
    const isKnown = await using(async (db) => {
      const transaction = db.transaction('tickets', 'readwrite');
      const record = known(await transaction.store.get(refKey(ref)));
      if (record) await transaction.store.put(asSeen(record, now.toISOString()));
      await transaction.done;
      return record !== undefined;
    });
    if (isKnown) ticketsChanged([refKey(ref)]);
  },
  /** Suggestions that wait for somebody to open their ticket: of one desk, or of all. */
  waiting: (origin?: string): Promise<number> => using((db) => db.countFromIndex('tickets', 'waits', origin)),
};
