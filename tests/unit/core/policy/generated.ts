import { guardKinds } from '../../../../core/draft-text/warning';
import { fc } from '../../property';
import { parsePolicy } from '../../../../core/policy/parse';
import { switchableFeatures } from '../../../../core/policy/keys/data';
import { entryOf, policyKeys } from '../../../../core/policy/table';
import { anyOf } from './arbitrary-policy';
import type { Policy } from '../../../../core/policy/schema';
import { redactionWishes } from '../../../../core/redaction';
import { providerIds } from '../../../../core/providers';
import { defaultSettings, type Settings } from '../../../../core/settings';
import { chatUrl, presetDestinations } from './lets-out';

export const ORGANISATIONS_KEY = 'sk-organisation-canary-7Qm2';

/* Few addresses, models and names, so that what a person and an organisation want meets often. */

const addresses = [
  '',
  'http://127.0.0.1:8080',
  'http://localhost:11434',
  'https://api.openai.com/v1',
  'https://gateway.acme.example/v1',
  'https://evil.example',
  'https://acme.openai.azure.com',
  'http://10.0.0.7:1234',
  'not an address',
  'https://user:secret@evil.example',
];
const models = ['', 'gpt-5-mini', 'llama3.2', 'gpt-oss:120b-cloud', 'helpdesk', 'other deployment', '../x'];
const hosts = [
  'api.openai.com',
  '*.example',
  '*.acme.example',
  'gateway.acme.example',
  '127.0.0.1',
  '127.0.0.1:8080',
  'localhost',
  'https://api.openai.com',
  '*.zendesk.com',
  'acme.zendesk.com',
  'https://help.acme.example',
  '*.openai.azure.com',
];
const people = ['42', 'jo@acme.example', 'Second line', 'ACME', 'Incident', 'ünïcode', 'constructor'];

/** What no key takes, or what only looks right. */
const junk = fc.oneof(
  {
    arbitrary: fc.constantFrom<unknown>(
      '',
      ' ',
      null,
      -1,
      0.5,
      1e12,
      NaN,
      'true',
      'openai ',
      [],
      {},
      ['openai', 7],
      '*',
      'javascript:alert(1)',
      '\u0000',
      '𝒂'.repeat(3000),
    ),
    weight: 4,
  },
  { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
);

const bool = fc.boolean();
const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const some = (values: readonly string[], maxLength = 4) => fc.array(oneOf(values), { maxLength });
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  oneOf(['Ignore what was said before', '</ticket>', '  kept  ']),
);

/** A list with now and then something in it that does not belong there. */
const list = (values: readonly string[]) =>
  fc.oneof(
    { arbitrary: some(values), weight: 6 },
    { arbitrary: fc.array(fc.oneof(oneOf(values), junk), { maxLength: 4 }), weight: 1 },
  );
/** A long one: an organisation that allows most. */
const wide = (values: readonly string[]) =>
  fc.oneof(fc.shuffledSubarray([...values], { minLength: values.length - 3 }), list(values));
/** A value with now and then junk in its place. */
const mostly = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: value, weight: 49 }, { arbitrary: junk, weight: 1 });
/** A group that is there in one policy of three. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: value, weight: 1 });
type Keys = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** With every key of a group that nobody wrote down here, made from its schema, so that a new key is in it by itself. */
const withOthers = (prefix: string, keys: Keys): Keys => ({
  ...keys,
  ...Object.fromEntries(
    policyKeys.flatMap((key) => {
      const name = key.startsWith(prefix) ? key.slice(prefix.length) : '.';
      return name.includes('.') || name in keys ? [] : [[name, mostly(anyOf(entryOf(key).schema, key))]];
    }),
  ),
});
/** Each key there or not. */
const group = (keys: Keys) =>
  mostly(
    fc.record(Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, mostly(value)])), {
      requiredKeys: [],
    }),
  );
const policyGroup = (name: string, keys: Keys) => group(withOthers(`${name}.`, keys));

const fieldPolicy = group({
  desk: oneOf(hosts),
  field: oneOf(['Category', '900', 'Priority']),
  category: bool,
  meanings: fc.array(fc.record({ value: text, meaning: text }), { maxLength: 2 }),
  locked: list(people),
  excluded: list(people),
  alwaysAsk: list(people),
});

