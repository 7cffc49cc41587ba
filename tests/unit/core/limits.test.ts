import { dayText } from '../../../core/limit-text';
import { afterEach, describe, expect, it } from 'vitest';
import { WARN_AT, colourOf, dayOf, isUsedUp, periodOf, shareOf } from '../../../core/limits';
import { fc, runs } from '../property';

const usual = process.env['TZ'];
afterEach(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

const resetDays = fc.integer({ min: 1, max: 28 });
const moments = fc.date({
  min: new Date('2010-01-01T12:00:00Z'),
  max: new Date('2045-12-31T12:00:00Z'),
  noInvalidDate: true,
});

/** With days that have no midnight (São Paulo, Beirut), a day that there never was (Apia, 2011-12-30), and both ends of the world. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Australia/Lord_Howe',
];

describe.each(zones)('a period in %s', (zone) => {
  it('has the day in it, begins and ends on the wanted day of two months that follow each other, and the next one follows at once', () => {
    process.env['TZ'] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    fc.assert(
      fc.property(moments, resetDays, (now, resetDay) => {
        const { from, resetsOn } = periodOf(now, resetDay);
        const today = dayOf(now);
        expect(from <= today && today < resetsOn).toBe(true);
        for (const day of [from, resetsOn]) expect(Number(day.slice(8))).toBe(resetDay);
        const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(months(resetsOn) - months(from)).toBe(1);
        const noonOf = (day: string): Date =>
          new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 12);
        if (dayOf(noonOf(resetsOn)) === resetsOn) expect(periodOf(noonOf(resetsOn), resetDay).from).toBe(resetsOn);
      }),
      { numRuns: runs, seed: 20261121 },
    );
  });
});

describe('a period', () => {
  it.each<[string, Date, number, string, string]>([
    ['from the 28th in January', new Date(2026, 0, 27, 23, 59, 59), 28, '2025-12-28', '2026-01-28'],
    ['from the 28th on the 28th', new Date(2026, 0, 28), 28, '2026-01-28', '2026-02-28'],
    ['from the 28th at the end of February', new Date(2026, 1, 28), 28, '2026-02-28', '2026-03-28'],
    ['on the 29th of a leap year', new Date(2028, 1, 29, 12), 28, '2028-02-28', '2028-03-28'],
    ['from the 1st in December', new Date(2026, 11, 31, 23, 59, 59), 1, '2026-12-01', '2027-01-01'],
    ['from the 1st on New Year', new Date(2027, 0, 1), 1, '2027-01-01', '2027-02-01'],
    ['from the 31st to the 2nd', new Date(2026, 2, 31), 2, '2026-03-02', '2026-04-02'],
  ])('%s', (_name, now, resetDay, from, resetsOn) => expect(periodOf(now, resetDay)).toEqual({ from, resetsOn }));
});

describe('the limit', () => {
  it('is used up exactly from its number on; none never is, and nothing always is', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(1_000_000_000), (used, limit) => {
        expect(isUsedUp({ used, limit })).toBe(used >= limit);
        expect(isUsedUp({ used, limit })).toBe((shareOf({ used, limit }) ?? 0) >= 1);
        expect([isUsedUp({ used, limit: null }), shareOf({ used, limit: null })]).toEqual([false, null]);
      }),
      { numRuns: runs, seed: 20261121 },
    );
    expect(shareOf({ used: 0, limit: 0 })).toBe(1);
  });

  it('is green under 70 %, yellow to 90 %, red above, and warned of from 80 %', () => {
    expect([0, 0.6999, 0.7, 0.9, 0.9001, 3].map(colourOf)).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
      'red',
    ]);
    expect(WARN_AT).toBe(0.8);
    expect(dayText('2026-12-01')).toBe('December 1');
  });
});
