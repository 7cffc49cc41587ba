/** A span in which tokens are counted, in days of the person's clock. */
export interface Period {
  /** First day, `2026-11-01`. */
  readonly from: string;
  /** The first day of the next one. */
  readonly resetsOn: string;
}

/** What was used of this period, and how much of the limit that is. */
export interface LimitView extends Period {
  readonly used: number;
  /** The part of `used` that was estimated, because an answer did not say what it used. */
  readonly estimated: number;
  /** Null without a limit: use is shown without a percentage then. */
  readonly limit: number | null;
}

/** Green under 70 % of the limit, yellow to 90 %, red above. */
export type LimitColour = 'green' | 'yellow' | 'red';

/** From here on the person is warned. */
export const WARN_AT = 0.8;

export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** A date without a clock, so that no zone's missing midnight or day moves it. Months beyond December are those of the next year. */
const calendarDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The period of a moment when counting starts anew on `resetDay` (1 to 28) of each month. */
export function periodOf(now: Date, resetDay: number): Period {
  const [year, month] = [now.getFullYear(), now.getDate() >= resetDay ? now.getMonth() : now.getMonth() - 1];
  return { from: calendarDay(year, month, resetDay), resetsOn: calendarDay(year, month + 1, resetDay) };
}

/** 0 to 1 and beyond; a limit of nothing is always used up. */
export const shareOf = ({ used, limit }: Pick<LimitView, 'used' | 'limit'>): number | null =>
  limit === null ? null : limit === 0 ? 1 : used / limit;

export const isUsedUp = (view: Pick<LimitView, 'used' | 'limit'>): boolean =>
  view.limit !== null && view.used >= view.limit;

export const colourOf = (share: number): LimitColour => (share < 0.7 ? 'green' : share <= 0.9 ? 'yellow' : 'red');

/** A moment of that day on the person's own clock, epoch milliseconds, for a date without a clock. */
export const noonOf = (day: string): number => new Date(`${day}T12:00:00`).getTime();
