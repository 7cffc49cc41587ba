/** Whole hours of a working day, as the person's clock has them. */
const MORNING = 9;
const HOURS_LATER = 3;
/** From then on nothing is left of today that would be worth coming back to. */
const LAST_HOUR_OF_TODAY = 21;

export type SnoozeName = 'later' | 'tomorrow' | 'next-week';

export interface SnoozeTime {
  readonly name: SnoozeName;
  /** ISO 8601. */
  readonly until: string;
}

const NEXT_QUARTER = 15;

function later(now: Date): Date {
  const at = new Date(now);
  at.setHours(at.getHours() + HOURS_LATER, Math.ceil(at.getMinutes() / NEXT_QUARTER) * NEXT_QUARTER, 0, 0);
  return at;
}

function morning(now: Date, days: number): Date {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(MORNING, 0, 0, 0);
  return at;
}

const MONDAY = 1;

/** What is offered at that moment, soonest first. Days go by the person's calendar, so that a change of the clock moves nothing. */
export function snoozeTimes(at: number): readonly SnoozeTime[] {
  const now = new Date(at);
  const soon = later(now);
  const isToday = soon.getDate() === now.getDate() && soon.getHours() < LAST_HOUR_OF_TODAY;
  const toMonday = (MONDAY + 7 - now.getDay()) % 7 || 7;
  return [
    ...(isToday ? [{ name: 'later' as const, until: soon.toISOString() }] : []),
    { name: 'tomorrow', until: morning(now, 1).toISOString() },
    // On a Sunday the next week begins tomorrow.
    ...(toMonday === 1 ? [] : [{ name: 'next-week' as const, until: morning(now, toMonday).toISOString() }]),
  ];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** As `<input type="datetime-local">` has it: `2026-11-30T09:00`, by the person's clock. */
export function localText(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ISO 8601 of what was typed there; null where it is no moment, or has passed. */
export function momentOf(typed: string, now: number): string | null {
  const at = new Date(typed).getTime();
  return Number.isNaN(at) || at <= now ? null : new Date(at).toISOString();
}
