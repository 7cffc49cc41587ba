import { say } from '../words/say';
import type { PolicyKey, PolicyValue } from './table';

/** Their examples are words of a language: `policy.<key>.example`, of a list with a line for each. */
const saidKeys = [
  'organisation',
  'access.groups',
  'access.organisations',
  'access.ticketTypes',
  'watchedViews',
  'writing.rules',
  'writing.tone',
  'writing.terms',
  'support.text',
] as const;
type SaidKey = (typeof saidKeys)[number];

const listsAmong: readonly SaidKey[] = ['access.groups', 'access.organisations', 'access.ticketTypes', 'watchedViews'];

const isSaid = (key: PolicyKey): key is SaidKey => saidKeys.some((each) => each === key);

const written: { readonly [Key in Exclude<PolicyKey, SaidKey>]: () => PolicyValue<Key> } = {
  licensed: () => true,
  enabled: () => true,
  language: () => 'de',
  provisioned: () => true,
  'capabilities.suggestions': () => true,
  'capabilities.drafts': () => false,
  'capabilities.summaries': () => false,
  'provider.use': () => 'azure',
  'provider.address': () => 'https://example.openai.azure.com',
  'provider.model': () => 'gpt-5-mini',
  'provider.modelForSuggestions': () => 'gpt-5-nano',
  'provider.modelForDrafts': () => 'gpt-5',
  'provider.modelForSummaries': () => 'gpt-5-nano',
  'provider.key': () => 'sk-example-key-with-its-own-spending-limit',
  'provider.ownKeys': () => false,
  'allowed.providers': () => ['azure', 'on-device'],
  'allowed.servers': () => ['*.openai.azure.com', 'localhost:11434'],
  'allowed.localOnly': () => true,
  'allowed.ownServers': () => ['llm.example.com'],
  'allowed.desks': () => ['example.zendesk.com'],
  deskDescriptions: () => ['{ "format": "deskside.desk/1", "id": "our-desk", … }'],
  'access.users': () => ['mara@example.com', 'jonas@example.com'],
  watchInBackground: () => false,
  'queue.panel': () => false,
  'queue.bulk': () => false,
  'queue.statuses': () => false,
  requestTexts: () => false,
  eachRequestAsked: () => true,
  analysisNotes: () => false,
  'limits.tokensPerRequest': () => 16_000,
  'limits.tokensPerMonth': () => 2_000_000,
  'limits.resetDay': () => 1,
  fields: () => [
    {
      desk: 'example.zendesk.com',
      field: say('policy.fields.field.example'),
      category: true,
      meanings: [
        {
          value: 'HW > PRN',
          meaning: say('policy.fields.meanings.example'),
          questions: [say('policy.fields.questions.example')],
        },
      ],
      locked: [say('policy.fields.locked.example')],
      excluded: [say('policy.fields.excluded.example')],
      alwaysAsk: [say('policy.fields.alwaysAsk.example')],
    },
  ],
  'confidence.toSet': () => 60,
  'confidence.toChange': () => 85,
  'writing.language': () => 'customer',
  'writing.secondPress': () => ['promise', 'amount', 'link'],
  retentionDays: () => 90,
  redaction: () => 'identifiers',
  featuresOff: () => ['learn-from-solved', 'second-provider'],
  'support.link': () => 'https://intranet.example.com/deskside',
};

/** A value that a key takes, for placeholders and the guide. */
export function exampleOf(key: PolicyKey): unknown {
  if (!isSaid(key)) return written[key]();
  const words = say(`policy.${key}.example`);
  return listsAmong.includes(key) ? words.split('\n') : words;
}
