import { fc } from '../../property';
import { expect, test } from 'vitest';
import { adviseOn } from '../../../../core/policy/advice';
import type { Policy } from '../../../../core/policy/schema';
import { startingPoints } from '../../../../entrypoints/options/studio/starting-points';
import { arbitraryPolicy } from './arbitrary-policy';

const azure = { use: 'azure', address: 'https://acme.openai.azure.com', model: 'gpt' } as const;

const cases: readonly (readonly [string, Policy, string, string])[] = [
  [
    'a preset provider that is not allowed',
    { provider: azure, allowed: { providers: ['ollama'] } },
    'allowed.providers',
    'is not among the providers',
  ],
  [
    'a preset server that is not allowed',
    { provider: azure, allowed: { servers: ['*.example.com'] } },
    'allowed.servers',
    'acme.openai.azure.com is not among',
  ],
  ['a preset without a model', { provider: { use: 'openai' } }, 'provider.model', 'needs the name of a model'],
  ['a preset without an address', { provider: { use: 'azure', model: 'gpt' } }, 'provider.address', 'needs an address'],
  [
    'an address that is none',
    { provider: { use: 'compatible', address: 'http://', model: 'm' } },
    'provider.address',
    'not an address',
  ],
  [
    'an address without encryption',
    { provider: { use: 'compatible', address: 'http://llm.example.com/v1', model: 'm' } },
    'provider.address',
    'without encryption',
  ],
  ['a key without a provider', { provider: { key: 'k' } }, 'provider.key', 'without a provider'],
  ['a key that everybody can read', { provider: { ...azure, key: 'k' } }, 'provider.key', 'can read this key'],
  ['a key for what takes none', { provider: { use: 'on-device', key: 'k' } }, 'provider.key', 'takes no key'],
  ['provisioned without a provider', { provisioned: true }, 'provisioned', 'Nothing is named'],
  ['provisioned and paused', { provisioned: true, enabled: false, provider: azure }, 'provisioned', 'no effect'],
  ['no own keys and none provided', { provider: { ...azure, ownKeys: false } }, 'provider.ownKeys', 'None is provided'],
  ['no own keys without a preset', { provider: { ownKeys: false } }, 'provider.ownKeys', 'Anthropic'],
  ['an empty list of people', { access: { users: [] } }, 'access.users', 'nobody is admitted'],
  ['an empty list of desks', { allowed: { desks: [] } }, 'allowed.desks', 'works on no desk'],
  [
    'local only with a cloud provider',
    { provider: azure, allowed: { localOnly: true } },
    'allowed.localOnly',
    'not on your own computers',
  ],
  [
    'local only with a name',
    { provider: { use: 'compatible', address: 'https://llm.example.com', model: 'm' }, allowed: { localOnly: true } },
    'allowed.localOnly',
    'neither this computer',
  ],
  [
    'local only with a model elsewhere',
    { provider: { use: 'ollama', model: 'gpt-oss:120b-cloud' }, allowed: { localOnly: true } },
    'allowed.localOnly',
    'servers of Ollama',
  ],
  [
    'local only and only cloud providers',
    { allowed: { localOnly: true, providers: ['openai'] } },
    'allowed.localOnly',
    'nothing can be asked',
  ],
  [
    'local only with a name that is not listed as its own',
    {
      provider: { use: 'compatible', address: 'https://llm.example.com', model: 'm' },
      allowed: { localOnly: true, ownServers: ['other.example.com'] },
    },
    'allowed.localOnly',
    'not listed as your own',
  ],
  [
    'a provider’s server on the internet as its own',
    { allowed: { localOnly: true, ownServers: ['*.openai.com'] } },
    'allowed.ownServers',
    'api.openai.com is OpenAI’s server on the internet',
  ],
  [
    'names in place of addresses',
    { access: { users: ['Mara Muster', '17', 'a@b.c'] } },
    'access.users',
    'Mara Muster: neither',
  ],
  ['a limit of nothing', { limits: { tokensPerMonth: 0 } }, 'limits.tokensPerMonth', 'ever asked'],
  [
    'a month smaller than a request',
    { limits: { tokensPerMonth: 5000, tokensPerRequest: 8000 } },
    'limits.tokensPerMonth',
    'One single request',
  ],
  [
    'less confidence to change than to set',
    { confidence: { toSet: 60, toChange: 50 } },
    'confidence.toChange',
    'counts as 60 %',
  ],
  [
    'two categories on a desk',
    {
      fields: [
        { field: 'A', category: true },
        { field: 'B', category: true, desk: 'x.zendesk.com' },
      ],
    },
    'fields',
    'Two fields',
  ],
  [
    'excluded and asked',
    { fields: [{ field: 'A', excluded: ['x'], alwaysAsk: ['X'] }] },
    'fields',
    'not offered either',
  ],
  ['an entry that says nothing', { fields: [{ field: 'A' }] }, 'fields', 'says nothing'],
  [
    'an own domain that nobody can add',
    { featuresOff: ['own-domains'], allowed: { desks: ['help.example.com', 'x.zendesk.com'] } },
    'featuresOff',
    'help.example.com',
  ],
  [
    'what a limit on tickets costs',
    { access: { organisations: ['Acme'] } },
    'access.organisations',
    'no similar ticket goes along',
  ],
  ['control characters', { organisation: 'a\u0001b' }, 'organisation', 'control characters'],
];

test.each(cases)('%s is pointed out', (_, policy, key, words) => {
  const of = adviseOn(policy).filter((advice) => advice.key === key);
  expect(of.map(({ text }) => text).join(' ')).toContain(words);
});

test('a policy that is in order gets no advice', () => {
  expect(adviseOn({})).toEqual([]);
  expect(
    adviseOn({
      organisation: 'Acme',
      provisioned: true,
      provider: { use: 'ollama', model: 'llama3.2' },
      allowed: { localOnly: true, desks: ['acme.zendesk.com'] },
      limits: { tokensPerMonth: 1_000_000, tokensPerRequest: 16_000 },
    }),
  ).toEqual([]);
});

test('no starting point is wrong once its blanks are filled', () => {
  for (const { policy } of startingPoints)
    expect(adviseOn(policy()).filter(({ level }) => level === 'wrong')).toEqual([]);
});

test('advice is made of whole sentences, for any policy', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      for (const { text } of adviseOn(policy)) expect(text).toMatch(/\.$/);
    }),
    { numRuns: 200 },
  );
});
