import { providerIds, type ProviderId } from './providers';

/** Where a provider is, as a person decides it. */
export const providerPlaces = ['this-computer', 'with-key', 'organisation'] as const;
export type ProviderPlace = (typeof providerPlaces)[number];

interface ProviderChoiceFacts {
  readonly place: ProviderPlace;
  /** What it costs the person. */
  readonly costs: string;
  /** Where the text of a ticket goes. */
  readonly goes: string;
  /** What has to be there before it answers. */
  readonly needs: string;
}

/** What a person weighs when they choose: whole sentences, and only what is so whatever the prices of the day are. */
export const providerChoice: Readonly<Record<ProviderId, ProviderChoiceFacts>> = {
  'on-device': {
    place: 'this-computer',
    costs: 'Free.',
    goes: 'Nothing leaves this browser.',
    needs: 'It needs nothing, and gets better with what it learns.',
  },
  browser: {
    place: 'this-computer',
    costs: 'Free.',
    goes: 'Nothing leaves this computer.',
    needs: 'It needs a browser that brings a model, and one large download.',
  },
  ollama: {
    place: 'this-computer',
    costs: 'Free.',
    goes: 'Text goes to the computer that Ollama runs on.',
    needs: 'It needs Ollama with a model.',
  },
  'lm-studio': {
    place: 'this-computer',
    costs: 'Free.',
    goes: 'Text goes to the computer that LM Studio runs on.',
    needs: 'It needs LM Studio with a model.',
  },
  anthropic: {
    place: 'with-key',
    costs: 'By use: you pay Anthropic.',
    goes: 'Text goes to Anthropic.',
    needs: 'It needs a key.',
  },
  openai: {
    place: 'with-key',
    costs: 'By use: you pay OpenAI.',
    goes: 'Text goes to OpenAI.',
    needs: 'It needs a key.',
  },
  openrouter: {
    place: 'with-key',
    costs: 'By use: you pay OpenRouter.',
    goes: 'Text goes to OpenRouter and to the maker of the model.',
    needs: 'It needs a key.',
  },
  azure: {
    place: 'organisation',
    costs: 'By use: your organisation pays Microsoft.',
    goes: 'Text goes to your organisation’s Azure.',
    needs: 'It needs an address, a key and a deployment.',
  },
  compatible: {
    place: 'organisation',
    costs: 'Whoever runs the server says what it costs.',
    goes: 'Text goes to the server that you name.',
    needs: 'It needs an address and a model, and a key where the server wants one.',
  },
};

export const providersAt = (place: ProviderPlace): readonly ProviderId[] =>
  providerIds.filter((id) => providerChoice[id].place === place);
