import { featureName } from '../../../core/feature-words';
import type { PriceRow, UsageRow } from '../../../core/messages';
import { dollarText } from '../../pages/numbers';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** e.g. `November 2026` from `2026-11`. */
export function monthText(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(new Date(year, number - 1, 1));
}

/** Latest first. */
export const monthsOf = (rows: readonly UsageRow[]): string[] =>
  [...new Set(rows.map(({ month }) => month))].toSorted().toReversed();

export const featureText = (feature: UsageRow['feature']): string =>
  feature === 'test' ? 'Tests' : featureName(feature);

export interface Total extends Pick<UsageRow, 'requests' | 'unknown' | 'tokensIn' | 'tokensOut' | 'tokensCached'> {
  /** Of the rows whose cost is known. */
  readonly cost: number;
  /** Rows whose cost is not known. */
  readonly withoutCost: number;
}

export function totalOf(rows: readonly UsageRow[]): Total {
  const sum = (part: (row: UsageRow) => number): number => rows.reduce((total, row) => total + part(row), 0);
  return {
    requests: sum(({ requests }) => requests),
    unknown: sum(({ unknown }) => unknown),
    tokensIn: sum(({ tokensIn }) => tokensIn),
    tokensOut: sum(({ tokensOut }) => tokensOut),
    tokensCached: sum(({ tokensCached }) => tokensCached),
    cost: sum(({ cost }) => cost ?? 0),
    withoutCost: rows.filter(({ cost }) => cost === null).length,
  };
}

/** What a row cost. */
export const costText = (cost: number | null): string =>
  cost === null ? 'unknown' : cost === 0 ? 'free' : dollarText(cost);

/** A sum that leaves something out says so. */
export function totalCostText({ cost, withoutCost }: Pick<Total, 'cost' | 'withoutCost'>, rows: number): string {
  if (withoutCost === rows) return 'unknown';
  return withoutCost === 0 ? dollarText(cost) : `at least ${dollarText(cost)}`;
}

/** Where a price comes from. */
export function priceSource({ from, asOf }: Pick<PriceRow, 'from' | 'asOf'>): string {
  switch (from) {
    case 'yours':
      return 'Yours';
    case 'list':
      return asOf === null ? 'List price' : `List price of ${day.format(new Date(asOf))}`;
    case 'free':
      return 'Runs on your own computer';
    case 'unknown':
      return 'Unknown: no price is shipped for it';
  }
}
