import { addSums, type UsageKey, type UsageSums } from '../../../../core/usage';
import { saneUsage } from './absurd';
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
  /** Reads and writes in one transaction, so that answers which arrive at once never lose a count. */
  add: ({ month, provider, model, feature }: UsageKey, sums: UsageSums, since: number): Promise<void> =>
    using(async (db) => {
      if (since !== erasures) return;
      const transaction = db.transaction('usage', 'readwrite');
      const kept = await transaction.store.get([month, provider, model, feature]);
      await transaction.store.put({
        month,
        provider,
        model,
        feature,
        ...(kept ? addSums(saneUsage(kept), sums) : sums),
      });
      await transaction.done;
    }),
  all: (): Promise<UsageRecord[]> => using(async (db) => (await db.getAll('usage')).map(saneUsage)),
};
