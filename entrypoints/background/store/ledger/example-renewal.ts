import { renewed, seenAt, type Example, type PublicWords } from '../../../../core/learning';
import type { TicketRef } from '../../../../core/ticket';
import { using } from './db';
import { examplesChanged } from './example-changes';
import { exampleKey } from './ledger';

/** How an example is learnt: each is kept beside the other. */
const sources = ['decision', 'solved'] as const satisfies readonly Example['from'][];

const sameWords = (one: Example, other: Example): boolean => one.text === other.text && one.reply === other.reply;

/**
 * What was learnt from a ticket holds its public words of `readAt` (milliseconds since 1970) from now on: the old ones go, and an
 * example of which nothing is left. A reading that is older than the last one changes nothing. Models that were trained from words
 * which go stand for them, so they go too; the next answer trains one anew.
 */
export async function renewExamples(ref: TicketRef, words: PublicWords, readAt: number): Promise<void> {
  const changed = await using(async (db) => {
    const transaction = db.transaction(['examples', 'models'], 'readwrite');
    const store = transaction.objectStore('examples');
    let gone = false;
    for (const from of sources) {
      const key = exampleKey({ ref, from });
      const kept = await store.get(key);
      if (!kept) continue;
      const before = Date.parse(seenAt(kept));
      // A time to come was noted by a clock that has been set since.
      if (before >= readAt && before <= Date.now()) continue;
      const now = renewed(kept, words);
      gone ||= now === null || !sameWords(now, kept);
      if (now === null) await store.delete(key);
      else await store.put({ ...now, key, seenAt: new Date(readAt).toISOString() });
    }
    if (gone) await transaction.objectStore('models').clear();
    await transaction.done;
    return gone;
  });
  if (changed) examplesChanged();
}
