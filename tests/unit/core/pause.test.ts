import { describe, expect, it } from 'vitest';
import {
  nextPauseEnd,
  pausedOrigins,
  pauseEnd,
  pauseOf,
  withoutEndedPauses,
  withoutPause,
  withPause,
} from '../../../core/pause';
import { defaultSettings, settingsSchema } from '../../../core/settings';

const ACME = 'https://acme.zendesk.com';
const now = new Date('2026-11-30T09:30:00.000Z');
const at = (text: string): number => Date.parse(text);

describe('a pause', () => {
  it('of an hour ends an hour later, one for today at the next midnight of the person, one until they say so never', () => {
    expect(pauseEnd('hour', now)).toBe('2026-11-30T10:30:00.000Z');
    const midnight = new Date(pauseEnd('today', now) ?? '');
    expect([midnight.getHours(), midnight.getMinutes()]).toEqual([0, 0]);
    expect(new Date(midnight.getTime() - 1).getDate()).toBe(now.getDate());
    expect(pauseEnd('until-i-say', now)).toBeNull();
  });

  it('counts for its desk alone, until its very end', () => {
    const settings = withPause(defaultSettings(), ACME, '2026-11-30T10:30:00.000Z');
    expect(settingsSchema.safeParse(settings).success).toBe(true);
    expect(pauseOf(settings, ACME, at('2026-11-30T10:29:59.999Z'))).toEqual({ until: '2026-11-30T10:30:00.000Z' });
    expect(pauseOf(settings, ACME, at('2026-11-30T10:30:00.000Z'))).toBeNull();
    expect(pauseOf(settings, 'https://other.zendesk.com', now.getTime())).toBeNull();
    expect(pauseOf(settings, 'constructor', now.getTime())).toBeNull();
    expect(pausedOrigins(settings, now.getTime())).toEqual([ACME]);
  });

  it('that is over leaves the settings, and the ones that are not stay', () => {
    const settings = withPause(
      withPause(defaultSettings(), ACME, '2026-11-30T10:30:00.000Z'),
      'https://b.example',
      null,
    );
    expect(withoutEndedPauses(settings, now.getTime())).toBe(settings);
    expect(withoutEndedPauses(settings, at('2026-11-30T11:00:00Z')).pauses).toEqual({ 'https://b.example': null });
    expect([nextPauseEnd(settings), nextPauseEnd(withoutPause(settings, ACME))]).toEqual([
      at('2026-11-30T10:30:00.000Z'),
      null,
    ]);
  });
});
