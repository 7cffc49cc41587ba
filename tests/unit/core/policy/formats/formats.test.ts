import { build, parse, type PlistValue } from 'plist';
import { expect, test } from 'vitest';
import { flat } from '../../../../../core/policy/flat';
import { formatIds, policyFormats, type FormatId } from '../../../../../core/policy/formats/formats';
import { CHROMIUM_ID } from '../../../../../core/policy/formats/ids';
import { importPolicy } from '../../../../../core/policy/formats/import';
import { parsePolicy } from '../../../../../core/policy/parse';
import type { Policy } from '../../../../../core/policy/schema';
import { arbitraryPolicy } from '../arbitrary-policy';
import { sayPhrase } from '../../../../../core/words/say-phrase';
import { inWords } from '../../../in-words';
import { fc, runs } from '../../../property';

const write = (format: FormatId, policy: Policy): string =>
  policyFormats[format].write(policy, policyFormats[format].extensionId ?? '');

test('generated policies are policies', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => void expect(parsePolicy(policy)).toEqual({ policy, problems: [] })),
  );
});

test.each(formatIds)('every policy survives %s and the way back', (format) => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      const read = importPolicy(write(format, policy));
      expect(read).toMatchObject({ ok: true, value: { policy, problems: [], notes: [] } });
      if (read.ok) expect(read.value.policy).toEqual(policy);
    }),
    { numRuns: 100 },
  );
});

test('another reader of property lists finds the same in the macOS profile', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      const profile = parse(write('chrome-mac', policy)) as { PayloadContent: [Record<string, unknown>] };
      const [payload] = profile.PayloadContent;
      expect(payload['PayloadType']).toBe(`com.google.Chrome.extensions.${CHROMIUM_ID}`);
      expect(Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')))).toEqual(
        flat(policy),
      );
    }),
    { numRuns: 100 },
  );
});

test('a profile that another tool wrote is read too', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      const built = build({
        PayloadType: 'Configuration',
        PayloadContent: [{ PayloadType: `com.microsoft.Edge.extensions.${CHROMIUM_ID}`, PayloadVersion: 1, ...policy }],
      } as PlistValue);
      expect(importPolicy(built)).toMatchObject({ ok: true, value: { policy } });
    }),
    { numRuns: 100 },
  );
});

const readable = (text: string): Policy => {
  const read = importPolicy(text);
  if (!read.ok) throw new Error(sayPhrase(read.problem));
  return read.value.policy;
};

