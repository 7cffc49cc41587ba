import { generalDocs } from './docs-general';
import { providerDocs } from './docs-provider';
import type { DocsFor } from './docs-shape';
import { ticketDocs } from './docs-tickets';
import type { PolicyKey } from './schema';

/** The words for every key of the policy. */
export const policyDocs: DocsFor<PolicyKey> = { ...generalDocs, ...providerDocs, ...ticketDocs };

export interface PolicyGroup {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly keys: readonly PolicyKey[];
}

/** The keys in the order in which a team lead decides about them. */
export const policyGroups: readonly PolicyGroup[] = [
  {
    id: 'switches',
    title: 'Switches',
    note: 'Whether Deskside runs, and what it does.',
    keys: ['organisation', 'licensed', 'enabled', 'provisioned', 'capabilities.suggestions', 'capabilities.drafts'],
  },
  {
    id: 'provider',
    title: 'Provider and key',
    note: 'Who answers. With a provider named here, nobody needs to set one up.',
    keys: [
      'provider.use',
      'provider.address',
      'provider.model',
      'provider.modelForSuggestions',
      'provider.modelForDrafts',
      'provider.key',
      'provider.ownKeys',
    ],
  },
  {
    id: 'allowed',
    title: 'What may be asked',
    note: 'Limits on where ticket texts may go. A missing list allows everything, an empty one nothing.',
    keys: ['allowed.providers', 'allowed.servers', 'allowed.localOnly'],
  },
  {
    id: 'access',
    title: 'Who and which tickets',
    note: 'Each list counts by itself, and all of them must admit a ticket. A missing list admits everybody, an empty one nobody. What the desk does not say is not admitted.',
    keys: ['allowed.desks', 'access.users', 'access.groups', 'access.organisations', 'access.ticketTypes'],
  },
  {
    id: 'limits',
    title: 'Limits',
    note: 'How much may be used.',
    keys: ['limits.tokensPerRequest', 'limits.tokensPerMonth', 'limits.resetDay'],
  },
  {
    id: 'fields',
    title: 'Categories and confidence',
    note: 'What is suggested, and when.',
    keys: ['fields', 'confidence.toSet', 'confidence.toChange'],
  },
  {
    id: 'writing',
    title: 'Drafts',
    note: 'How replies are written.',
    keys: ['writing.rules', 'writing.tone', 'writing.language'],
  },
  {
    id: 'data',
    title: 'Data and features',
    note: 'What is kept, and what is taken away.',
    keys: ['retentionDays', 'featuresOff'],
  },
  { id: 'support', title: 'Help for your people', note: 'Where to ask.', keys: ['support.link', 'support.text'] },
];
