import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { dayOf } from '../../../core/limits';
import { makeTurns } from '../in-turn';
import { newestRead } from './last-read';

/** In `storage.local`: the days that the clock of this computer has shown. */
const KEY = 'clock.days';
/** More are never needed to tell which of them can be believed. */
const MOST = 4;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const shownSchema = z.strictObject({
  /** In the order in which they were shown, each later than the one before. */
  days: z.array(day).check(z.maxLength(MOST)),
  /** Those before the clock went back; nobody knows which of the two were wrong. */
  before: z.array(day).check(z.maxLength(MOST)),
  /** What it showed while it was back. */
  wrong: z.array(day).check(z.maxLength(MOST)),
});
type Shown = z.infer<typeof shownSchema>;

const lastOf = (days: readonly string[]): string => days.at(-1) ?? '';

/** What is known once the clock has shown this day too. Pure. */
export function shownToo({ days, before, wrong }: Shown, today: string): Shown {
  const last = lastOf(days);
  if (today < last) return { days: [today], before: lastOf(before) > last ? before : days, wrong };
  // It went back and has caught up again. The last day before that may have been the mistake, so it counts for nothing.
  if (before.length > 0 && today >= lastOf(before))
    return { days: [before.at(-2) ?? last, today], before: [], wrong: [...wrong, ...days].slice(-MOST) };
  return { days: today === last ? days : [...days, today].slice(-MOST), before, wrong };
}

/** A later day is believed once another one was seen: until then the day before it counts. Empty: none is. */
const believedDay = ({ days, before }: Shown): string =>
  days.at(-2) ?? (before.length > 0 ? (before.at(-2) ?? '') : lastOf(days));

export interface Clock {
  /** What may be deleted is judged by this moment, which is never later than the one that the clock shows. */
  readonly believed: Date;
  /** Days far back that the clock showed by mistake (`2026-11-21`). Each is told once. */
  readonly wrong: readonly string[];
}

const inTurn = makeTurns();

const read = async (): Promise<Shown> => {
  const parsed = shownSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (parsed.success) return parsed.data;
  // Versions before this one kept no days, but when a ticket was last read.
  const seen = await newestRead();
  return { days: seen === null ? [] : [dayOf(seen)], before: [], wrong: [] };
};

/** Of a day that cannot be believed nothing is too old. */
const LONG_AGO = new Date(0);
/** So far a person's day may lie off by journeys alone. */
const NEAR_MS = 7 * 86_400_000;

/** Notes the day that the clock shows, and says what of it can be believed. */
export const lookAtClock = (now: Date): Promise<Clock> =>
  inTurn(async () => {
    const today = dayOf(now);
    if (!day.safeParse(today).success) return { believed: LONG_AGO, wrong: [] };
    const shown = shownToo(await read(), today);
    const end = new Date(`${believedDay(shown)}T23:59:59.999`);
    const believed = Number.isNaN(end.getTime()) ? LONG_AGO : end < now ? end : now;
    const isFar = (one: string): boolean => believed.getTime() - Date.parse(`${one}T23:59:59.999`) > NEAR_MS;
    await browser.storage.local.set({ [KEY]: { ...shown, wrong: shown.wrong.filter((one) => !isFar(one)) } });
    return { believed, wrong: shown.wrong.filter(isFar) };
  });
