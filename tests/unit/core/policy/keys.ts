import type { EffectiveKey } from '../../../../core/policy/effective';
import type { Policy } from '../../../../core/policy/schema';
import type { PolicyKey } from '../../../../core/policy/table';

interface Example {
  readonly policy: Policy;
  /** What must stand beside it so that it has an effect at all: a model is nobody's without a provider. */
  readonly beside?: Policy;
  /** Settings that it decides; under another key of the policy where that one is what a person is told. */
  readonly decides: readonly (EffectiveKey | readonly [EffectiveKey, PolicyKey])[];
}

/** One value for each key, none of them a default, and what it decides for a person who allowed everything. */
export const examples: Readonly<Record<PolicyKey, Example>> = {
  organisation: { policy: { organisation: 'Acme' }, decides: ['organisation'] },
  licensed: { policy: { licensed: false }, decides: ['licensed', 'enabled'] },
  enabled: { policy: { enabled: false }, decides: ['enabled'] },
  provisioned: {
    policy: { provisioned: true },
    beside: { provider: { use: 'on-device' } },
    decides: ['enabled', 'fallback'],
  },
  'capabilities.suggestions': { policy: { capabilities: { suggestions: false } }, decides: ['capabilities.triage'] },
  'capabilities.drafts': { policy: { capabilities: { drafts: false } }, decides: ['capabilities.draft'] },
  'capabilities.summaries': { policy: { capabilities: { summaries: false } }, decides: ['capabilities.summary'] },
  'provider.use': {
    policy: { provider: { use: 'anthropic' } },
    decides: ['provider', ['provider.address', 'provider.address'], ['provider.model', 'provider.model']],
  },
  'provider.address': {
    beside: { provider: { use: 'openai' } },
    policy: { provider: { address: 'https://gateway.acme.example/v1' } },
    decides: ['provider.address'],
  },
  'provider.model': {
    beside: { provider: { use: 'openai' } },
    policy: { provider: { model: 'gpt-5.1' } },
    decides: ['provider.model'],
  },
  'provider.modelForSuggestions': {
    beside: { provider: { use: 'openai', model: 'gpt-5.1' } },
    policy: { provider: { modelForSuggestions: 'gpt-5-mini' } },
    decides: [['provider.modelForTriage', 'provider.modelForSuggestions']],
  },
  'provider.modelForDrafts': {
    beside: { provider: { use: 'openai', model: 'gpt-5.1' } },
    policy: { provider: { modelForDrafts: 'gpt-5.6' } },
    decides: [['provider.modelForDraft', 'provider.modelForDrafts']],
  },
  'provider.modelForSummaries': {
    beside: { provider: { use: 'openai', model: 'gpt-5.1' } },
    policy: { provider: { modelForSummaries: 'gpt-5-nano' } },
    decides: [['provider.modelForSummary', 'provider.modelForSummaries']],
  },
  'provider.key': {
    beside: { provider: { use: 'openai' } },
    policy: { provider: { key: 'sk-acme' } },
    decides: [['provider.providedKey', 'provider.key']],
  },
  'provider.ownKeys': { policy: { provider: { ownKeys: false } }, decides: ['provider.ownKeys'] },
  'allowed.providers': {
    policy: { allowed: { providers: ['on-device', 'openai'] } },
    decides: ['allowed.providers', 'fallback'],
  },
  deskDescriptions: { policy: { deskDescriptions: ['{}'] }, decides: ['deskDescriptions'] },
  'allowed.servers': { policy: { allowed: { servers: ['*.acme.example'] } }, decides: ['allowed.servers'] },
  'allowed.localOnly': {
    policy: { allowed: { localOnly: true } },
    decides: ['allowed.localOnly', ['allowed.providers', 'allowed.localOnly'], ['fallback', 'allowed.localOnly']],
  },
  'allowed.ownServers': {
    policy: { allowed: { ownServers: ['llm.acme.example'] } },
    decides: ['allowed.ownServers'],
  },
  'allowed.desks': { policy: { allowed: { desks: ['acme.zendesk.com'] } }, decides: ['allowed.desks'] },
  'access.users': {
    policy: { access: { users: ['jo@acme.example'] } },
    decides: ['access.users'],
  },
  'access.groups': {
    policy: { access: { groups: ['Second line'] } },
    decides: ['access.groups'],
  },
  'access.organisations': {
    policy: { access: { organisations: ['Acme'] } },
    decides: ['access.organisations', ['examplesInPrompt', 'access.organisations']],
  },
  'access.ticketTypes': {
    policy: { access: { ticketTypes: ['Incident'] } },
    decides: ['access.ticketTypes', ['examplesInPrompt', 'access.ticketTypes']],
  },
  watchInBackground: { policy: { watchInBackground: false }, decides: ['capabilities.watch'] },
  watchedViews: { policy: { watchedViews: ['Unassigned tickets'] }, decides: ['watchedViews'] },
  'queue.panel': { policy: { queue: { panel: false } }, decides: ['queue.panel'] },
  'queue.bulk': { policy: { queue: { bulk: false } }, decides: ['queue.bulk'] },
  'queue.statuses': { policy: { queue: { statuses: false } }, decides: ['queue.statuses'] },
  requestTexts: { policy: { requestTexts: false }, decides: ['requestTexts', 'keepRequestTexts'] },
  eachRequestAsked: { policy: { eachRequestAsked: true }, decides: ['eachRequestAsked', 'askEachRequest'] },
  analysisNotes: { policy: { analysisNotes: false }, decides: ['analysisNotes', 'analysisNote', 'errorNote'] },
  'limits.tokensPerRequest': { policy: { limits: { tokensPerRequest: 8000 } }, decides: ['limits.tokensPerRequest'] },
  'limits.tokensPerMonth': {
    policy: { limits: { tokensPerMonth: 500_000 } },
    decides: ['limits.tokensPerMonth', 'limits.resetDay'],
  },
  'limits.resetDay': { policy: { limits: { resetDay: 15 } }, decides: ['limits.resetDay'] },
  fields: {
    policy: {
      fields: [
        {
          desk: 'acme.zendesk.com',
          field: 'Category',
          category: true,
          meanings: [{ value: 'Hardware > Printer', meaning: 'Anything that prints' }],
          locked: ['VIP'],
          excluded: ['Other'],
          alwaysAsk: ['Outage'],
        },
      ],
    },
    decides: ['fields'],
  },
  'confidence.toSet': {
    policy: { confidence: { toSet: 60 } },
    decides: ['confidence.toSet', ['confidence.toChange', 'confidence.toSet']],
  },
  'confidence.toChange': { policy: { confidence: { toChange: 80 } }, decides: ['confidence.toChange'] },
  'writing.rules': { policy: { writing: { rules: 'Never promise a date.' } }, decides: ['writing.rules'] },
  'writing.tone': { policy: { writing: { tone: 'Friendly and short' } }, decides: ['writing.tone'] },
  language: { policy: { language: 'de' }, decides: ['language'] },
  'writing.language': { policy: { writing: { language: 'de' } }, decides: ['writing.language'] },
  'writing.secondPress': {
    policy: { writing: { secondPress: ['promise', 'chatbot'] } },
    decides: ['writing.secondPress'],
  },
  'writing.terms': { policy: { writing: { terms: 'Acme Cloud' } }, decides: ['writing.terms'] },
  retentionDays: { policy: { retentionDays: 30 }, decides: [['learning.retentionDays', 'retentionDays']] },
  redaction: { policy: { redaction: 'strict' }, decides: ['redaction'] },
  featuresOff: {
    policy: {
      featuresOff: [
        'learn-from-decisions',
        'learn-from-solved',
        'similar-tickets',
        'articles',
        'macros',
        'second-provider',
        'update-directly',
        'own-domains',
      ],
    },
    decides: (
      [
        'learning.fromDecisions',
        'learning.fromSolved',
        'examplesInPrompt',
        'articlesInDrafts',
        'macrosInDrafts',
        'fallback',
        'updateDirectly',
        'customDesks',
      ] as const
    ).map((key) => [key, 'featuresOff'] as const),
  },
  'support.link': { policy: { support: { link: 'https://help.acme.example' } }, decides: ['support.link'] },
  'support.text': { policy: { support: { text: 'Ask the service desk' } }, decides: ['support.text'] },
};

/** Two policies as one; groups that stand in both are put together. */
export function together(a: Policy, b: Policy): Policy {
  const groups = (
    ['capabilities', 'provider', 'allowed', 'access', 'queue', 'limits', 'confidence', 'writing', 'support'] as const
  ).filter((group) => a[group] && b[group]);
  return { ...a, ...b, ...Object.fromEntries(groups.map((group) => [group, { ...a[group], ...b[group] }])) };
}

/** Every key at once. */
export const everything: Policy = Object.values(examples).reduce<Policy>(
  (all, { policy }) => together(all, policy),
  {},
);
