import type { Period } from '../../../../core/limits';
import { saneDay } from './absurd';
import { askedBook, enterCutOff, joinDays } from './asked-book';
import { using, type DayRecord } from './db';

/** Tokens of one answer. `estimated` is the part of `tokens` that it did not say. */
export interface Spent {
  readonly tokens: number;
  readonly estimated: number;
}

/** Tokens of a period, before and after an entry. */
export interface Entered {
  readonly before: number;
  readonly after: number;
}

/** As in the usage book: how often days were erased since this worker began. */
let erasures = 0;

/**
 * What could not be written, because the disk is full or the ledger broken. It counts as long as this worker lives and goes along
 * with the next entry: a ledger that cannot be written is no way to spend without end.
 */
const unwritten = new Map<string, DayRecord>();
/** The requests in it, which were entered before they went out. */
const unwrittenIds = new Set<string>();

function leave(): { readonly entries: readonly DayRecord[]; readonly ids: readonly string[] } {
  const [entries, ids] = [[...unwritten.values()], [...unwrittenIds]];
  unwritten.clear();
  unwrittenIds.clear();
  return { entries, ids };
}

const within = ({ from, resetsOn }: Period) => IDBKeyRange.bound(from, resetsOn, false, true);

const sumOf = (days: readonly DayRecord[]): number => days.reduce((sum, day) => sum + saneDay(day).tokens, 0);

/** Writes in one transaction, so that entries which come at once never lose a token and each knows what it found. */
const write = (
  entries: readonly DayRecord[],
  ids: readonly string[],
  period: Period,
  since: number,
): Promise<Entered | null> =>
  using(async (db) => {
    if (since !== erasures) return null;
    const transaction = db.transaction(['days', 'facts'], 'readwrite');
    const store = transaction.objectStore('days');
    const before = sumOf(await store.getAll(within(period)));
    for (const entry of entries) await store.put(joinDays(await store.get(entry.day), entry));
    for (const id of ids) await transaction.objectStore('facts').put(askedBook.mark('day', id));
    const after = sumOf(await store.getAll(within(period)));
    await transaction.done;
    return { before, after };
  });

export const dayBook = {
  erasures: (): number => erasures,
  erased: (): void => {
    erasures += 1;
    leave();
  },
  /** One more request of this day, which was entered as `id` before it went out. Null when the days were erased since it began. Throws when it cannot be written; then it counts all the same. */
  async add(day: string, spent: Spent, period: Period, since: number, id?: string): Promise<Entered | null> {
    if (since !== erasures) return null;
    const before = leave();
    const entries = [...before.entries, { day, ...spent, requests: 1 }];
    const ids = [...before.ids, ...(id === undefined ? [] : [id])];
    try {
      return await write(entries, ids, period, since);
    } catch (thrown) {
      if (since === erasures) {
        for (const entry of entries) unwritten.set(entry.day, joinDays(unwritten.get(entry.day), entry));
        for (const one of ids) unwrittenIds.add(one);
      }
      throw thrown;
    }
  },
  /** What was used in a period. */
  async of(period: Period): Promise<Spent> {
    await enterCutOff();
    const days = [
      ...(await using((db) => db.getAll('days', within(period)))),
      ...[...unwritten.values()].filter(({ day }) => day >= period.from && day < period.resetsOn),
    ];
    return { tokens: sumOf(days), estimated: days.reduce((sum, day) => sum + saneDay(day).estimated, 0) };
  },
};
