import type { Policy } from '../../../core/policy/schema';

/** Said as `studio.start.<id>.title` and `.note`. */
interface StartingPoint {
  readonly id: 'pilot' | 'local' | 'quota' | 'paused';
  policy(): Policy;
}

/** Whole policies to start from; names and addresses in them are examples to replace. */
export const startingPoints: readonly StartingPoint[] = [
  {
    id: 'pilot',
    policy: () => ({
      capabilities: { drafts: false },
      allowed: { desks: ['example.zendesk.com'] },
      access: {
        users: ['one@example.com', 'two@example.com', 'three@example.com', 'four@example.com', 'five@example.com'],
      },
      limits: { tokensPerMonth: 500_000, tokensPerRequest: 16_000 },
      confidence: { toSet: 60, toChange: 85 },
    }),
  },
  {
    id: 'local',
    policy: () => ({
      provider: { use: 'ollama', model: 'llama3.2' },
      allowed: { localOnly: true },
      featuresOff: ['second-provider'],
    }),
  },
  {
    id: 'quota',
    policy: () => ({
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
    }),
  },
  { id: 'paused', policy: () => ({ enabled: false }) },
];
