/**
 * A moment on two clocks, in milliseconds. The wall's goes on while a computer sleeps but can be set back; the steady one only goes
 * forward but may stand still in that sleep, and it begins anew in every context. Between two moments of one context the longer of
 * the two times counts.
 */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

export type MomentClock = () => Moment;

export const momentNow: MomentClock = () => ({ wall: Date.now(), steady: performance.now() });

/** How long ago `then` was, in milliseconds; never less than 0. */
export const ageOf = (then: Moment, now: Moment): number => Math.max(0, now.wall - then.wall, now.steady - then.steady);

/** The moment that was `ms` milliseconds before. */
const earlier = ({ wall, steady }: Moment, ms: number): Moment => ({ wall: wall - ms, steady: steady - ms });

/** What was read of a ticket may leave for so long; then the ticket is read again first. */
export const FRESH_MS = 10_000;

export const isFresh = (readAt: Moment, now: Moment): boolean => ageOf(readAt, now) <= FRESH_MS;

/** A reading that was begun on purpose may itself take this long on a slow desk. One that took longer was held up, as in a tab that the browser had frozen. */
const LONGEST_READ_MS = 60_000;

/** About thirty years: what is older is just as old. */
const OLDEST_MS = 1e12;

/**
 * When a ticket counts as read, by what its page says when it tells it: `age` milliseconds ago at its beginning. A page can only
 * make it older than its arrival. What was `asked` for, and begun after that, is as new as anything that this desk can give.
 */
export const readMoment = (arrived: Moment, age: number, asked: boolean): Moment =>
  asked && age <= LONGEST_READ_MS ? arrived : earlier(arrived, Math.min(age, OLDEST_MS));
