import { dateText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { featureName } from '../../../core/feature-words';
import type { PriceRow, UsageRow } from '../../../core/messages';
import { dollarText } from '../../pages/numbers';

/** e.g. `November 2026` from `2026-11`. */
export function monthText(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dateText(new Date(year, number - 1, 1).getTime(), { month: 'long', year: 'numeric' });
}

/** Latest first. */
export const monthsOf = (rows: readonly UsageRow[]): string[] =>
  [...new Set(rows.map(({ month }) => month))].toSorted().toReversed();

export const featureText = (feature: UsageRow['feature']): string =>
  feature === 'test' ? say('use.tests') : featureName(feature);

type Counted = 'requests' | 'unknown' | 'tokensIn' | 'tokensOut' | 'tokensCached' | 'cost';

export function totalOf(rows: readonly UsageRow[]) {
  const sum = (part: Counted): number => rows.reduce((total, row) => total + (row[part] ?? 0), 0);
  return {
    requests: sum('requests'),
    unknown: sum('unknown'),
    tokensIn: sum('tokensIn'),
    tokensOut: sum('tokensOut'),
    tokensCached: sum('tokensCached'),
    /** Of the rows whose cost is known. */
    cost: sum('cost'),
    /** Rows whose cost is not known. */
    withoutCost: rows.filter(({ cost }) => cost === null).length,
  };
}
type Total = ReturnType<typeof totalOf>;

/** What a row cost. */
export const costText = (cost: number | null): string =>
  cost === null ? say('use.cost.unknown') : cost === 0 ? say('use.cost.free') : dollarText(cost);

/** A sum that leaves something out says so. */
export function totalCostText({ cost, withoutCost }: Pick<Total, 'cost' | 'withoutCost'>, rows: number): string {
  if (withoutCost === rows) return say('use.cost.unknown');
  return withoutCost === 0 ? dollarText(cost) : say('use.cost.at-least', { cost: dollarText(cost) });
}

/** Where a price comes from. */
export function priceSource({ from, asOf }: Pick<PriceRow, 'from' | 'asOf'>): string {
  switch (from) {
    case 'yours':
      return say('use.price.yours');
    case 'list':
      return asOf === null
        ? say('use.price.list')
        : say('use.price.list-of', { day: dateText(Date.parse(asOf), { dateStyle: 'medium', timeZone: 'UTC' }) });
    case 'free':
      return say('use.price.free');
    case 'unknown':
      return say('use.price.unknown');
  }
}
