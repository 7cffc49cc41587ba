import { fc } from '../../../property';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../../../../core/policy/parse';
import type { Policy } from '../../../../../core/policy/schema';
import { checkDraft } from '../../../../../entrypoints/options/studio/check';
import { draftOf, rawPolicy, withKey } from '../../../../../entrypoints/options/studio/draft';
import { bytesOf, textOf } from '../../../../../entrypoints/options/download';
import { personaOf, somebody } from '../../../../../entrypoints/options/studio/persona';
import { readStored, store } from '../../../../../entrypoints/options/studio/stored';
import { defaultSettings } from '../../../../../core/settings';
import { arbitraryPolicy } from '../../../core/policy/arbitrary-policy';

/** The form knows no group without a key in it, and of an entry no empty list. */
const asFormHolds = (policy: Policy): unknown =>
  JSON.parse(JSON.stringify(policy), (key, value: unknown) => {
    if (
      ['meanings', 'questions', 'locked', 'excluded', 'alwaysAsk'].includes(key) &&
      Array.isArray(value) &&
      value.length === 0
    )
      return undefined;
    const group = typeof value === 'object' && value !== null && !Array.isArray(value) && key !== '';
    return group && Object.keys(value).length === 0 ? undefined : value;
  });

test('every policy survives the form', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      expect(rawPolicy(draftOf(policy))).toEqual(asFormHolds(policy));
      expect(checkDraft(draftOf(policy))).toMatchObject({ policy: asFormHolds(policy), unusable: 0 });
    }),
    { numRuns: 200 },
  );
});

test('a key that is taken out is gone, with its group', () => {
  const draft = withKey(draftOf({ access: { users: ['a@b.c'] }, enabled: true }), 'access.users', undefined);
  expect(rawPolicy(draft)).toEqual({ enabled: true });
});

test('an empty list is a list that allows nothing; blank lines are nothing', () => {
  expect(rawPolicy({ 'access.users': [] })).toEqual({ access: { users: [] } });
  expect(rawPolicy({ 'access.users': ['a@b.c', '', '  '] })).toEqual({ access: { users: ['a@b.c'] } });
});

test.each([
  ['1,000', 1000],
  ['2 000', 2000],
  ['1000.5', '1000.5'],
  ['many', 'many'],
])('%j tokens are %j', (typed, value) => {
  expect(rawPolicy({ 'limits.tokensPerRequest': typed })).toEqual({ limits: { tokensPerRequest: value } });
});

test('what cannot be used is named at its field, and the rest counts', () => {
  const checked = checkDraft({
    enabled: true,
    'limits.resetDay': '31',
    'allowed.servers': ['api.openai.com', 'not a host'],
    fields: [{ locked: ['x'] }],
  });
  expect(checked.policy).toEqual({ enabled: true, limits: {}, allowed: { servers: ['api.openai.com'] }, fields: [] });
  expect(checked.notes['limits.resetDay']).toEqual([
    { level: 'unusable', text: 'It must be a whole number from 1 to 28.' },
  ]);
  expect(checked.notes['allowed.servers']?.[0]?.text).toContain('“not a host” must be');
  expect(checked.notes.fields?.map(({ text }) => text).join(' ')).toBe('Entry 1 lacks field.');
});

test('a reload keeps everything but the key', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  expect(readStored(storage)).toEqual({ draft: {}, keyGone: false });
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      const draft = draftOf({ ...policy, provider: { ...policy.provider, key: 'sk-secret-4711' } });
      store(storage, draft, false);
      expect([...kept.values()].join('')).not.toContain('sk-secret-4711');
      expect(readStored(storage)).toEqual({ draft: withKey(draft, 'provider.key', undefined), keyGone: true });
      store(storage, withKey(draft, 'provider.key', undefined), true);
      expect(readStored(storage).keyGone).toBe(true);
    }),
    { numRuns: 100 },
  );
  for (const broken of ['', 'no', '[]', '{"draft":3}'])
    expect(readStored({ getItem: () => broken })).toEqual({ draft: {}, keyGone: false });
});

test('a registry file is UTF-16 with its mark, and every file is read back', () => {
  expect([...bytesOf('é', 'utf-16le')]).toEqual([0xff, 0xfe, 0xe9, 0x00]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const encoding of ['utf-8', 'utf-16le'] as const)
        expect(textOf(bytesOf(text, encoding))).toBe(text.replace(/^\uFEFF/, encoding === 'utf-8' ? '' : '\uFEFF'));
    }),
  );
});

test('a person as typed: what is left empty is something that the desk does not say', () => {
  const persona = personaOf({ ...somebody(), groups: ' A, B ,', organisation: ' ', used: '1,500' }, defaultSettings());
  expect(persona).toMatchObject({
    admissionFacts: { groups: ['A', 'B'], organisation: null },
    used: 1500,
    settings: { enabled: null },
  });
  expect(personaOf({ ...somebody(), used: 'many' }, defaultSettings()).used).toBe(0);
});

test('a policy that is read back from a file is the one in the form', () => {
  const draft = draftOf({ enabled: false });
  expect(parsePolicy(rawPolicy(draft))).toEqual({ policy: { enabled: false }, problems: [] });
});
