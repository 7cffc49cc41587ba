import { describe, expect, it } from 'vitest';
import { effectiveKeys, type Provenance } from '../../../../core/policy/effective';
import { merge } from '../../../../core/policy/merge';
import { parsePolicy } from '../../../../core/policy/parse';
import { partsOf, policySchema, type Policy } from '../../../../core/policy/schema';
import { policyKeys } from '../../../../core/policy/table';
import { defaultSettings, type Settings } from '../../../../core/settings';
import { knownPolicy } from '../../../fixtures/managed';
import { everything, examples, together } from './keys';
import { switchesUnder } from './lets-out';

/** Allows everything and never touched the switch, so that every key of a policy has something to take away or to name. */
const person: Settings = {
  ...defaultSettings(),
  provider: 'compatible',
  providers: { compatible: { address: 'http://127.0.0.1:8080', model: 'llama3.2', contextChars: 24_000 } },
  fallback: 'anthropic',
  limits: { tokensPerMonth: 900_000, resetDay: 3 },
  writing: { rules: 'My own', tone: 'Mine', language: 'fr', terms: 'Ours' },
  customDesks: [{ origin: 'https://help.acme.example', desk: 'zendesk' }],
};

const mergedUnder = (policy: Policy) => merge(knownPolicy(policy), person, defaultSettings());

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

describe.each(policyKeys)('%s', (key) => {
  const { policy, beside = {}, decides } = examples[key];
  const before = mergedUnder(beside).keys;
  const after = mergedUnder(together(beside, policy)).keys;
  const decided = new Map(decides.map((each) => (typeof each === 'string' ? ([each, key] as const) : each)));

  it('is the one key of its example, and comes through JSON and the parser whole', () => {
    expect(leaves(policy)).toEqual([key]);
    const arrived: unknown = JSON.parse(JSON.stringify(policy));
    expect(parsePolicy(arrived)).toEqual({ policy, problems: [] });
    expect(policySchema.parse(arrived)).toEqual(policy);
  });

  it('decides what it is there for, and says so', () => {
    for (const [effectiveKey, policyKey] of decided)
      expect([effectiveKey, after[effectiveKey]]).toEqual([
        effectiveKey,
        expect.objectContaining({ source: 'policy', policyKey }),
      ]);
  });

  it('has a say in nothing else', () => {
    const others = (keys: Readonly<Record<string, Provenance>>) =>
      Object.fromEntries(effectiveKeys.filter((each) => !decided.has(each)).map((each) => [each, keys[each]]));
    expect(others(after)).toEqual(others(before));
    for (const effectiveKey of decided.keys())
      expect([effectiveKey, after[effectiveKey]]).not.toEqual([effectiveKey, before[effectiveKey]]);
  });
});

describe.each([...switchesUnder(mergedUnder({})).keys()])('“true” under %s', (key) => {
  const [group, name] = partsOf(key);
  const under = mergedUnder(name === undefined ? { [group]: true } : { [group]: { [name]: true } });

  it('leaves every setting, rule and reason as it is without the key', () => expect(under).toEqual(mergedUnder({})));
});

describe('the day on which the month starts', () => {
  const dayUnder = (policy: Policy) => {
    const { settings, keys } = mergedUnder(policy);
    expect(keys['limits.resetDay'].value).toBe(settings.limits.resetDay);
    return keys['limits.resetDay'];
  };

  it.each<[string, Policy, Provenance]>([
    [
      'the organisation’s where it limits the month',
      { limits: { tokensPerMonth: 500_000, resetDay: 15 } },
      { value: 15, source: 'policy', locked: true, policyKey: 'limits.resetDay' },
    ],
    [
      'the first where it limits the month and names no day',
      { limits: { tokensPerMonth: 500_000 } },
      { value: 1, source: 'policy', locked: true, policyKey: 'limits.tokensPerMonth' },
    ],
    [
      'the organisation’s even above a lower limit of one’s own',
      { limits: { tokensPerMonth: 5_000_000 } },
      { value: 1, source: 'policy', locked: true, policyKey: 'limits.tokensPerMonth' },
    ],
    [
      'the organisation’s where it only names one',
      { limits: { resetDay: 15 } },
      { value: 15, source: 'policy', locked: true, policyKey: 'limits.resetDay' },
    ],
    [
      'the person’s where it has no word in it',
      { limits: { tokensPerRequest: 8000 } },
      { value: 3, source: 'you', locked: false, policyKey: null },
    ],
  ])('is %s', (_name, policy, told) => expect(dayUnder(policy)).toEqual(told));
});

describe('what a person is told of each setting', () => {
  it('without a policy: nothing is the organisation’s and nothing is locked', () => {
    const keys = Object.values(merge({ is: 'none' }, person, defaultSettings()).keys);
    expect(keys.filter(({ source, locked, policyKey }) => source === 'policy' || locked || policyKey !== null)).toEqual(
      [],
    );
  });

  it('never says “you” of what the organisation has put in the place of it', () => {
    const { keys, settings } = mergedUnder(everything);
    expect(settings.enabled).toBe(false);
    expect(
      Object.entries(keys)
        .filter(([, { source }]) => source === 'you')
        .map(([name]) => name),
    ).toEqual([]);
  });
});
