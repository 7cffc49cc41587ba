import type { Settings } from './settings';

/** For how long a person leaves one desk alone. */
export const pauseChoices = ['hour', 'today', 'until-i-say'] as const;
export type PauseChoice = (typeof pauseChoices)[number];

const HOUR_MS = 3_600_000;

/** When such a pause ends, ISO 8601: `today` at the person's own midnight. Null: when they say so. */
export function pauseEnd(choice: PauseChoice, now: Date): string | null {
  if (choice === 'until-i-say') return null;
  if (choice === 'hour') return new Date(now.getTime() + HOUR_MS).toISOString();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
}

const isOver = (until: string | null, now: number): boolean => until !== null && Date.parse(until) <= now;

/** The pause of a desk that counts at this moment; null where there is none. */
export function pauseOf(
  { pauses }: Pick<Settings, 'pauses'>,
  origin: string,
  now = Date.now(),
): { readonly until: string | null } | null {
  const until = Object.hasOwn(pauses, origin) ? pauses[origin] : undefined;
  return until === undefined || isOver(until, now) ? null : { until };
}

export const pausedOrigins = (settings: Pick<Settings, 'pauses'>, now = Date.now()): string[] =>
  Object.keys(settings.pauses).filter((origin) => pauseOf(settings, origin, now) !== null);

/** When the next pause ends by itself, in epoch milliseconds; null where none does. */
export function nextPauseEnd({ pauses }: Pick<Settings, 'pauses'>): number | null {
  const ends = Object.values(pauses).flatMap((until) => (until === null ? [] : [Date.parse(until)]));
  return ends.length === 0 ? null : Math.min(...ends);
}

/** The same settings without the pauses that are over; the very same where there are none. */
export function withoutEndedPauses<S extends Pick<Settings, 'pauses'>>(settings: S, now = Date.now()): S {
  const left = Object.entries(settings.pauses).filter(([, until]) => !isOver(until, now));
  return left.length === Object.keys(settings.pauses).length
    ? settings
    : { ...settings, pauses: Object.fromEntries(left) };
}

export const withPause = (settings: Settings, origin: string, until: string | null): Settings => ({
  ...settings,
  pauses: { ...settings.pauses, [origin]: until },
});

export function withoutPause(settings: Settings, origin: string): Settings {
  const { [origin]: _ended, ...pauses } = settings.pauses;
  return { ...settings, pauses };
}
