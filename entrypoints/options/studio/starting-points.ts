import type { Policy } from '../../../core/policy/schema';

export interface StartingPoint {
  readonly title: string;
  readonly note: string;
  readonly policy: Policy;
}

/** Whole policies to start from; names and addresses in them are examples to replace. */
export const startingPoints: readonly StartingPoint[] = [
  {
    title: 'Pilot with five people',
    note: 'Five people on one desk, suggestions only. Everybody agrees for themselves.',
    policy: {
      capabilities: { drafts: false },
      allowed: { desks: ['example.zendesk.com'] },
      access: {
        users: ['one@example.com', 'two@example.com', 'three@example.com', 'four@example.com', 'five@example.com'],
      },
      limits: { tokensPerMonth: 500_000, tokensPerRequest: 16_000 },
      confidence: { toSet: 60, toChange: 85 },
    },
  },
  {
    title: 'Own computers only',
    note: 'Nothing leaves for the internet. Ollama answers on each computer.',
    policy: {
      provider: { use: 'ollama', model: 'llama3.2' },
      allowed: { localOnly: true },
      featuresOff: ['second-provider'],
    },
  },
  {
    title: 'One key for all, with a quota',
    note: 'On for everybody, with your Azure deployment, your key and a monthly limit. Tell your people first.',
    policy: {
      provisioned: true,
      provider: {
        use: 'azure',
        address: 'https://example.openai.azure.com',
        model: 'gpt-5-mini',
        key: 'replace-with-a-key-of-its-own',
        ownKeys: false,
      },
      allowed: { providers: ['azure', 'on-device'], servers: ['example.openai.azure.com'] },
      limits: { tokensPerMonth: 2_000_000, tokensPerRequest: 16_000, resetDay: 1 },
    },
  },
  { title: 'Paused', note: 'Stops everything for everybody who gets it. To have at hand.', policy: { enabled: false } },
];
