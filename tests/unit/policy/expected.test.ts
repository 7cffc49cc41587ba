import { describe, expect, it } from 'vitest';
import { EXPECTS } from '../../../core/policy/expected';
import { flat } from '../../../core/policy/flat';
import { parsePolicy } from '../../../core/policy/parse';
import { merge } from '../../../core/policy/merge';
import { policyKeys, type Policy } from '../../../core/policy/schema';
import { defaultSettings } from '../../../core/settings';

const restrictive: Policy = {
  licensed: true,
  enabled: true,
  provider: { use: 'openai', model: 'gpt-5-mini', ownKeys: false },
  allowed: { providers: ['openai'], servers: ['api.openai.com'], localOnly: false, desks: ['acme.zendesk.com'] },
  access: { users: ['ana@acme.test'] },
  limits: { tokensPerMonth: 100_000 },
};

/** As a browser hands it over that drops these keys without a word. */
const withoutKeys = (policy: Policy, ...dropped: readonly string[]): Record<string, unknown> => Object.fromEntries(Object.entries(flat(policy)).filter(([key]) => !dropped.includes(key)));

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
    ['limits.tokensPerMonth', (policy) => policy.limits?.tokensPerMonth, 0],
  ])('counts a lost %s as its narrowest, and says so', (key, read, narrowest) => {
    const { policy, problems } = parsePolicy(withoutKeys(restrictive, key));
    expect(read(policy)).toEqual(narrowest);
    expect(problems).toEqual([{ path: key, message: expect.stringContaining('did not arrive') }]);
  });

  it('names a lost key that takes nothing away, and leaves it out', () => {
    const { policy, problems } = parsePolicy(withoutKeys(restrictive, 'provider.model'));
    expect(policy.provider).toEqual({ use: 'openai', ownKeys: false });
    expect(problems.map(({ path }) => path)).toEqual(['provider.model']);
  });

  it('of which nothing but the names arrived lets nothing out', () => {
    const { policy } = parsePolicy(withoutKeys(restrictive, ...policyKeys));
    expect(merge({ is: 'known', policy }, { ...defaultSettings(), enabled: true }, defaultSettings()).rules.gate).toBe('unlicensed');
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
    expect(problems.map(({ message }) => message)).toEqual(['must be a whole number from 0 to 1000000000']);
  });
});
