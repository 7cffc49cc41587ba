import type { ProviderId } from '../../../core/providers';

interface KeyPage {
  readonly words: string;
  readonly address?: string;
}

/** Where a person gets a key. */
export const keyPages: Readonly<Partial<Record<ProviderId, KeyPage>>> = {
  anthropic: { words: 'You get one at', address: 'https://console.anthropic.com/settings/keys' },
  openai: { words: 'You get one at', address: 'https://platform.openai.com/api-keys' },
  openrouter: { words: 'You get one at', address: 'https://openrouter.ai/settings/keys' },
  azure: { words: 'In the Azure portal it stands in your resource under “Keys and Endpoint”.' },
};
