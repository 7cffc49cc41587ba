import { fc } from '../../../property';
import { describe, expect, test } from 'vitest';
import { effectiveKeys, type EffectiveKey } from '../../../../../core/policy/effective';
import { parsePolicy } from '../../../../../core/policy/parse';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { effectiveExport } from '../../../../../entrypoints/options/managed/effective-export';
import { knownPolicy, settingsUnder } from '../../../../fixtures/managed';

const NOW = new Date('2026-11-21T12:00:00Z');
const exported = (policy: Policy, settings: Settings = defaultSettings()) =>
  effectiveExport(settingsUnder(settings, knownPolicy({ organisation: 'Acme Ltd', ...policy })), '0.1.0', NOW);
const of = (key: EffectiveKey, policy: Policy, settings?: Settings) =>
  exported(policy, settings).settings.find((setting) => setting.key === key);

describe('the export of what counts', () => {
  test('has every setting once, each with a reason', () => {
    const { settings } = exported({});
    expect(settings.map(({ key }) => key)).toEqual(effectiveKeys);
    expect(settings.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  test('is one of a person whom nobody manages, too', () => {
    const all = effectiveExport(settingsUnder(defaultSettings()), '0.1.0', NOW);
    expect(all).toMatchObject({
      deskside: '0.1.0',
      exportedAt: '2026-11-21T12:00:00.000Z',
      managed: false,
      organisation: null,
      state: 'open',
      ignored: [],
    });
    expect(new Set(all.settings.map(({ reason }) => reason))).toEqual(
      new Set(['Nobody set it, so the default counts.']),
    );
  });

  test('names descriptions of desks by how they begin, not by all of their text', () => {
    const text = `{ "format": "deskside.desk/1", "id": "our-desk" }${' '.repeat(9000)}`;
    expect(of('deskDescriptions', { deskDescriptions: [text] })?.value).toEqual([
      '9049 characters: { "format": "deskside.desk/1", "id": "our-desk" } ',
    ]);
  });

  test('never holds a key, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...'abcdefXYZ0123456789-_~^') }),
        (text) => {
          const key = `sk~${text}`;
          const json = JSON.stringify(
            exported({ provisioned: true, provider: { use: 'openai', model: 'gpt-5', key } }),
          );
          expect(json).not.toContain(key);
        },
      ),
    );
  });

  test('nor a password in an address', () => {
    const settings: Settings = {
      ...defaultSettings(),
      provider: 'compatible',
      providers: {
        compatible: { address: 'https://me:secret@models.acme.example/v1', model: 'm', contextChars: 24_000 },
      },
    };
    expect(of('provider.address', {}, settings)?.value).toBe('https://models.acme.example/v1');
  });

  test('names values that were ignored', () => {
    const view = settingsUnder(defaultSettings(), knownPolicy({}));
    const { problems } = parsePolicy({ retention: 30 });
    const older = { path: 'drafts', message: 'must be true or false' };
    expect(
      effectiveExport({ managed: { ...view.managed, problems: [...problems, older] } }, '0.1.0', NOW).ignored,
    ).toEqual([
      { path: 'retention', message: 'retention is not a key that Deskside knows.' },
      { path: 'drafts', message: 'drafts must be true or false.' },
    ]);
  });
});

test.each<[EffectiveKey, Policy, Settings, string]>([
  [
    'capabilities.draft',
    { capabilities: { drafts: false } },
    defaultSettings(),
    'Set by Acme Ltd (policy key capabilities.drafts).',
  ],
  ['provider', { provider: { use: 'azure' } }, defaultSettings(), 'Set by Acme Ltd (policy key provider.use).'],
  ['enabled', { enabled: false }, defaultSettings(), 'Paused by Acme Ltd.'],
  ['enabled', { licensed: false }, defaultSettings(), 'Deskside is not part of what Acme Ltd has.'],
  [
    'enabled',
    { provisioned: true, provider: { use: 'on-device' } },
    defaultSettings(),
    'Switched on by Acme Ltd (policy key provisioned); you can switch it off.',
  ],
  [
    'enabled',
    { provisioned: true, provider: { use: 'on-device' } },
    { ...defaultSettings(), enabled: false },
    'You set it.',
  ],
  [
    'learning.retentionDays',
    { retentionDays: 90 },
    defaultSettings(),
    'Capped by Acme Ltd (policy key retentionDays); you can go lower.',
  ],
  [
    'learning.retentionDays',
    { retentionDays: 90 },
    { ...defaultSettings(), learning: { fromDecisions: true, retentionDays: 30 } },
    'You set it. Acme Ltd caps it (policy key retentionDays).',
  ],
  [
    'fallback',
    { allowed: { providers: ['ollama'] } },
    { ...defaultSettings(), fallback: 'openai' },
    'Set by Acme Ltd (policy key allowed.providers).',
  ],
  ['fallback', {}, { ...defaultSettings(), fallback: 'openai' }, 'You set it.'],
  [
    'writing.tone',
    {},
    { ...defaultSettings(), writing: { rules: '', tone: 'Warm', language: '', terms: '' } },
    'You set it.',
  ],
])('why %s is what it is under %j', (key, policy, settings, reason) => {
  expect(of(key, policy, settings)?.reason).toBe(reason);
});
