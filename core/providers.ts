import { phrase, type Told } from './words/phrase';

/** The model sources that a person can choose, and what each can do, as data: no code of a provider is needed to know it. */
export const providerIds = [
  'on-device',
  'browser',
  'anthropic',
  'openai',
  'openrouter',
  'azure',
  'ollama',
  'lm-studio',
  'compatible',
] as const;
export type ProviderId = (typeof providerIds)[number];

/**
 * How an answer can be held to a form, best first: the API's own schema, a tool that must be "called" with the answer as its
 * arguments (nothing is ever executed), any JSON, or words only.
 */
const structuredKinds = ['json_schema', 'tool', 'json_object', 'text'] as const;
export type StructuredKind = (typeof structuredKinds)[number];

export interface ProviderFacts {
  /** As a person knows it: a product's name, or a phrase where it has none. */
  readonly name: Told;
  readonly kind: 'language-model' | 'classifier';
  /** `fixed` and `none` are not asked for; `optional` has the default; `required` has none. */
  readonly address: 'none' | 'fixed' | 'optional' | 'required';
  /** Where requests go unless a person writes another address; empty when there is none. */
  readonly defaultAddress: string;
  readonly addressPlaceholder: string;
  readonly key: 'none' | 'optional' | 'required';
  /** How a key of this provider looks, e.g. `sk-ant-…`; empty when keys have no common shape. */
  readonly keyPlaceholder: string;
  /** Where a person gets a key: a page's address, or the portal of the person's own cloud. */
  readonly keyHelp?: { readonly address: string } | 'azure';
  readonly model: 'none' | 'required';
  /** What a model is called there. */
  readonly modelWord: 'Model' | 'Deployment';
  readonly modelPlaceholder: string;
  /** `open`: without a key. */
  readonly modelList: 'none' | 'open' | 'with-key';
  /** Kinds of structured answer that are tried, best first; the last one always works. */
  readonly structured: readonly StructuredKind[];
  readonly streaming: boolean;
  /** Tokens that its usual models take at most, where the provider does not say it per model; `null` when only the server knows. */
  readonly contextTokens: number | null;
  /** Largest part of a conversation that is sent, in characters, unless the person sets another. */
  readonly contextChars: number;
  /** Runs on the person's own computers: slow to wake, one answer at a time. */
  readonly local: boolean;
  /** Requests at the same time. */
  readonly concurrency: number;
}

const cloud = {
  kind: 'language-model',
  streaming: true,
  local: false,
  concurrency: 4,
  contextChars: 48_000,
  modelWord: 'Model',
  model: 'required',
} as const;

const onOwnComputer = {
  kind: 'language-model',
  streaming: true,
  local: true,
  concurrency: 1,
  contextChars: 24_000,
  contextTokens: null,
  modelWord: 'Model',
  model: 'required',
  modelList: 'open',
  key: 'optional',
  keyPlaceholder: '',
} as const;

/** Sources: the providers' own documentation as collected in the project's facts; each provider's folder names the pages. */
export const providerFacts: Readonly<Record<ProviderId, ProviderFacts>> = {
  'on-device': {
    name: phrase('reason.by.on-device'),
    kind: 'classifier',
    address: 'none',
    defaultAddress: '',
    addressPlaceholder: '',
    key: 'none',
    keyPlaceholder: '',
    model: 'none',
    modelWord: 'Model',
    modelPlaceholder: '',
    modelList: 'none',
    structured: ['text'],
    streaming: false,
    contextTokens: null,
    contextChars: 24_000,
    local: true,
    concurrency: 1,
  },
  browser: {
    name: phrase('reason.by.browser'),
    kind: 'language-model',
    address: 'none',
    defaultAddress: '',
    addressPlaceholder: '',
    key: 'none',
    keyPlaceholder: '',
    model: 'none',
    modelWord: 'Model',
    modelPlaceholder: '',
    modelList: 'none',
    structured: ['json_schema', 'text'],
    streaming: true,
    contextTokens: null,
    contextChars: 12_000,
    local: true,
    concurrency: 1,
  },
  anthropic: {
    ...cloud,
    name: 'Anthropic',
    address: 'fixed',
    defaultAddress: 'https://api.anthropic.com',
    addressPlaceholder: '',
    key: 'required',
    keyPlaceholder: 'sk-ant-…',
    keyHelp: { address: 'https://console.anthropic.com/settings/keys' },
    modelPlaceholder: 'claude-sonnet-5-5',
    modelList: 'with-key',
    structured: ['json_schema', 'tool', 'text'],
    contextTokens: 200_000,
  },
  openai: {
    ...cloud,
    name: 'OpenAI',
    address: 'optional',
    defaultAddress: 'https://api.openai.com/v1',
    addressPlaceholder: 'https://api.openai.com/v1',
    key: 'required',
    keyPlaceholder: 'sk-…',
    keyHelp: { address: 'https://platform.openai.com/api-keys' },
    modelPlaceholder: 'gpt-5-mini',
    modelList: 'with-key',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    contextTokens: 128_000,
  },
  openrouter: {
    ...cloud,
    name: 'OpenRouter',
    address: 'optional',
    defaultAddress: 'https://openrouter.ai/api/v1',
    addressPlaceholder: 'https://openrouter.ai/api/v1',
    key: 'required',
    keyPlaceholder: 'sk-or-…',
    keyHelp: { address: 'https://openrouter.ai/settings/keys' },
    modelPlaceholder: 'openai/gpt-5-mini',
    modelList: 'open',
    structured: ['json_schema', 'tool', 'text'],
    contextTokens: null,
  },
  azure: {
    ...cloud,
    name: 'Azure OpenAI',
    address: 'required',
    defaultAddress: '',
    addressPlaceholder: 'https://your-resource.openai.azure.com',
    key: 'required',
    keyPlaceholder: '',
    keyHelp: 'azure',
    modelWord: 'Deployment',
    modelPlaceholder: 'your-deployment',
    modelList: 'none',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    contextTokens: 128_000,
  },
  ollama: {
    ...onOwnComputer,
    name: 'Ollama',
    address: 'optional',
    defaultAddress: 'http://localhost:11434',
    addressPlaceholder: 'http://localhost:11434',
    modelPlaceholder: 'llama3.2',
    structured: ['json_schema', 'text'],
  },
  'lm-studio': {
    ...onOwnComputer,
    name: 'LM Studio',
    address: 'optional',
    defaultAddress: 'http://localhost:1234',
    addressPlaceholder: 'http://localhost:1234',
    modelPlaceholder: 'qwen/qwen3-4b',
    structured: ['json_schema', 'text'],
  },
  compatible: {
    ...onOwnComputer,
    name: phrase('reason.by.compatible'),
    address: 'required',
    defaultAddress: '',
    addressPlaceholder: 'http://localhost:8080/v1',
    modelPlaceholder: 'the-model',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    concurrency: 2,
  },
};
