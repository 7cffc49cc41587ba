import { describe, expect, it } from 'vitest';
import { localText, momentOf, snoozeTimes } from '../../../../entrypoints/sidepanel/bulk/snooze-times';

/** By the clock of whoever runs this. */
const at = (text: string): number => new Date(text).getTime();
const offered = (now: string) => snoozeTimes(at(now)).map(({ name, until }) => [name, localText(at(until))]);

describe('until when a ticket can be snoozed', () => {
  it('is later today, tomorrow morning and the next Monday', () => {
    expect(offered('2026-12-02T10:07')).toEqual([
      ['later', '2026-12-02T13:15'],
      ['tomorrow', '2026-12-03T09:00'],
      ['next-week', '2026-12-07T09:00'],
    ]);
  });

  it('is not later today where nothing is left of it', () => {
    expect(offered('2026-12-02T18:01').map(([name]) => name)).toEqual(['tomorrow', 'next-week']);
    expect(offered('2026-12-02T22:30').map(([name]) => name)).toEqual(['tomorrow', 'next-week']);
  });

  it('is one whole week on a Monday, and names the same morning once on a Sunday', () => {
    expect(offered('2026-11-30T08:00').at(-1)).toEqual(['next-week', '2026-12-07T09:00']);
    expect(offered('2026-12-06T08:00')).toEqual([
      ['later', '2026-12-06T11:00'],
      ['tomorrow', '2026-12-07T09:00'],
    ]);
  });

  it('is nine in the morning on both sides of a change of the clock', () => {
    expect(offered('2026-03-28T12:00').slice(1)).toEqual([
      ['tomorrow', '2026-03-29T09:00'],
      ['next-week', '2026-03-30T09:00'],
    ]);
    expect(offered('2026-10-24T12:00').slice(1)).toEqual([
      ['tomorrow', '2026-10-25T09:00'],
      ['next-week', '2026-10-26T09:00'],
    ]);
  });

  it('goes over the end of a month and a year', () => {
    expect(offered('2026-12-31T12:00').slice(1)).toEqual([
      ['tomorrow', '2027-01-01T09:00'],
      ['next-week', '2027-01-04T09:00'],
    ]);
  });
});

describe('a time that was typed', () => {
  const now = at('2026-12-02T10:00');

  it('is the moment of the person’s own clock', () => {
    expect(momentOf('2026-12-02T10:01', now)).toBe(new Date('2026-12-02T10:01').toISOString());
  });

  it('is refused where it has passed or is none', () => {
    expect(momentOf('2026-12-02T10:00', now)).toBeNull();
    expect(momentOf('', now)).toBeNull();
  });
});
