import { monthsBefore } from '../../../core/usage';
import { using } from './db';
import { usageBook } from './usage-book';

/** Of usage, which holds numbers only: this month and as many before it. */
const USAGE_MONTHS = 24;

/** Deletes what is older than the person's retention, and usage that is older than two years. */
export const prune = (retentionDays: number, now = new Date()): Promise<void> =>
  using(async (db) => {
    const before = IDBKeyRange.upperBound(new Date(now.getTime() - retentionDays * 86_400_000).toISOString());
    const transaction = db.transaction(['suggestions', 'activity', 'examples', 'usage'], 'readwrite');
    const cursors = [
      transaction.objectStore('suggestions').index('at').openCursor(before),
      transaction.objectStore('activity').index('at').openCursor(before),
      transaction.objectStore('examples').index('learnedAt').openCursor(before),
    ];
    for (const opening of cursors) {
      for (let cursor = await opening; cursor; cursor = await cursor.continue()) await cursor.delete();
    }
    // A key that is only the month lies before every row of that month.
    await transaction.objectStore('usage').delete(IDBKeyRange.upperBound([monthsBefore(now, USAGE_MONTHS)], true));
    await transaction.done;
  });

export type Erasable = 'learned' | 'activity' | 'everything';

const stores = {
  learned: ['examples', 'models'],
  activity: ['suggestions', 'activity', 'usage'],
  everything: ['examples', 'models', 'suggestions', 'activity', 'usage', 'catalogues', 'facts'],
} as const;

export async function eraseLedger(what: Erasable): Promise<void> {
  if (what !== 'learned') usageBook.erased();
  await using(async (db) => {
    const transaction = db.transaction(stores[what], 'readwrite');
    await Promise.all(stores[what].map((store) => transaction.objectStore(store).clear()));
    await transaction.done;
  });
}

/** All that the ledger holds, for the person's export. Trained models are left out: they can be trained again. */
export const exportLedger = (): Promise<Record<string, unknown>> =>
  using(async (db) => {
    const [suggestions, activity, examples, catalogues, usage] = await Promise.all([
      db.getAll('suggestions'),
      db.getAll('activity'),
      db.getAll('examples'),
      db.getAll('catalogues'),
      db.getAll('usage'),
    ]);
    return { suggestions, activity, examples, catalogues, usage };
  });
