import { fc } from '../../property';
import { expect, test } from 'vitest';
import type { Policy } from '../../../../core/policy/schema';
import { simulate, type Persona } from '../../../../core/policy/simulate';
import { defaultSettings } from '../../../../core/settings';
import { arbitraryPolicy } from './arbitrary-policy';

const admissionFacts = {
  user: ['mara@acme.com', '7'],
  groups: ['Service desk'],
  organisation: ['Northwind'],
  ticketType: ['Incident'],
};
const fresh: Persona = {
  settings: defaultSettings(),
  ownKey: false,
  desk: 'acme.zendesk.com',
  admissionFacts,
  used: 0,
};
const on: Persona = { ...fresh, settings: { ...defaultSettings(), enabled: true } };
const central: Policy = {
  provisioned: true,
  provider: { use: 'azure', address: 'https://acme.openai.azure.com', model: 'gpt', key: 'k' },
};

const said = (policy: Policy | null, persona: Persona, about: string): string =>
  simulate(policy, persona)
    .lines.filter((line) => line.about === about)
    .map(({ sentence, key }) => `${sentence} [${key ?? '-'}]`)
    .join(' ');

test('a fresh install is off until its person switches it on', () => {
  expect(simulate(null, fresh)).toMatchObject({ works: false });
  expect(said(null, fresh, 'On the ticket')).toContain('until the person switches Deskside on');
  expect(simulate(null, on)).toMatchObject({ works: true });
  expect(said(null, on, 'Where it goes')).toContain('stays on this device');
});

test('a provisioned install works without a visit to the options and without a question', () => {
  expect(simulate(central, fresh).works).toBe(true);
  expect(said(central, fresh, 'On the ticket')).toContain('without a visit to the options. [provisioned]');
  expect(said(central, fresh, 'Consent')).toContain('on their behalf. [provisioned]');
  expect(said(central, fresh, 'Key')).toContain('The provided key is used. [provider.key]');
  expect(said(central, fresh, 'Where it goes')).toContain('To acme.openai.azure.com. [provider.use]');
});

test('without provisioning the person is asked once, and not again', () => {
  const preset = { ...central, provisioned: false };
  expect(said(preset, on, 'Consent')).toContain('asks once whether texts may go to acme.openai.azure.com');
  const agreed = {
    ...on,
    settings: { ...on.settings, agreed: ['managed https://acme.openai.azure.com/openai/v1/chat/completions'] },
  };
  expect(said(preset, agreed, 'Consent')).toContain('has agreed before');
});

test.each<[string, Policy, Persona, string]>([
  ['unlicensed', { ...central, licensed: false }, fresh, 'not licensed. [licensed]'],
  ['paused', { ...central, enabled: false }, on, 'paused it. [enabled]'],
  [
    'switched off by the person',
    central,
    { ...fresh, settings: { ...defaultSettings(), enabled: false } },
    'the person switched Deskside off. [-]',
  ],
  [
    'another desk',
    { allowed: { desks: ['other.zendesk.com'] } },
    on,
    'not among the desks that are allowed. [allowed.desks]',
  ],
  ['another person', { access: { users: ['jonas@acme.com'] } }, on, '[access.users]'],
  ['another group', { access: { groups: ['Second line'] } }, on, '[access.groups]'],
  ['another organisation', { access: { organisations: [] } }, on, '[access.organisations]'],
  ['another type', { access: { ticketTypes: ['Problem'] } }, on, '[access.ticketTypes]'],
])('%s: nothing happens on the ticket, and it says why', (_, policy, persona, words) => {
  expect(simulate(policy, persona).works).toBe(false);
  expect(said(policy, persona, 'On the ticket')).toContain(words);
});

test('a provider that is refused, a key that is missing, a switch that is off', () => {
  expect(said({ ...central, allowed: { localOnly: true } }, fresh, 'Who answers')).toContain('[allowed.localOnly]');
  expect(said({ provider: { use: 'openai', model: 'gpt', ownKeys: false } }, { ...on, ownKey: true }, 'Key')).toContain(
    'own keys are not allowed. [provider.ownKeys]',
  );
  expect(said({ ...central, capabilities: { drafts: false } }, fresh, 'Drafts')).toBe(
    'Drafts are switched off by the policy. [capabilities.drafts]',
  );
  expect(said({ ...central, allowed: { providers: [] } }, fresh, 'Who answers')).toContain('[allowed.providers]');
});

test.each([
  [0, 'green', true],
  [699, 'green', true],
  [800, 'yellow', true],
  [901, 'red', true],
  [1000, 'red', false],
])('%d of 1,000 tokens: %s', (used, colour, works) => {
  const simulation = simulate({ ...central, limits: { tokensPerMonth: 1000 } }, { ...fresh, used });
  expect(simulation.bar?.colour).toBe(colour);
  expect(simulation.works).toBe(works);
});

test('a limit is used up until the organisation’s day, whatever day the person chose', () => {
  const late: Persona = {
    ...fresh,
    settings: { ...defaultSettings(), limits: { tokensPerMonth: null, resetDay: 21 } },
    used: 1000,
  };
  expect(said({ ...central, limits: { tokensPerMonth: 1000 } }, late, 'Quota')).toContain('starts anew on day 1,');
  expect(said({ ...central, limits: { tokensPerMonth: 1000 } }, late, 'Locked')).toContain(
    'the day on which the month starts',
  );
});

test.each(['ollama', 'lm-studio', 'compatible'] as const)(
  'own computers only: a model of Ollama’s maker is refused behind %s',
  (use) => {
    const refused: Policy = {
      provisioned: true,
      provider: { use, address: 'http://localhost:11434', model: 'gpt-oss:120b-cloud' },
      allowed: { localOnly: true },
    };
    expect(simulate(refused, fresh).works).toBe(false);
    expect(said(refused, fresh, 'Who answers')).toMatch(
      /gpt-oss:120b-cloud .*servers of Ollama’s maker.*\[allowed\.localOnly\]/,
    );
  },
);

test('locks, values and confidence are told', () => {
  const policy: Policy = {
    ...central,
    fields: [{ field: 'Category', excluded: ['Test'], locked: ['Security'], alwaysAsk: ['Other'] }],
    confidence: { toSet: 60 },
    writing: { tone: 'dry' },
  };
  expect(said(policy, fresh, 'Locked')).toBe(
    'Locked in the options: the provider, its address, its model, and the tone. [-]',
  );
  expect(said(policy, fresh, 'Values')).toContain(
    'never suggests Test, keeps Security as it is, and never preselects Other',
  );
  expect(said(policy, fresh, 'Confidence')).toContain('from 60 %');
});

test('the text of a key is never told, and every sentence ends', () => {
  fc.assert(
    fc.property(arbitraryPolicy, fc.constantFrom(fresh, on), (policy, persona) => {
      const secret = 'sk-secret-4711';
      const { lines } = simulate({ ...policy, provider: { ...policy.provider, key: secret } }, persona);
      expect(JSON.stringify(lines)).not.toContain(secret);
      for (const { sentence } of lines) expect(sentence).toMatch(/\.$/);
    }),
    { numRuns: 200 },
  );
});
