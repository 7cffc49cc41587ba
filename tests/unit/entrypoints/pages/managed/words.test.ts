import { fc } from '../../../property';
import { describe, expect, test } from 'vitest';
import type { PolicyState } from '../../../../../core/policy/effective';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { capWords, lockOf, switchLockOf } from '../../../../../entrypoints/pages/managed/words';
import { cappedNumber, wholeNumber } from '../../../../../entrypoints/pages/validate';
import { knownPolicy, settingsUnder } from '../../../../fixtures/managed';

const under = (policy: Policy, settings: Settings = defaultSettings()) =>
  settingsUnder(settings, knownPolicy({ organisation: 'Acme Ltd', ...policy }));

describe('a lock says who set it', () => {
  test('and nothing where nobody did', () => {
    expect(lockOf(under({}), 'capabilities.draft')).toBeNull();
    expect(lockOf(settingsUnder(defaultSettings()), 'writing.tone')).toBeNull();
  });

  test('by name, or as “your organisation” where it has none', () => {
    const off: Policy = { capabilities: { drafts: false } };
    expect(lockOf(under(off), 'capabilities.draft')?.says).toBe('Set by Acme Ltd.');
    expect(lockOf(settingsUnder(defaultSettings(), knownPolicy(off)), 'capabilities.draft')?.says).toBe(
      'Set by your organisation.',
    );
  });

  test('and that a choice of the person’s own is kept, where there is one that differs', () => {
    const formal: Policy = { writing: { tone: 'Formal' } };
    const withTone = (tone: string): Settings => ({
      ...defaultSettings(),
      writing: { rules: '', tone, language: '', terms: '' },
    });
    expect(lockOf(under(formal, withTone('Warm')), 'writing.tone')?.says).toBe(
      'Set by Acme Ltd. Your own choice is kept.',
    );
    expect(lockOf(under(formal, withTone('Formal')), 'writing.tone')?.says).toBe('Set by Acme Ltd.');
    expect(lockOf(under(formal), 'writing.tone')?.says).toBe('Set by Acme Ltd.');
  });

  test('the provider that the person had chosen is kept beside the organisation’s', () => {
    const preset: Policy = { provider: { use: 'azure', address: 'https://acme.openai.azure.com', model: 'x' } };
    expect(lockOf(under(preset, { ...defaultSettings(), provider: 'ollama' }), 'provider')?.says).toContain(
      'Your own choice is kept',
    );
    expect(lockOf(under(preset), 'provider')?.says).not.toContain('kept');
  });
});

test.each<[PolicyState, string | null]>([
  [{ is: 'none' }, null],
  [knownPolicy({ organisation: 'Acme Ltd', provisioned: true, provider: { use: 'on-device' } }), null],
  [
    knownPolicy({ organisation: 'Acme Ltd', enabled: false }),
    'Paused by Acme Ltd. It goes on by itself when it is switched on again.',
  ],
  [knownPolicy({ licensed: false }), 'Not part of what your organisation has.'],
  [{ is: 'waiting' }, 'Waiting for the browser to say whether your organisation has set anything.'],
  [{ is: 'unreadable' }, 'The browser does not hand over what your organisation has set.'],
])('the master switch under %j', (state, says) => {
  expect(switchLockOf(settingsUnder(defaultSettings(), state))?.says ?? null).toBe(says);
});

describe('a number that is capped', () => {
  const cap = { most: 90, by: 'Acme Ltd' };
  const bounds = { from: 1, to: 3650 };

  test('says by whom, and what stays of a higher one', () => {
    expect(capWords(cap, 'days', 30)).toBe('At most 90 days, set by Acme Ltd.');
    expect(capWords(cap, 'days', 365)).toBe('At most 90 days, set by Acme Ltd. Your own choice (365) is kept.');
    expect(capWords({ most: 500_000, by: 'your organisation' }, 'tokens', null)).toBe(
      'At most 500,000 tokens, set by your organisation.',
    );
  });

  test('is never accepted above the cap, and within it exactly as without one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 5000 }), (value) => {
        const checked = cappedNumber(String(value), bounds, 'days', cap);
        if (value > cap.most) expect(checked.ok).toBe(false);
        else expect(checked).toEqual(wholeNumber(String(value), bounds, 'days'));
      }),
    );
    expect(cappedNumber('91', bounds, 'days', cap)).toEqual({ ok: false, problem: 'Acme Ltd allows at most 90 days.' });
    expect(cappedNumber('91', bounds, 'days', null)).toEqual({ ok: true, value: 91 });
  });
});
