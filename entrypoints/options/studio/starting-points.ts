import type { Policy } from '../../../core/policy/schema';
import { SAMPLE_KEY } from './samples';

/** Said as `studio.start.<id>.title` and `.note`. */
export interface StartingPoint {
  readonly id: 'pilot' | 'local' | 'quota' | 'paused';
  readonly policy: () => Policy;
}

/** Five people on one desk, with the provider that answers them. Everybody agrees by themselves. */
export const pilotPolicy = (provider?: Policy['provider']): Policy => ({
  capabilities: { drafts: false },
  ...(provider === undefined ? {} : { provider }),
  allowed: { desks: ['example.zendesk.com'] },
  access: {
    users: ['one@example.com', 'two@example.com', 'three@example.com', 'four@example.com', 'five@example.com'],
  },
  limits: { tokensPerMonth: 500_000, tokensPerRequest: 16_000 },
  confidence: { toSet: 60, toChange: 85 },
});

/** Whole policies to start from; names and addresses in them are samples, which `samplesIn` finds. */
export const startingPoints: readonly StartingPoint[] = [
  {
    id: 'pilot',
    policy: pilotPolicy,
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
        key: SAMPLE_KEY,
        ownKeys: false,
      },
      allowed: { providers: ['azure', 'on-device'], servers: ['example.openai.azure.com'] },
      limits: { tokensPerMonth: 2_000_000, tokensPerRequest: 16_000, resetDay: 1 },
    }),
  },
  { id: 'paused', policy: () => ({ enabled: false }) },
];
