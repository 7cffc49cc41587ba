import { describe, expect, it } from 'vitest';
import { EXPECTS } from '../../../../core/policy/expected';
import { flat } from '../../../../core/policy/flat';
import { merge } from '../../../../core/policy/merge';
import { parsePolicy, type PolicyProblem } from '../../../../core/policy/parse';
import { problemText } from '../../../../core/policy/problem-text';
import { switchableFeatures } from '../../../../core/policy/keys/data';
import { policySchema, type Policy } from '../../../../core/policy/schema';
import { policyKeys } from '../../../../core/policy/table';
import { defaultSettings, type Settings } from '../../../../core/settings';
import { whyNotAllowedNow } from '../../../../providers/allowed';
import { knownPolicy } from '../../../fixtures/managed';
import { pairs } from './generated';
import { everything } from './keys';
import { letsOut } from './lets-out';
import { fc, runs } from '../../property';

const told = (problems: readonly PolicyProblem[]) =>
  problems.map((problem) => ({ path: problem.path, message: problemText(problem) }));

const restrictive: Policy = {
  licensed: true,
  enabled: true,
  provider: { use: 'openai', model: 'gpt-5-mini', ownKeys: false },
  allowed: { providers: ['openai'], servers: ['api.openai.com'], localOnly: false, desks: ['acme.zendesk.com'] },
  access: { users: ['ana@acme.test'] },
  limits: { tokensPerRequest: 8000, tokensPerMonth: 100_000 },
  fields: [{ field: 'Category', locked: ['VIP'] }],
  confidence: { toSet: 60, toChange: 80 },
  retentionDays: 30,
  featuresOff: ['own-domains'],
};

/** As a browser hands it over that drops these keys without a word. */
const withoutKeys = (policy: Policy, ...dropped: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(flat(policy)).filter(([key]) => !dropped.includes(key)));

/** What may be sent, kept or done, each as large as it may be; of destinations the servers, since a model's name may be part of an address. */
function extent(policy: Policy, person: Settings) {
  const { destinations, tokensPerMonth, retentionDays, secondProvider, ownDomains, permitted, ...switches } = letsOut(
    merge(knownPolicy(policy), person, defaultSettings()),
  );
  const { tokensPerRequest, confidence } = merge(knownPolicy(policy), person, defaultSettings()).rules;
  return {
    sets: [
      new Set([...destinations].map((each) => new URL(each.slice(each.indexOf(' ') + 1)).origin)),
      new Set(secondProvider === null || !switches.enabled ? [] : [secondProvider]),
      ownDomains,
      permitted,
    ],
    sizes: [tokensPerMonth, retentionDays, tokensPerRequest ?? Infinity, -confidence.toSet, -confidence.toChange],
    switches: (
      [
        'enabled',
        'triage',
        'draft',
        'examples',
        'articles',
        'macros',
        'learnsFromDecisions',
        'learnsFromSolved',
        'updatesDirectly',
      ] as const
    ).map((name) => switches[name]),
  };
}

/** Nothing of the first goes beyond the second. */
function within(a: ReturnType<typeof extent>, b: ReturnType<typeof extent>): boolean {
  const sets = a.sets.every((set, index) => [...set].every((each) => (b.sets[index] as ReadonlySet<string>).has(each)));
  return (
    sets &&
    a.sizes.every((size, index) => size <= (b.sizes[index] ?? 0)) &&
    a.switches.every((on, index) => !on || b.switches[index] === true)
  );
}

/** A lost model leaves none, with which nothing is asked, or another that the same organisation named; `letsOut` does not look for models. */
const compared = policyKeys.filter((key) => !key.startsWith('provider.model'));

const lostOne = (change: (raw: Record<string, unknown>) => unknown) =>
  fc.property(pairs, fc.nat(), ({ policy, person }, which) => {
    const handedOut = flat(policy);
    const set = compared.filter((key) => Object.hasOwn(handedOut, key));
    const key = set[which % set.length];
    return (
      key === undefined ||
      within(extent(parsePolicy(change(withoutKeys(policy, key))).policy, person), extent(policy, person))
    );
  });

it('a lost key never lets out, keep or do more than the whole policy did', () => {
  const often = { numRuns: runs, seed: 20_261_121 };
  fc.assert(
    lostOne((raw) => raw),
    often,
  );
  // Without the list of keys it would, so this can be seen.
  expect(
    fc.check(
      lostOne(({ [EXPECTS]: _expects, ...raw }) => raw),
      { ...often, endOnFailure: true },
    ).failed,
  ).toBe(true);
});

