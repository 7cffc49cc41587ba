import type { DocsFor } from './docs-shape';

/** Who answers, with which key, who else may, and how much. */
export const providerDocs: DocsFor<
  | 'provider.use'
  | 'provider.address'
  | 'provider.model'
  | 'provider.modelForSuggestions'
  | 'provider.modelForDrafts'
  | 'provider.key'
  | 'provider.ownKeys'
  | 'allowed.providers'
  | 'allowed.servers'
  | 'allowed.localOnly'
  | 'limits.tokensPerRequest'
  | 'limits.tokensPerMonth'
  | 'limits.resetDay'
> = {
  'provider.use': {
    title: 'Provider',
    description:
      'What answers for everybody. Its address and model then come from this policy too, and people cannot change them; what they had set themselves is kept aside and comes back when this key is removed.',
    default: 'Each person chooses. A fresh install answers on the device and sends nothing.',
    example: 'azure',
  },
  'provider.address': {
    title: 'Address',
    description:
      'Where that provider’s server is. Azure OpenAI and a custom server need one; the others have an address of their own. It counts only together with “Provider”.',
    default: 'The provider’s own address, where it has one.',
    example: 'https://example.openai.azure.com',
  },
  'provider.model': {
    title: 'Model or deployment',
    description:
      'The name of the model; for Azure OpenAI the name of the deployment. It counts only together with “Provider”.',
    default:
      'The model for drafts, or the one for suggestions, where one of them is named. Otherwise nothing can be asked.',
    example: 'gpt-5-mini',
  },
  'provider.modelForSuggestions': {
    title: 'Another model for suggestions',
    description:
      'Categories and priorities need less than a reply does, so a smaller and cheaper model often does. It counts only together with “Provider”.',
    default: 'The model above.',
    example: 'gpt-5-nano',
  },
  'provider.modelForDrafts': {
    title: 'Another model for drafts',
    description: 'It counts only together with “Provider”.',
    default: 'The model above.',
    example: 'gpt-5',
  },
  'provider.key': {
    title: 'Key that your organisation provides',
    description:
      'Used by everybody who has no key of their own for this provider. A policy is not a safe: whoever may read policies on that computer can read the key, and chrome://policy shows it. Make a key for Deskside alone, with a spending limit at the provider, and change it when somebody leaves. Deskside itself never shows it. It counts only together with “Provider”.',
    default: 'Each person enters their own key where the provider needs one.',
    example: 'sk-example-key-with-its-own-spending-limit',
  },
  'provider.ownKeys': {
    title: 'People may use keys of their own',
    description:
      'A person’s own key takes precedence over the provided one. With “false” own keys are neither asked for nor used.',
    default: 'They may.',
    example: false,
  },
  'allowed.providers': {
    title: 'Providers that may be used',
    description: 'Any other provider is locked in the options and never asked. An empty list allows none.',
    default: 'All providers are allowed.',
    example: ['azure', 'on-device'],
  },
  'allowed.servers': {
    title: 'Servers that may be asked',
    description:
      'Host names of model servers, one for each entry: api.openai.com names that host, *.example.com all hosts below example.com, localhost:11434 that port only, and https:// in front allows that scheme only. Deskside asks no other server, whatever provider is chosen. An empty list allows none.',
    default: 'All servers are allowed.',
    example: ['*.openai.azure.com', 'localhost:11434'],
  },
  'allowed.localOnly': {
    title: 'Own computers only',
    description:
      'With “true” nothing leaves for the internet: only this computer (localhost) and private addresses such as 10.0.0.5 or 192.168.1.20 are asked. A name such as llm.example.com proves nothing, because a name may lead anywhere, so it is refused; write the address. Cloud providers are refused, and so is every model whose name ends in “-cloud” or “:cloud”: Ollama runs those on its maker’s servers. If somebody gives such a model another name on the server (an alias), Deskside cannot recognise it, and texts leave through that server.',
    default: 'Servers on the internet are allowed.',
    example: true,
  },
  'limits.tokensPerRequest': {
    title: 'Tokens for one request, at most',
    description:
      'From 1,000 to 1,000,000. Older messages are left out until a request fits; where even that is too much, nothing is sent and the card says so. Tokens are pieces of words; 1,000 tokens are about 750 English words.',
    default: 'What the model takes, and what each person set as “At most sent”.',
    example: 16_000,
  },
  'limits.tokensPerMonth': {
    title: 'Tokens for one person and month, at most',
    description:
      'The quota. It counts what the provider says was used, on each computer by itself. A bar is green under 70 %, yellow to 90 % and red above; at 80 % the person is warned; at 100 % Deskside pauses for that person until the month starts anew or the limit is raised. 0 allows no request to a language model. A person may set a lower limit for themselves.',
    default: 'There is no limit, unless a person sets one.',
    example: 2_000_000,
  },
  'limits.resetDay': {
    title: 'Day on which the month starts',
    description:
      'The day of the month on which the count starts anew, from 1 to 28, by the clock of the person’s computer. Take the day on which the provider’s invoice starts. Where this policy limits the tokens of a month, nobody can choose another day.',
    default:
      'The first where this policy limits the tokens of a month. Otherwise the day that each person chose, or the first.',
    example: 1,
  },
};
