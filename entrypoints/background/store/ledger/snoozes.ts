import type { TicketRef } from '../../../../core/ticket';
import { using, type ActivityRecord } from './db';
import { ticketsChanged } from './ticket-changes';
import { ticketRecordSchema, type TicketRecord } from './ticket-record';

type Back = NonNullable<TicketRecord['back']>;

/** Times are written with and without thousandths of a second, which texts put in another order. */
const LENIENCE_MS = 1_000;

const awake = ({ snoozedAt: _at, ...record }: TicketRecord, back: Back, at: string): TicketRecord => ({
  ...record,
  snoozedUntil: null,
  back,
  at,
});

const didOf = ({ ref, key }: TicketRecord, reason: Back, at: string): ActivityRecord => ({
  at,
  what: 'back',
  ref,
  ticket: key,
  provider: '',
  reason,
});

const isDue = ({ snoozedUntil }: TicketRecord, now: Date): boolean =>
  snoozedUntil !== null && Date.parse(snoozedUntil) <= now.getTime();

/** Of these tickets each that `wakes` is back, once; answers their keys. */
const bringBack = async (
  range: IDBKeyRange | null,
  wakes: (record: TicketRecord) => boolean,
  back: Back,
  now: Date,
): Promise<string[]> => {
  const keys = await using(async (db) => {
    const transaction = db.transaction(['tickets', 'activity'], 'readwrite');
    const at = now.toISOString();
    const woken = (await transaction.objectStore('tickets').index('snoozedUntil').getAll(range)).filter(wakes);
    for (const record of woken) {
      await transaction.objectStore('tickets').put(awake(record, back, at));
      await transaction.objectStore('activity').add(didOf(record, back, at));
    }
    await transaction.done;
    return woken.map(({ key }) => key);
  });
  ticketsChanged(keys);
  return keys;
};

/** Tickets that the person wants to see later. Nothing but times is compared: whoever asks may have slept for long. */
export const snoozes = {
  /** When the next one is due, epoch milliseconds; null where nothing is snoozed. */
  next: (): Promise<number | null> =>
    using(async (db) => {
      const cursor = await db.transaction('tickets').store.index('snoozedUntil').openKeyCursor();
      return cursor === null ? null : Date.parse(cursor.key);
    }),
  /** All that are snoozed. */
  all: (): Promise<TicketRecord[]> =>
    using(async (db) =>
      (await db.getAllFromIndex('tickets', 'snoozedUntil')).flatMap(
        (value) => ticketRecordSchema.safeParse(value).data ?? [],
      ),
    ),
  /** Those whose time has come are back. */
  due: (now: Date): Promise<string[]> =>
    bringBack(
      IDBKeyRange.upperBound(new Date(now.getTime() + LENIENCE_MS).toISOString()),
      (record) => isDue(record, now),
      'time',
      now,
    ),
  /** The requester has written since it was snoozed at that moment. One that was snoozed anew meanwhile stays so. */
  answered: (ref: TicketRef, snoozedAt: string, now: Date): Promise<string[]> =>
    bringBack(
      null,
      (record) =>
        record.ref.origin === ref.origin &&
        record.ref.desk === ref.desk &&
        record.ref.ticketId === ref.ticketId &&
        record.snoozedAt === snoozedAt,
      'answer',
      now,
    ),
};
