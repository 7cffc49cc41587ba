/** Seconds have ten digits until the year 2286, milliseconds have thirteen. */
const number = /^\d{9,13}(?:\.\d{1,9})?$/;
const withoutZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;

/** A time as a desk writes it, in milliseconds; null where it is none. What names no zone is UTC, as desks keep it. */
export function msOf(text: string | null): number | null {
  if (text === null || text.length > 100) return null;
  if (number.test(text)) return Math.round(Number(text) * (Number(text) < 1e11 ? 1000 : 1));
  const ms = Date.parse(withoutZone.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(ms) ? null : ms;
}

/** ISO 8601, '' where it is no time. */
export function isoOf(text: string | null): string {
  const ms = msOf(text);
  return ms === null || Math.abs(ms) > 8e15 ? '' : new Date(ms).toISOString();
}

/** The same moment, or the very same text. */
export const sameStamp = (a: string, b: string): boolean => a === b || (msOf(a) !== null && msOf(a) === msOf(b));
