import type { LanguageModel } from '../../../providers/provider';
import { azure } from '../../providers/azure';
import { lmStudio } from '../../providers/lm-studio';
import { ollama } from '../../providers/ollama';
import { openai } from '../../providers/openai';
import { openrouter } from '../../providers/openrouter';
import { startService, type ModelServer, type Service, type ServiceOptions } from '../../providers/service';
import { internet, provider, type Asked, type ChatProvider } from './helpers';

/** Where a service is for a person, and a model that it has. */
interface Home {
  readonly service: Service;
  readonly origin: string;
  /** As typed. */
  readonly address: string;
  readonly model: string;
}

export const homes: Readonly<Record<Exclude<ChatProvider, 'compatible'>, Home>> = {
  openai: { service: openai, origin: 'https://api.openai.com', address: '', model: 'gpt-4.1-mini' },
  openrouter: {
    service: openrouter,
    origin: 'https://openrouter.ai',
    address: '',
    model: 'meta-llama/llama-3.3-70b-instruct',
  },
  azure: {
    service: azure,
    origin: 'https://acme.openai.azure.com',
    address: 'acme.openai.azure.com',
    model: 'replies',
  },
  ollama: { service: ollama, origin: 'http://localhost:11434', address: '', model: 'llama3.2' },
  'lm-studio': { service: lmStudio, origin: 'http://localhost:1234', address: '', model: 'qwen/qwen3-4b' },
};

export type ServiceId = keyof typeof homes;

export const start = (id: ServiceId, options: ServiceOptions = {}): Promise<ModelServer> =>
  startService(homes[id].service, options);

/** The provider at its usual address, which the practice service answers. */
export function at(id: ServiceId, server: ModelServer, options: Asked = {}): LanguageModel {
  const { origin, address, model } = homes[id];
  const key = server.settings.key;
  return provider(id, {
    address,
    model,
    ...(key === undefined ? {} : { key }),
    fetch: internet(origin, server),
    ...options,
  });
}
