import type { PriceRow, Requests, UsageRow } from '../../../core/messages';
import { costOf, priceKey, priceOf } from '../../../core/prices';
import type { Settings } from '../../../core/settings';
import type { UsageRecord } from '../store/ledger/db';
import { usageBook } from '../store/ledger/usage-book';
import { loadEffective } from '../rules/load';
import { loadLimit } from '../rules/limit';

const inOrder = (a: UsageRow, b: UsageRow): number =>
  b.month.localeCompare(a.month) ||
  a.provider.localeCompare(b.provider) ||
  a.model.localeCompare(b.model) ||
  a.feature.localeCompare(b.feature);

/** Newest month first; a price for every model in the rows. Pure. */
export function viewUsage(
  records: readonly UsageRecord[],
  corrected: Settings['prices'],
): Omit<Requests['usage.get']['out'], 'limit'> {
  const prices = new Map<string, PriceRow>();
  const rows = records.map(({ tokensCacheWritten, ...record }): UsageRow => {
    const key = priceKey(record.provider, record.model);
    const price = prices.get(key) ?? priceOf(record.provider, record.model, corrected);
    prices.set(key, price);
    return { ...record, cost: costOf({ ...record, tokensCacheWritten }, price) };
  });
  return {
    rows: rows.sort(inOrder),
    prices: [...prices.values()].sort((a, b) => a.provider.localeCompare(b.provider) || a.model.localeCompare(b.model)),
  };
}

export async function usageGet(): Promise<Requests['usage.get']['out']> {
  const [records, { settings }] = await Promise.all([usageBook.all(), loadEffective()]);
  return { ...viewUsage(records, settings.prices), limit: await loadLimit(settings) };
}
