import { addSums, type UsageKey, type UsageSums } from '../../../../core/usage';
import { saneUsage } from './absurd';
import { askedBook, enterCutOff } from './asked-book';
import { using, type UsageRecord } from './db';

/**
 * How often usage was erased since this worker began. Only a request that is under way needs it, and such a request ends with the
 * worker, so nothing is lost when the number is.
 */
let erasures = 0;

export const usageBook = {
  /** Remembered when a request begins: what it used is not written any more once everything was erased in between. */
  erasures: (): number => erasures,
  erased: (): void => {
    erasures += 1;
  },
  /** Reads and writes in one transaction, so that answers which arrive at once never lose a count. `id`: as it was entered before it went out. */
  add: ({ month, provider, model, feature }: UsageKey, sums: UsageSums, since: number, id?: string): Promise<void> =>
    using(async (db) => {
      if (since !== erasures) return;
      const transaction = db.transaction(['usage', 'facts'], 'readwrite');
      const store = transaction.objectStore('usage');
      const kept = await store.get([month, provider, model, feature]);
      if (id !== undefined) await transaction.objectStore('facts').put(askedBook.mark('usage', id));
      await store.put({
        month,
        provider,
        model,
        feature,
        ...(kept ? addSums(saneUsage(kept), sums) : sums),
      });
      await transaction.done;
    }),
  all: async (): Promise<UsageRecord[]> => {
    await enterCutOff();
    return using(async (db) => (await db.getAll('usage')).map(saneUsage));
  },
};
