import { openLedger } from './db';

/** Deletes what is older than the person's retention. */
export async function prune(retentionDays: number, now = Date.now()): Promise<void> {
  const before = IDBKeyRange.upperBound(new Date(now - retentionDays * 86_400_000).toISOString());
  const db = await openLedger();
  const transaction = db.transaction(['suggestions', 'activity', 'examples'], 'readwrite');
  const cursors = [
    transaction.objectStore('suggestions').index('at').openCursor(before),
    transaction.objectStore('activity').index('at').openCursor(before),
    transaction.objectStore('examples').index('learnedAt').openCursor(before),
  ];
  for (const opening of cursors) {
    for (let cursor = await opening; cursor; cursor = await cursor.continue()) await cursor.delete();
  }
  await transaction.done;
  db.close();
}

export type Erasable = 'learned' | 'activity' | 'everything';

export async function eraseLedger(what: Erasable): Promise<void> {
  const stores = {
    learned: ['examples', 'models'],
    activity: ['suggestions', 'activity'],
    everything: ['examples', 'models', 'suggestions', 'activity', 'catalogues', 'facts'],
  } as const;
  const db = await openLedger();
  for (const store of stores[what]) await db.clear(store);
  db.close();
}

/** All that the ledger holds, for the person's export. Trained models are left out: they can be trained again. */
export async function exportLedger(): Promise<Record<string, unknown>> {
  const db = await openLedger();
  const [suggestions, activity, examples, catalogues] = await Promise.all([db.getAll('suggestions'), db.getAll('activity'), db.getAll('examples'), db.getAll('catalogues')]);
  db.close();
  return { suggestions, activity, examples, catalogues };
}
