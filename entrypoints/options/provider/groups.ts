import type { ProviderId } from '../../../core/providers';

export interface ProviderGroup {
  readonly title: string;
  readonly ids: readonly ProviderId[];
}

/** By what a person has to bring along. */
export const providerGroups: readonly ProviderGroup[] = [
  { title: 'On this device', ids: ['on-device', 'browser'] },
  { title: 'Your key', ids: ['anthropic', 'openai', 'openrouter', 'azure'] },
  { title: 'Your server', ids: ['ollama', 'lm-studio', 'compatible'] },
];