describe('a policy that names its keys', () => {
  it('arrives whole without a word about it', () => {
    expect(parsePolicy(flat(restrictive))).toEqual({ policy: restrictive, problems: [] });
  });

  it.each<[string, (policy: Policy) => unknown, unknown]>([
    ['licensed', (policy) => policy.licensed, false],
    ['enabled', (policy) => policy.enabled, false],
    ['provider.ownKeys', (policy) => policy.provider?.ownKeys, false],
    ['allowed.providers', (policy) => policy.allowed?.providers, []],
    ['allowed.servers', (policy) => policy.allowed?.servers, []],
    ['allowed.localOnly', (policy) => policy.allowed?.localOnly, true],
    ['allowed.desks', (policy) => policy.allowed?.desks, []],
    ['access.users', (policy) => policy.access?.users, []],
    ['limits.tokensPerRequest', (policy) => policy.limits?.tokensPerRequest, 1000],
    ['limits.tokensPerMonth', (policy) => policy.limits?.tokensPerMonth, 0],
    ['confidence.toSet', (policy) => policy.confidence?.toSet, 100],
    ['confidence.toChange', (policy) => policy.confidence?.toChange, 100],
    ['retentionDays', (policy) => policy.retentionDays, 1],
    ['featuresOff', (policy) => policy.featuresOff, [...switchableFeatures]],
  ])('counts a lost %s as its narrowest, and says so', (key, read, narrowest) => {
    const { policy, problems } = parsePolicy(withoutKeys(restrictive, key));
    expect(read(policy)).toEqual(narrowest);
    expect(told(problems)).toEqual([{ path: key, message: expect.stringContaining('did not arrive') }]);
  });

  it.each(['provider.use', 'provider.address'])('asks nobody without %s, which would have said who is asked', (key) => {
    const preset: Policy = {
      ...restrictive,
      provisioned: true,
      provider: { use: 'openai', address: 'https://gateway.acme.test/v1', model: 'gpt-5-mini', key: 'sk-acme' },
    };
    const { policy, problems } = parsePolicy(withoutKeys(preset, key));
    expect(told(problems)).toEqual([
      { path: key, message: expect.stringMatching(/did not arrive.*; allowed\.providers counts as \[\]\.$/) },
    ]);
    const { rules, settings } = merge(
      { is: 'known', policy },
      { ...defaultSettings(), enabled: true, provider: 'ollama', fallback: 'on-device' },
      defaultSettings(),
    );
    expect(settings.fallback).toBeNull();
    expect(rules.allowed.providers).toEqual([]);
    expect(whyNotAllowedNow(rules, settings, settings.provider)).toBe('provider');
  });

  it.each(policyKeys)('takes a lost %s for something that the schema has, and names it alone', (key) => {
    const { policy, problems } = parsePolicy(withoutKeys(everything, key));
    expect(problems.map(({ path }) => path)).toEqual([key]);
    expect(policySchema.safeParse(policy).success).toBe(true);
  });

  it('names lost fields, and leaves the rest as it is', () => {
    const { fields: _fields, ...rest } = restrictive;
    const { policy, problems } = parsePolicy(withoutKeys(restrictive, 'fields'));
    expect(policy).toEqual(rest);
    expect(told(problems)).toEqual([
      { path: 'fields', message: 'fields was set but did not arrive, so its type is wrong.' },
    ]);
  });

  it('names a lost key that takes nothing away, and leaves it out', () => {
    const { policy, problems } = parsePolicy(withoutKeys(restrictive, 'provider.model'));
    expect(policy.provider).toEqual({ use: 'openai', ownKeys: false });
    expect(problems.map(({ path }) => path)).toEqual(['provider.model']);
  });

  it('of which nothing but the names arrived lets nothing out', () => {
    const { policy } = parsePolicy(withoutKeys(restrictive, ...policyKeys));
    expect(merge({ is: 'known', policy }, { ...defaultSettings(), enabled: true }, defaultSettings()).rules.gate).toBe(
      'unlicensed',
    );
  });

  it('sees a key in its group as well as by itself', () => {
    expect(parsePolicy({ access: { users: ['ana@acme.test'] }, [EXPECTS]: ['access.users'] }).problems).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no list', 'access.users'],
    ['names that are no keys', ['telemetry', 3, null, '__proto__']],
  ])('that are %s names nothing', (_name, expects) => {
    expect(parsePolicy({ licensed: true, [EXPECTS]: expects })).toEqual({ policy: { licensed: true }, problems: [] });
  });

  it('does not mistake a value that arrived and is wrong for a lost one', () => {
    const { policy, problems } = parsePolicy({ 'limits.tokensPerMonth': 'many', [EXPECTS]: ['limits.tokensPerMonth'] });
    expect(policy.limits).toEqual({});
    expect(told(problems).map(({ message }) => message)).toEqual([
      'limits.tokensPerMonth must be a whole number from 0 to 1,000,000,000.',
    ]);
  });
});
