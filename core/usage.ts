import type { UsageRow } from './messages';

export type UsageFeature = UsageRow['feature'];

/** Tokens as one answer counted them; what it did not say is left out. */
interface AnswerUsage {
  readonly tokensIn?: number;
  readonly tokensOut?: number;
  readonly tokensCached?: number;
  readonly tokensCacheWritten?: number;
}

/** What the books keep together: a calendar month of the person's clock, one model, one feature. */
export type UsageKey = Pick<UsageRow, 'month' | 'provider' | 'model' | 'feature'>;

export interface UsageSums {
  readonly requests: number;
  /** Requests whose answer did not say both what went in and what came out; the part it did say is in the sums. */
  readonly unknown: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Part of `tokensIn`. */
  readonly tokensCached: number;
  /** Part of `tokensIn`. */
  readonly tokensCacheWritten: number;
}

/** A number of tokens that can be added to a sum; a server may answer anything. */
const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

const orNone = (value: number | undefined): number => (isCount(value) ? value : 0);

export const saysAnything = (usage: AnswerUsage): boolean =>
  [usage.tokensIn, usage.tokensOut, usage.tokensCached, usage.tokensCacheWritten].some(isCount);

/** One request, as its answer counted it. */
export const sumsOf = (usage: AnswerUsage): UsageSums => ({
  requests: 1,
  unknown: isCount(usage.tokensIn) && isCount(usage.tokensOut) ? 0 : 1,
  tokensIn: orNone(usage.tokensIn),
  tokensOut: orNone(usage.tokensOut),
  tokensCached: orNone(usage.tokensCached),
  tokensCacheWritten: orNone(usage.tokensCacheWritten),
});

export const addSums = (a: UsageSums, b: UsageSums): UsageSums => ({
  requests: a.requests + b.requests,
  unknown: a.unknown + b.unknown,
  tokensIn: a.tokensIn + b.tokensIn,
  tokensOut: a.tokensOut + b.tokensOut,
  tokensCached: a.tokensCached + b.tokensCached,
  tokensCacheWritten: a.tokensCacheWritten + b.tokensCacheWritten,
});

/** `2026-11` on the clock of this computer, which is what a person calls this month. */
export const monthOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;

/** The month that lies `count` months before the one of `date`. */
export const monthsBefore = (date: Date, count: number): string =>
  monthOf(new Date(date.getFullYear(), date.getMonth() - count, 1));