test('a registry export with keys below and switches as texts is read as Chromium reads it', () => {
  const key =
    String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\${CHROMIUM_ID}\policy`.replaceAll(
      '\\\\',
      '\\',
    );
  const text = [
    '\uFEFFWindows Registry Editor Version 5.00',
    '; made by hand',
    `[${key}]`,
    '"enabled"="1"',
    '"retentionDays"=dword:0000005a',
    '"support"=hex(1):7b,00,22,00,74,00,65,00,78,00,74,00,22,00,3a,00,\\',
    '  22,00,48,00,69,00,22,00,7d,00,00,00',
    `[${key}\\access]`,
    `[${key}\\access\\users]`,
    ...Array.from({ length: 11 }, (_, index) => `"${index + 1}"="person${index + 1}@example.com"`),
    `[${key}\\fields\\1]`,
    '"field"="Category"',
    '"category"=dword:00000001',
    '',
  ].join('\r\n');
  expect(readable(text)).toEqual({
    enabled: true,
    retentionDays: 90,
    support: { text: 'Hi' },
    access: { users: Array.from({ length: 11 }, (_, index) => `person${index + 1}@example.com`) },
    fields: [{ field: 'Category', category: true }],
  });
});

test('the export of chrome://policy, older payloads, bare property lists and Firefox manifests are read', () => {
  const exported = {
    chromeMetadata: {},
    policyValues: {
      chrome: { policies: {} },
      extensions: {
        [CHROMIUM_ID]: {
          name: 'Deskside',
          policies: { enabled: { level: 'mandatory', value: false }, access: { value: '{"users":[]}' } },
        },
      },
    },
  };
  expect(readable(JSON.stringify(exported))).toEqual({ enabled: false, access: { users: [] } });
  expect(readable(JSON.stringify({ policyGroups: exported.policyValues }))).toEqual({
    enabled: false,
    access: { users: [] },
  });
  const wrapped = {
    PayloadType: 'com.apple.ManagedClient.preferences',
    PayloadContent: {
      [`com.google.Chrome.extensions.${CHROMIUM_ID}`]: { Forced: [{ mcx_preference_settings: { enabled: false } }] },
    },
  };
  expect(readable(build({ PayloadContent: [wrapped] }))).toEqual({ enabled: false });
  expect(readable(build({ enabled: false, retentionDays: 9 }))).toEqual({ enabled: false, retentionDays: 9 });
  expect(
    readable(
      JSON.stringify({ name: 'deskside@deskside.app', description: '', type: 'storage', data: { enabled: true } }),
    ),
  ).toEqual({ enabled: true });
});

test('what is left out is named', () => {
  const file = {
    ExtensionInstallForcelist: [],
    '3rdparty': {
      extensions: {
        [CHROMIUM_ID]: { enabled: true, invented: 1, allowed: { providers: ['ollama', 'skynet'] } },
        ['a'.repeat(32)]: { x: 1 },
      },
    },
  };
  expect(inWords(importPolicy(JSON.stringify(file)))).toEqual({
    ok: true,
    value: {
      recognised: 'a policy file for Linux',
      extensionId: CHROMIUM_ID,
      policy: { enabled: true, allowed: { providers: ['ollama'] } },
      problems: [
        { path: 'invented', message: 'invented is not a key that Deskside knows.' },
        {
          path: 'allowed.providers.1',
          message: expect.stringMatching(/^allowed\.providers\.1 must be one of .*ollama/) as string,
        },
      ],
      notes: [
        'Left out, because it is not Deskside’s: ExtensionInstallForcelist.',
        `Left out, because it belongs to other extensions: ${'a'.repeat(32)}.`,
      ],
    },
  });
});

test.each([
  ['', 'nothing to read'],
  ['hello', 'neither JSON'],
  ['{"enabled": true', 'not JSON'],
  ['bplist00xx', 'plutil'],
  [
    'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\n"a"="b"',
    'extensions\\<id>\\policy in it',
  ],
  ['Windows Registry Editor Version 5.00\n[HKEY_LOCAL_MACHINE\\x]\n"a"=hex(7):00', 'Line 3: The value of “a”'],
  ['Windows Registry Editor Version 5.00\n[HKEY_LOCAL_MACHINE\\x]\nnonsense', 'Line 3'],
  ['<?xml version="1.0"?>\n<plist version="1.0">\n<dict>\n<key>a</key><data>AA==</data>', '<data> is not taken'],
  ['<plist version="1.0"><dict><key>a</key><string>b', '</string> is missing'],
  ['<plist version="1.0"><dict><key>a</key><string>&nbsp;</string></dict></plist>', '&nbsp;'],
  ['<plist version="1.0"><dict><key>PayloadContent</key><array/></dict></plist>', 'no payload'],
  ['{"enabled": {"Value": true}, "licensed": true}', 'lack their "Value": licensed'],
  ['{"3rdparty": {}}', '"extensions"'],
  ['{"policies": {}}', '"Extensions"'],
  [
    JSON.stringify({ '3rdparty': { extensions: { x: { enabled: true }, y: { enabled: false } } } }),
    'several extensions (x, y)',
  ],
])('%j is explained', (text, words) => {
  expect(inWords(importPolicy(text))).toMatchObject({ ok: false, problem: expect.stringContaining(words) as string });
});

test('whatever is pasted, reading it never throws', () => {
  const starts = fc.constantFrom(
    '',
    'Windows Registry Editor Version 5.00\n[',
    '<?xml version="1.0"?><plist><dict>',
    '{"3rdparty":',
    '{"a":{"Value":',
  );
  const pieces = fc
    .array(
      fc.constantFrom(
        '<key>',
        '</key>',
        '<dict>',
        '"',
        '\\',
        '[',
        ']',
        '=',
        'hex(1):',
        '&#x110000;',
        '}',
        '{',
        'a',
        '\n',
        '</plist>',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(starts, fc.oneof(pieces, fc.string()), (start, rest) => void importPolicy(start + rest)),
    { numRuns: runs },
  );
});
