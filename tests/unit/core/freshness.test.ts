import { describe, expect, it } from 'vitest';
import { ageOf, FRESH_MS, isFresh, readMoment, type Moment } from '../../../core/freshness';
import { fc } from '../property';

const noon: Moment = { wall: Date.UTC(2026, 10, 21, 12), steady: 5_000 };
const later = (wall: number, steady = wall): Moment => ({ wall: noon.wall + wall, steady: noon.steady + steady });
const HOUR = 3_600_000;

describe('how long ago something was', () => {
  it.each<[string, Moment, number]>([
    ['a moment later', later(3), 3],
    ['after a sleep, in which the steady clock stood still', later(HOUR, 200), HOUR],
    ['with a wall clock that was set back', later(-HOUR, 12_000), 12_000],
    ['with a wall clock that was set back in a sleep: as long as is known', later(-HOUR, 0), 0],
  ])('%s', (_name, now, age) => expect(ageOf(noon, now)).toBe(age));

  it('decides whether it may leave, to the millisecond', () => {
    expect([FRESH_MS, FRESH_MS + 1].map((ms) => isFresh(noon, later(ms)))).toEqual([true, false]);
    expect(isFresh(noon, later(HOUR, 0))).toBe(false);
  });
});

describe('when a ticket counts as read that a page tells', () => {
  it('is never after it arrived, whatever the page says, and never a time that cannot be written', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.boolean(), (age, asked) => {
        const readAt = readMoment(noon, age, asked);
        expect(readAt.wall).toBeLessThanOrEqual(noon.wall);
        expect(readAt.steady).toBeLessThanOrEqual(noon.steady);
        expect(() => new Date(readAt.wall).toISOString()).not.toThrow();
      }),
    );
  });

  it.each<[string, number, boolean, boolean]>([
    ['just read', 20, false, true],
    ['told again after a reconnect', HOUR, false, false],
    ['read on purpose by a slow desk', 25_000, true, true],
    ['read by nobody’s wish by a slow desk', 25_000, false, false],
    ['read on purpose in a tab that stood still meanwhile', HOUR, true, false],
  ])('%s', (_name, age, asked, fresh) => expect(isFresh(readMoment(noon, age, asked), noon)).toBe(fresh));
});
