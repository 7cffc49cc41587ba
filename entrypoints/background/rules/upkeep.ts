import { dayOf } from '../../../core/limits';
import { monthsBefore } from '../../../core/usage';
import { loadEffective } from './load';
import { saneDay, saneUsage } from '../store/ledger/absurd';
import { dayBook } from '../store/ledger/day-book';
import { using } from '../store/ledger/db';
import { examplesChanged } from '../store/ledger/example-changes';
import { usageBook } from '../store/ledger/usage-book';

/** Of usage, which holds numbers only: this month and as many before it. */
const USAGE_MONTHS = 24;
/** Of days: more than the longest period that is counted, and the year before for who compares. */
const DAY_MONTHS = 13;

/**
 * Deletes what is older than the person's retention, and usage and days, which hold numbers only, when their own time is over. Models
 * that were trained from examples which go stand for them, so they go too; the next answer trains one anew.
 */
export async function prune(retentionDays: number, now = new Date()): Promise<void> {
  const forgotten = await using(async (db) => {
    const before = IDBKeyRange.upperBound(new Date(now.getTime() - retentionDays * 86_400_000).toISOString());
    const transaction = db.transaction(['suggestions', 'activity', 'examples', 'models', 'usage', 'days'], 'readwrite');
    const examples = transaction.objectStore('examples');
    const learnt = await examples.index('learnedAt').getAllKeys(before);
    for (const key of learnt) await examples.delete(key);
    const cursors = [
      transaction.objectStore('suggestions').index('at').openCursor(before),
      transaction.objectStore('activity').index('at').openCursor(before),
      // What such a model was trained from is older still.
      transaction.objectStore('models').index('at').openCursor(before),
    ];
    for (const opening of cursors) {
      for (let cursor = await opening; cursor; cursor = await cursor.continue()) await cursor.delete();
    }
    if (learnt.length > 0) await transaction.objectStore('models').clear();
    // A key that is only the month lies before every row of that month.
    await transaction.objectStore('usage').delete(IDBKeyRange.upperBound([monthsBefore(now, USAGE_MONTHS)], true));
    await transaction
      .objectStore('days')
      .delete(IDBKeyRange.upperBound(dayOf(new Date(now.getFullYear(), now.getMonth() - DAY_MONTHS, 1)), true));
    await transaction.done;
    return learnt.length > 0;
  });
  if (forgotten) examplesChanged();
}

export type Erasable = 'learned' | 'activity' | 'everything';

const stores = {
  // The facts are what servers were found to refuse.
  learned: ['examples', 'models', 'facts'],
  activity: ['suggestions', 'activity', 'usage'],
  everything: ['examples', 'models', 'suggestions', 'activity', 'usage', 'catalogues', 'facts'],
} as const;

/**
 * Erasing is no way around an organisation's limit. It is asked here and not by whoever erases, so that nobody can forget to; while
 * it is not known whether there is a policy, there may be such a limit.
 */
async function limitedByOrganisation(): Promise<boolean> {
  const { keys, rules } = await loadEffective();
  return keys['limits.tokensPerMonth'].policyKey !== null || rules.gate === 'waiting' || rules.gate === 'unreadable';
}

/** The days, which hold numbers only, go with everything else and never alone; they stay where an organisation counts with them. */
export async function eraseLedger(what: Erasable): Promise<void> {
  const names =
    what === 'everything' && !(await limitedByOrganisation()) ? ([...stores[what], 'days'] as const) : stores[what];
  if (what !== 'learned') usageBook.erased();
  if (names.some((name) => name === 'days')) dayBook.erased();
  await using(async (db) => {
    const transaction = db.transaction(names, 'readwrite');
    await Promise.all(names.map((store) => transaction.objectStore(store).clear()));
    await transaction.done;
  });
  if (what !== 'activity') examplesChanged();
}

/** All that the ledger holds, for the person's export. Trained models are left out: they can be trained again. */
export const exportLedger = (): Promise<Record<string, unknown>> =>
  using(async (db) => {
    const [suggestions, activity, examples, catalogues, usage, days] = await Promise.all([
      db.getAll('suggestions'),
      db.getAll('activity'),
      db.getAll('examples'),
      db.getAll('catalogues'),
      db.getAll('usage'),
      db.getAll('days'),
    ]);
    return { suggestions, activity, examples, catalogues, usage: usage.map(saneUsage), days: days.map(saneDay) };
  });
