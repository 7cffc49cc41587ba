import type { Effective } from '../../../core/policy/effective';
import { askSource } from '../desks/source';
import { isNewSince, jobs } from '../store/ledger/jobs';
import { listedAdmission, sortedByAdmission } from '../tickets/listed-admission';
import type { QueueTicket } from '../../../core/queue';
import { inTurnAt, makesJobs } from '../watch/look';
import { LOOK_MS } from '../watch/schedule';
import { watchBook } from '../watch/watch-book';
import { desksChanged } from './news';
import { syncedFact, syncedOf } from './queue-book';

/** Of one view. */
const MOST = 1_000;
/** So often all of a desk's views are told anew while a panel is open, so that what has left them is known. Milliseconds. */
export const FULL_MS = 10 * 60_000;

const lookedAt = new Set<string>();

/** It is being asked at this moment. */
export const isLookedAt = (origin: string): boolean => lookedAt.has(origin);

/** Says that the desk is asked while it is. */
export async function showingReading<T>(origin: string, look: () => Promise<T>): Promise<T> {
  lookedAt.add(origin);
  desksChanged();
  try {
    return await look();
  } finally {
    lookedAt.delete(origin);
    desksChanged();
  }
}

/** What a look in full is for. */
export interface FullWish {
  /** The person has just opened the panel and waits for it: it takes no turn at the quiet pace. */
  readonly isAwaited: boolean;
  /** They want it, whatever was looked at a moment ago. */
  readonly isPressed: boolean;
}

/** Whether one is due. A desk that was never told in full waits for nothing but the end of a failure’s rest. */
async function isDue(
  origin: string,
  views: readonly string[],
  { isPressed, isAwaited }: FullWish,
  now: Date,
): Promise<boolean> {
  const [book, synced] = await Promise.all([watchBook.get(origin, views), syncedOf(origin)]);
  const rests = Date.parse(book.notBefore) > now.getTime();
  // What a desk asked for itself holds whoever presses.
  if (book.error?.code === 'desk-rate-limited' && rests) return false;
  if (isPressed) return true;
  const isFirst = synced === null || views.some((id) => !synced.views.includes(id));
  if (book.failures > 0) return !rests;
  if (isFirst) return true;
  const age = now.getTime() - Date.parse(synced.syncedAt);
  return !rests && (age < 0 || age >= (isAwaited ? LOOK_MS : FULL_MS));
}

/**
 * Asks a desk for all that these views hold, where that is due; what it does not tell any more is gone. Nothing is gone unless every view
 * was told to its end. True when the desk was asked.
 */
export const lookInFull = (
  origin: string,
  views: readonly string[],
  effective: Effective,
  wish: FullWish,
  now: () => Date = () => new Date(),
): Promise<boolean> =>
  inTurnAt(origin, async () => {
    if (!(await isDue(origin, views, wish, now()))) return false;
    await showingReading(origin, async () => {
      const before = await watchBook.get(origin, views);
      const { asks, key } = await listedAdmission(effective.rules);
      const askedAt = now().toISOString();
      const tickets: QueueTicket[] = [];
      let complete = true;
      for (const view of views) {
        const told = await askSource<'list'>(origin, { what: 'list', view, most: MOST, asks, quiet: !wish.isAwaited });
        if (!told.ok) return watchBook.failed(origin, before, told.error, now());
        tickets.push(...told.value.tickets);
        complete &&= told.value.complete;
      }
      const { admitted, unsaid, refused } = sortedByAdmission(tickets, effective.rules);
      const at = now();
      const isWork = before.lookedAt !== null && (await makesJobs(effective)) ? isNewSince(before.lookedAt) : false;
      const fact = syncedFact(origin, { views: [...views], syncedAt: at.toISOString() });
      const whole = complete ? { wholeOf: origin } : {};
      await jobs.found(admitted, fact, isWork, at, { admitted: key, unsaid, refused, askedAt, ...whole });
      await watchBook.looked(origin, before, at);
    });
    return true;
  });
