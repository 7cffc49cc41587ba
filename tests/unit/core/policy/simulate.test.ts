import { fc } from '../../property';
import { describe, expect, test } from 'vitest';
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

test('a provisioned install works without a visit to the settings and without a question', () => {
  expect(simulate(central, fresh).works).toBe(true);
  expect(said(central, fresh, 'On the ticket')).toContain('without a visit to the settings. [provisioned]');
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

describe('suggestions for unopened tickets', () => {
  const ABOUT = 'Suggestions for unopened tickets';
  const wanting = (change: Partial<Persona['settings']> = {}): Persona => ({
    ...on,
    settings: { ...on.settings, capabilities: { triage: true, draft: true, watch: true, summary: false }, ...change },
  });
  const line = (policy: Policy | null, persona: Persona) =>
    simulate(policy, persona).lines.find(({ about }) => about === ABOUT);

  test('are no loss while nobody wants them', () => {
    expect(line(null, on)).toEqual({
      about: ABOUT,
      tone: 'plain',
      sentence: `${ABOUT} are off until the person switches them on.`,
      key: null,
    });
    expect(line({ watchInBackground: false }, on)).toMatchObject({ tone: 'plain', key: 'watchInBackground' });
  });

  test('are one where the policy takes them away', () => {
    expect(line({ watchInBackground: false }, wanting())).toMatchObject({
      tone: 'no',
      sentence: `${ABOUT} are switched off by the policy.`,
    });
  });

  test('are made in the views that the organisation names, for whoever wants them', () => {
    const watchedViews = ['Unassigned', 'New'];
    expect(said({ watchedViews }, wanting(), 'Views')).toBe(
      'Watched on every desk that has them, whatever the person chose: “Unassigned” and “New”. [watchedViews]',
    );
    expect(said({ watchedViews: [] }, wanting(), 'Views')).toBe(
      'No view is watched, whatever the person chose. [watchedViews]',
    );
    expect(said({ watchedViews }, on, 'Views')).toBe('');
    expect(said(null, wanting(), 'Views')).toBe('');
    expect(said({ watchedViews }, on, 'Locked')).toBe(
      'Locked in the settings: the views that are watched. [watchedViews]',
    );
  });

  test('do nothing without suggestions, and that alone is no work', () => {
    const alone = wanting({ capabilities: { triage: false, draft: false, watch: true, summary: false } });
    expect(line(null, alone)?.sentence).toBe(`${ABOUT} are off, because they need suggestions.`);
    expect(simulate(null, alone).works).toBe(false);
  });

  test('are agreed to by the person alone, whoever agreed for the rest', () => {
    expect(said(central, wanting(), ABOUT)).toBe('New and changed tickets are triaged before anybody opens them. [-]');
    expect(said(central, wanting(), 'Consent')).toContain(
      'For unopened tickets the settings ask the person by themselves whether texts may go to acme.openai.azure.com',
    );
    const agreedUnopened = ['managed https://acme.openai.azure.com/openai/v1/chat/completions'];
    expect(said(central, wanting({ agreedUnopened }), 'Consent')).toContain(
      'For unopened tickets the person has agreed',
    );
    expect(said(central, on, 'Consent')).not.toContain('unopened');
  });

  test('have no model of their own that would be named', () => {
    const provider = {
      ...central.provider,
      use: 'azure',
      modelForSuggestions: 'small',
      modelForDrafts: 'large',
    } as const;
    expect(said({ ...central, provider }, wanting(), 'Who answers')).toContain(
      'small for suggestions, large for drafts.',
    );
  });
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
    'Locked in the settings: the provider, its address, its model, and the tone. [-]',
  );
  expect(said(policy, fresh, 'Values')).toContain('In “Category” Deskside keeps Security as it is.');
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
