import * as z from 'zod/mini';
import type { DesksideError } from '../../../core/errors';
import { desksideErrorSchema } from '../../../core/schema/errors';
import type { QueueTicket } from '../../../core/queue';
import { jobs, watchKey, type AlsoTold } from '../store/ledger/jobs';
import { facts } from '../store/ledger/ledger';
import { parseFact } from '../store/ledger/parse-fact';
import { littleEarly, LOOK_MS, restAfter } from './schedule';

const recordSchema = z.object({
  /** The views that `mark` is about. */
  views: z.array(z.string()),
  /** Where the desk's lists are asked from the next time; null where they were never told. */
  mark: z.nullable(z.string()),
  /** ISO 8601, as all times here. */
  lookedAt: z.nullable(z.string()),
  notBefore: z.string(),
  /** Looks in a row that failed, and that found nothing. */
  failures: z.number(),
  idle: z.number(),
  error: z.optional(desksideErrorSchema),
});
/** How far watching one desk has come. */
export type WatchRecord = z.infer<typeof recordSchema>;

const LONGEST_REST_MS = 15 * LOOK_MS;

const never = (views: readonly string[]): WatchRecord => ({
  views: [...views],
  mark: null,
  lookedAt: null,
  notBefore: new Date(0).toISOString(),
  failures: 0,
  idle: 0,
});

const sameViews = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());

const providerSchema = z.object({
  error: desksideErrorSchema,
  /** In a row. */
  failures: z.number(),
  /** Nobody is asked before, ISO 8601. */
  notBefore: z.string(),
});
/** Why a provider could not be asked about tickets that nobody opened. */
type ProviderRecord = z.infer<typeof providerSchema>;

const PROVIDER = 'watch.provider';
const LONGEST_PROVIDER_REST_MS = 30 * LOOK_MS;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** What a look has found. */
interface Found {
  readonly tickets: readonly QueueTicket[];
  readonly mark: string;
  readonly also: AlsoTold;
}

/** Kept in the ledger, one for each desk. */
export const watchBook = {
  /** For these views: with others it begins anew. */
  get: async (origin: string, views: readonly string[]): Promise<WatchRecord> => {
    const known = parseFact(recordSchema, await facts.get(watchKey(origin)));
    return known !== null && sameViews(known.views, views) ? known : never(views);
  },
  /** What a look has found, with the tickets and what is to be done about them: all or nothing. */
  found: async (
    origin: string,
    before: WatchRecord,
    { tickets, mark, also }: Found,
    makesJobs: boolean,
    now: Date,
  ): Promise<void> => {
    const { error: _error, ...bare } = before;
    const isQuiet = tickets.length === 0 && (also.unsaid ?? []).length === 0;
    const idle = isQuiet ? before.idle + 1 : 0;
    const next: WatchRecord = {
      ...bare,
      mark,
      lookedAt: now.toISOString(),
      notBefore: after(now, restAfter(idle)),
      failures: 0,
      idle,
    };
    // What was there before anybody watched is not new.
    const place = { key: watchKey(origin), value: JSON.stringify(next) };
    await jobs.found(tickets, place, makesJobs && before.mark !== null, now, also);
  },
  failed: async (origin: string, before: WatchRecord, error: DesksideError, now: Date): Promise<void> => {
    const rest = Math.min(LONGEST_REST_MS, Math.max(error.retryAfterMs ?? 0, LOOK_MS * 2 ** before.failures));
    const next: WatchRecord = {
      ...before,
      failures: before.failures + 1,
      notBefore: after(now, littleEarly(rest)),
      error,
    };
    await facts.put(watchKey(origin), JSON.stringify(next));
  },
  /**
   * Somebody works on the desk: where nothing but quiet lets it rest, it rests no longer than a minute after the last look. True when
   * that is over. After a failure the desk rests as long as that says.
   */
  busy: async (origin: string, now = new Date()): Promise<boolean> => {
    let isOver = false;
    await facts.change(watchKey(origin), (text) => {
      const known = parseFact(recordSchema, text);
      if (known === null || known.lookedAt === null || known.failures > 0) return undefined;
      const notBefore = after(new Date(known.lookedAt), LOOK_MS);
      isOver = Date.parse(notBefore) <= now.getTime();
      return known.notBefore > notBefore ? JSON.stringify({ ...known, notBefore, idle: 0 }) : undefined;
    });
    return isOver;
  },
  /** All that the views hold was told: a look like any other, after which the desk rests, and what went wrong before is over. */
  looked: async (origin: string, before: WatchRecord, now: Date): Promise<void> => {
    await facts.change(watchKey(origin), (text) => {
      const stored = parseFact(recordSchema, text);
      const { error: _error, ...known } = stored !== null && sameViews(stored.views, before.views) ? stored : before;
      const next = after(now, littleEarly(LOOK_MS));
      const notBefore = known.failures === 0 && known.notBefore > next ? known.notBefore : next;
      return JSON.stringify({ ...known, notBefore, failures: 0 });
    });
  },
  /** The desk has answered, and has none of the views: what went wrong before is over. */
  nothing: (origin: string): Promise<void> => facts.put(watchKey(origin), JSON.stringify(never([]))),
  /** Null while whoever was asked last has answered. */
  provider: async (): Promise<ProviderRecord | null> => parseFact(providerSchema, await facts.get(PROVIDER)),
  providerFailed: async (error: DesksideError, now = new Date()): Promise<void> => {
    const failures = (await watchBook.provider())?.failures ?? 0;
    const rest = Math.min(LONGEST_PROVIDER_REST_MS, Math.max(error.retryAfterMs ?? 0, LOOK_MS * 2 ** failures));
    const next: ProviderRecord = { error, failures: failures + 1, notBefore: after(now, littleEarly(rest)) };
    await facts.put(PROVIDER, JSON.stringify(next));
  },
  /** It answers, or another one may: nothing is left to rest for. */
  providerAnswers: async (): Promise<void> => {
    await facts.change(PROVIDER, (known) => (known === undefined || known === '' ? undefined : ''));
  },
};
