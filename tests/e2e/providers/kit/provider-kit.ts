import type { ProviderId } from '../../../../core/providers';
import { anthropicService } from '../../../providers/anthropic';
import { azure } from '../../../providers/azure';
import { compatible } from '../../../providers/compatible';
import { lmStudio } from '../../../providers/lm-studio';
import { ollama } from '../../../providers/ollama';
import { openai } from '../../../providers/openai';
import { openrouter } from '../../../providers/openrouter';
import type { Service, ServiceOptions } from '../../../providers/service';
import { EXTENSION_ORIGIN } from '../../support/browser';

/** A provider with a server of its own, as a person sets it up, and the practice service that stands behind its address. */
export interface ProviderKit {
  readonly id: Exclude<ProviderId, 'on-device' | 'browser'>;
  readonly service: Service;
  /** The name that leads to the practice service; null for a server on this computer. */
  readonly host: string | null;
  /** How the service is set up, beside its model and key. */
  readonly options?: ServiceOptions;
  /** What the person types into the address field. */
  readonly typed: (port: number) => string;
  readonly model: string;
  /** Null where none is needed. */
  readonly key: string | null;
}

const loopback = (port: number): string => `http://127.0.0.1:${port}`;
const theirOwn = (): string => '';

export const providerKits: readonly ProviderKit[] = [
  {
    id: 'anthropic',
    service: anthropicService(),
    host: 'api.anthropic.com',
    typed: theirOwn,
    model: 'claude-sonnet-5-5',
    key: 'sk-ant-practice-7Qm2vXw9LkTz4Rb',
  },
  {
    id: 'openai',
    service: openai,
    host: 'api.openai.com',
    typed: theirOwn,
    model: 'gpt-5-mini',
    key: 'sk-practice-7Qm2vXw9LkTz4RbN8',
  },
  {
    id: 'openrouter',
    service: openrouter,
    host: 'openrouter.ai',
    typed: theirOwn,
    model: 'openai/gpt-5-mini',
    key: 'sk-or-practice-7Qm2vXw9LkTz4Rb',
  },
  {
    id: 'azure',
    service: azure,
    host: 'acme.openai.azure.com',
    typed: () => 'https://acme.openai.azure.com',
    model: 'helpdesk',
    key: 'practice7Qm2vXw9LkTz4RbN8sYd3HfJ',
  },
  {
    id: 'ollama',
    service: ollama,
    host: null,
    options: { origins: [EXTENSION_ORIGIN] },
    typed: loopback,
    model: 'llama3.2',
    key: null,
  },
  { id: 'lm-studio', service: lmStudio, host: null, typed: loopback, model: 'qwen/qwen3-4b', key: null },
  {
    id: 'compatible',
    service: compatible,
    host: null,
    typed: loopback,
    model: 'qwen3:4b',
    key: 'practice-gateway-key-1234',
  },
];
