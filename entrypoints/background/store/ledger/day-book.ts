import type { Period } from '../../../../core/limits';
import { saneDay } from './absurd';
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

function join(found: DayRecord | undefined, b: DayRecord): DayRecord {
  if (found === undefined) return b;
  const a = saneDay(found);
  return {
    day: b.day,
    tokens: a.tokens + b.tokens,
    estimated: a.estimated + b.estimated,
    requests: a.requests + b.requests,
  };
}

const within = ({ from, resetsOn }: Period) => IDBKeyRange.bound(from, resetsOn, false, true);

const sumOf = (days: readonly DayRecord[]): number => days.reduce((sum, day) => sum + saneDay(day).tokens, 0);

/** Writes in one transaction, so that entries which come at once never lose a token and each knows what it found. */
const write = (entries: readonly DayRecord[], period: Period, since: number): Promise<Entered | null> =>
  using(async (db) => {
    if (since !== erasures) return null;
    const transaction = db.transaction('days', 'readwrite');
    const before = sumOf(await transaction.store.getAll(within(period)));
    for (const entry of entries) await transaction.store.put(join(await transaction.store.get(entry.day), entry));
    const after = sumOf(await transaction.store.getAll(within(period)));
    await transaction.done;
    return { before, after };
  });

export const dayBook = {
  erasures: (): number => erasures,
  erased: (): void => {
    erasures += 1;
    unwritten.clear();
  },
  /** One more request of this day. Null when the days were erased since it began. Throws when it cannot be written; then it counts all the same. */
  async add(day: string, spent: Spent, period: Period, since: number): Promise<Entered | null> {
    if (since !== erasures) return null;
    const entries = [...unwritten.values(), { day, ...spent, requests: 1 }];
    unwritten.clear();
    try {
      return await write(entries, period, since);
    } catch (thrown) {
      if (since === erasures)
        for (const entry of entries) unwritten.set(entry.day, join(unwritten.get(entry.day), entry));
      throw thrown;
    }
  },
  /** What was used in a period. */
  async of(period: Period): Promise<Spent> {
    const days = [
      ...(await using((db) => db.getAll('days', within(period)))),
      ...[...unwritten.values()].filter(({ day }) => day >= period.from && day < period.resetsOn),
    ];
    return { tokens: sumOf(days), estimated: days.reduce((sum, day) => sum + saneDay(day).estimated, 0) };
  },
};
