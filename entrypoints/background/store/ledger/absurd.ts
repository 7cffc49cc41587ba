import type { DayRecord, UsageRecord } from './db';

/** No request takes as much: the longest conversation that can be set is 400,000 characters. */
const MOST_FOR_ONE = 500_000;
/** About what a request takes that nobody counted. */
const USUAL = 5_000;

const isAbsurd = (tokens: number, requests: number): boolean =>
  !(tokens >= 0 && tokens <= Math.max(1, requests) * MOST_FOR_ONE);

/** A day as it can be: versions before this one believed a server that counted without end, and one lie used up the month. */
export function saneDay(day: DayRecord): DayRecord {
  const { tokens, estimated, requests } = day;
  if (isAbsurd(tokens, requests)) return { ...day, tokens: requests * USUAL, estimated: requests * USUAL };
  return isAbsurd(estimated, requests) || estimated > tokens ? { ...day, estimated: tokens } : day;
}

/** The same for a month of one model: what was not really counted is unknown. */
export function saneUsage(record: UsageRecord): UsageRecord {
  const { tokensIn, tokensOut, tokensCached, tokensCacheWritten, requests } = record;
  if (![tokensIn, tokensOut, tokensCached, tokensCacheWritten].some((tokens) => isAbsurd(tokens, requests)))
    return record;
  const kept = (tokens: number): number => (isAbsurd(tokens, requests) ? 0 : tokens);
  return {
    ...record,
    unknown: requests,
    tokensIn: kept(tokensIn),
    tokensOut: kept(tokensOut),
    tokensCached: isAbsurd(tokensIn, requests) ? 0 : kept(tokensCached),
    tokensCacheWritten: isAbsurd(tokensIn, requests) ? 0 : kept(tokensCacheWritten),
  };
}