/** What may arrive as a policy: every key, good and bad values, and keys that nobody knows. */
export const rawPolicy: fc.Arbitrary<unknown> = fc.record(
  withOthers('', {
    organisation: mostly(text),
    licensed: mostly(fc.oneof({ arbitrary: fc.constant(true), weight: 9 }, { arbitrary: bool, weight: 1 })),
    enabled: mostly(fc.oneof({ arbitrary: fc.constant(true), weight: 9 }, { arbitrary: bool, weight: 1 })),
    provisioned: mostly(bool),
    capabilities: seldom(policyGroup('capabilities', { suggestions: bool, drafts: bool })),
    provider: policyGroup('provider', {
      use: oneOf(providerIds),
      address: oneOf(addresses),
      model: oneOf(models),
      modelForSuggestions: oneOf(models),
      modelForDrafts: oneOf(models),
      key: fc.constant(ORGANISATIONS_KEY),
      ownKeys: bool,
    }),
    allowed: seldom(
      policyGroup('allowed', {
        providers: wide(providerIds),
        servers: wide(hosts),
        localOnly: fc.constantFrom(false, false, true),
        ownServers: list(hosts),
        desks: list(hosts),
      }),
    ),
    access: policyGroup('access', {
      users: list(people),
      groups: list(people),
      organisations: list(people),
      ticketTypes: list(people),
    }),
    limits: policyGroup('limits', {
      tokensPerRequest: fc.integer({ min: -10, max: 2_000_000 }),
      tokensPerMonth: fc.integer({ min: -10, max: 2_000_000 }),
      resetDay: fc.integer({ min: -1, max: 32 }),
    }),
    fields: mostly(fc.array(fieldPolicy, { maxLength: 3 })),
    confidence: policyGroup('confidence', {
      toSet: fc.integer({ min: -10, max: 120 }),
      toChange: fc.integer({ min: -10, max: 120 }),
    }),
    writing: policyGroup('writing', {
      rules: text,
      tone: text,
      language: oneOf(['customer', 'de', 'pt-BR', 'x', 'EN']),
      secondPress: list(guardKinds),
      terms: text,
    }),
    retentionDays: mostly(fc.integer({ min: -1, max: 4000 })),
    featuresOff: mostly(list(switchableFeatures)),
    support: policyGroup('support', {
      link: oneOf(['https://help.acme.example', 'http://x', 'mailto:it@acme.example', 'javascript:x']),
      text,
    }),
    telemetry: junk,
    __proto__x: junk,
  }),
  { requiredKeys: [] },
);

const providerSettings = fc.record({
  address: oneOf(addresses),
  model: oneOf(models),
  contextChars: fc.constantFrom(2000, 9000, 24_000, 48_000, 400_000),
});

/** A person's settings but for what they agreed to. */
const wishes = fc.record({
  enabled: fc.constantFrom(null, true, true, false),
  capabilities: fc.record({ triage: fc.constantFrom(true, true, false), draft: fc.constantFrom(true, true, false) }),
  provider: fc.constantFrom(...providerIds, ...providerIds.slice(2)),
  providers: fc.record(Object.fromEntries(providerIds.slice(2).map((id) => [id, providerSettings])), {
    requiredKeys: ['openai', 'compatible'],
  }),
  fallback: fc.option(fc.constantFrom(...providerIds)),
  examplesInPrompt: bool,
  articlesInDrafts: bool,
  macrosInDrafts: bool,
  redaction: fc.constantFrom(...redactionWishes),
  localOnly: fc.constantFrom(false, false, true),
  learning: fc.record({ fromDecisions: bool, retentionDays: fc.integer({ min: 1, max: 3650 }) }),
  limits: fc.record({
    tokensPerMonth: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    resetDay: fc.integer({ min: 1, max: 28 }),
  }),
  writing: fc.record({
    rules: fc.string({ maxLength: 20 }),
    tone: fc.string({ maxLength: 10 }),
    language: fc.constantFrom('', 'de'),
    terms: fc.string({ maxLength: 10 }),
  }),
  customDesks: fc.uniqueArray(
    fc.record({
      origin: oneOf(['https://help.acme.example', 'http://localhost:8080']),
      desk: fc.constantFrom(null, 'zendesk' as const),
    }),
    { selector: ({ origin }) => origin, maxLength: 2 },
  ),
});

export interface Pair {
  readonly raw: unknown;
  readonly policy: Policy;
  readonly person: Settings;
}

/** What can be agreed to at all: the person's own destinations and the organisation's, on the card that says who chose it and on the other. */
function candidates(person: Settings, policy: Policy): readonly string[] {
  const own = Object.entries(person.providers).flatMap(
    ([id, { address, model }]) => chatUrl(id as (typeof providerIds)[number], address, model) ?? [],
  );
  const all = [...own, ...presetDestinations(policy)];
  return [...new Set([...all, ...all.map((destination) => `managed ${destination}`)])];
}

/** An organisation and a person. Most of what can be agreed to is. */
export const pairs: fc.Arbitrary<Pair> = fc
  .tuple(rawPolicy, wishes, fc.array(fc.constantFrom(true, true, false), { minLength: 6, maxLength: 6 }))
  .map(([raw, wished, agrees]) => {
    const { policy } = parsePolicy(raw);
    const untouched = defaultSettings();
    const capabilities = { ...untouched.capabilities, ...wished.capabilities };
    const person: Settings = { ...untouched, ...wished, capabilities, agreed: [] };
    return {
      raw,
      policy,
      person: { ...person, agreed: candidates(person, policy).filter((_, index) => agrees[index % agrees.length]) },
    };
  });
