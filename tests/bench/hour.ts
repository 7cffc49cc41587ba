import { LOOK_MS, restAfter } from '../../entrypoints/background/watch/schedule';

const HOUR_MS = 3_600_000;

/** An hour of watching by the schedule that the worker keeps. */
export interface Hour {
  /** So often the worker is woken. */
  readonly wakes: number;
  /** Looks that find one new ticket, and that find none. */
  readonly busy: number;
  readonly idle: number;
}

/** The first hour after something has happened, with so many tickets that come in one by one, as far apart as they can be. Later hours in which nothing happens have fewer looks. Throws where two would be found at one look. */
export function hourWith(tickets: number): Hour {
  const times = Array.from({ length: tickets }, (_, index) => (index * HOUR_MS) / tickets);
  let [wakes, busy, idle, inARow, notBefore, found] = [0, 0, 0, 0, 0, 0];
  for (let now = 0; now < HOUR_MS; now += LOOK_MS) {
    wakes += 1;
    if (now < notBefore) continue;
    const news = times.filter((at) => at <= now).length - found;
    if (news > 1) throw new RangeError(`${news} tickets come in between two looks`);
    found += news;
    if (news > 0) busy += 1;
    else idle += 1;
    inARow = news > 0 ? 0 : inARow + 1;
    notBefore = now + restAfter(inARow);
  }
  return { wakes, busy, idle };
}
