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
  /** As a person knows it. */
  readonly name: string;
  /** One or two sentences for the choice: what it is, and what it gets. */
  readonly says: string;
  readonly kind: 'language-model' | 'classifier';
  /** `fixed` and `none` are not asked for; `optional` has the default; `required` has none. */
  readonly address: 'none' | 'fixed' | 'optional' | 'required';
  /** Where requests go unless a person writes another address; empty when there is none. */
  readonly defaultAddress: string;
  readonly addressPlaceholder: string;
  readonly key: 'none' | 'optional' | 'required';
  /** How a key of this provider looks, e.g. `sk-ant-…`; empty when keys have no common shape. */
  readonly keyPlaceholder: string;
  /** Where a person gets a key. */
  readonly keyHelp?: { readonly words: string; readonly address?: string };
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
    name: 'On this device',
    says: 'Learns from your decisions and from solved tickets. Drafts come from macros and past replies. Nothing is sent.',
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
    name: 'The browser’s own model',
    says: 'A small model that the browser brings along and runs on this device. Nothing is sent. Not every browser or computer has it.',
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
    says: 'Claude models. Anthropic gets the subject and what the customer can see.',
    address: 'fixed',
    defaultAddress: 'https://api.anthropic.com',
    addressPlaceholder: '',
    key: 'required',
    keyPlaceholder: 'sk-ant-…',
    keyHelp: { words: 'You get one at', address: 'https://console.anthropic.com/settings/keys' },
    modelPlaceholder: 'claude-sonnet-5-5',
    modelList: 'with-key',
    structured: ['json_schema', 'tool', 'text'],
    contextTokens: 200_000,
  },
  openai: {
    ...cloud,
    name: 'OpenAI',
    says: 'GPT models. OpenAI gets the subject and what the customer can see.',
    address: 'optional',
    defaultAddress: 'https://api.openai.com/v1',
    addressPlaceholder: 'https://api.openai.com/v1',
    key: 'required',
    keyPlaceholder: 'sk-…',
    keyHelp: { words: 'You get one at', address: 'https://platform.openai.com/api-keys' },
    modelPlaceholder: 'gpt-5-mini',
    modelList: 'with-key',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    contextTokens: 128_000,
  },
  openrouter: {
    ...cloud,
    name: 'OpenRouter',
    says: 'Models of many makers behind one key. OpenRouter and the maker get the subject and what the customer can see.',
    address: 'optional',
    defaultAddress: 'https://openrouter.ai/api/v1',
    addressPlaceholder: 'https://openrouter.ai/api/v1',
    key: 'required',
    keyPlaceholder: 'sk-or-…',
    keyHelp: { words: 'You get one at', address: 'https://openrouter.ai/settings/keys' },
    modelPlaceholder: 'openai/gpt-5-mini',
    modelList: 'open',
    structured: ['json_schema', 'tool', 'text'],
    contextTokens: null,
  },
  azure: {
    ...cloud,
    name: 'Azure OpenAI',
    says: 'A deployment in your organisation’s Azure. It gets the subject and what the customer can see.',
    address: 'required',
    defaultAddress: '',
    addressPlaceholder: 'https://your-resource.openai.azure.com',
    key: 'required',
    keyPlaceholder: '',
    keyHelp: { words: 'In the Azure portal it stands in your resource under “Keys and Endpoint”.' },
    modelWord: 'Deployment',
    modelPlaceholder: 'your-deployment',
    modelList: 'none',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    contextTokens: 128_000,
  },
  ollama: {
    ...onOwnComputer,
    name: 'Ollama',
    says: 'Models on your own computer or server. It gets the subject and what the customer can see.',
    address: 'optional',
    defaultAddress: 'http://localhost:11434',
    addressPlaceholder: 'http://localhost:11434',
    modelPlaceholder: 'llama3.2',
    structured: ['json_schema', 'text'],
  },
  'lm-studio': {
    ...onOwnComputer,
    name: 'LM Studio',
    says: 'Models on your own computer. It gets the subject and what the customer can see.',
    address: 'optional',
    defaultAddress: 'http://localhost:1234',
    addressPlaceholder: 'http://localhost:1234',
    modelPlaceholder: 'qwen/qwen3-4b',
    structured: ['json_schema', 'text'],
  },
  compatible: {
    ...onOwnComputer,
    name: 'OpenAI-compatible server',
    says: 'Any other server that speaks the OpenAI chat API, such as vLLM, llama.cpp or a gateway. It gets the subject and what the customer can see.',
    address: 'required',
    defaultAddress: '',
    addressPlaceholder: 'http://localhost:8080/v1',
    modelPlaceholder: 'the-model',
    structured: ['json_schema', 'tool', 'json_object', 'text'],
    concurrency: 2,
  },
};
