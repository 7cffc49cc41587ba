import { fault } from '../core/errors';
import { providerFacts, type ProviderId } from '../core/providers';
import { providerSettings, type Settings } from '../core/settings';
import { resolveAddress } from './address';
import { createAnthropic } from './anthropic';
import { createAzure } from './azure';
import { createBrowserModel } from './browser';
import { createCompatible } from './compatible';
import type { ModelOptions } from './engine/language-model';
import { createLmStudio } from './lm-studio';
import { createOllama } from './ollama';
import { createOnDevice, type ModelCache } from './on-device';
import { createOpenAI } from './openai';
import { createOpenRouter } from './openrouter';
import type { WayOut } from './engine/way-out';
import type { LanguageModel, Memory, Provider } from './provider';

export { resolveAddress } from './address';
export { whyNotAllowed, whyNotAllowedNow } from './allowed';
export type { WayOut } from './engine/way-out';

/** Where and how to ask one provider, saved or not. */
export interface Choice {
  readonly id: ProviderId;
  /** As typed; empty for the provider's own. */
  readonly address: string;
  readonly model: string;
  readonly contextChars?: number;
  readonly key: string | null;
}

/** What every provider that takes prompts is given beside a person's choice. */
interface ModelNeeds {
  readonly memory: Memory;
  readonly wayOut: WayOut;
}

export interface ProviderNeeds extends ModelNeeds {
  readonly models: ModelCache;
}

const withServer: Readonly<
  Record<Exclude<ProviderId, 'on-device' | 'browser'>, (options: ModelOptions) => LanguageModel>
> = {
  anthropic: createAnthropic,
  openai: createOpenAI,
  openrouter: createOpenRouter,
  azure: createAzure,
  ollama: createOllama,
  'lm-studio': createLmStudio,
  compatible: createCompatible,
};

/** Does a provider have the address and the model that it needs to be called at all? Its key is the vault's matter. */
export function isSetUp(settings: Pick<Settings, 'providers'>, id: ProviderId): boolean {
  const { address, model } = providerSettings(settings, id);
  return (
    resolveAddress(id, address, model)?.ok !== false && (providerFacts[id].model === 'none' || model.trim() !== '')
  );
}

/** A provider that takes prompts. Throws `wrong-address` when its address cannot be used; `resolveAddress` says why. */
export function createModel(
  { id, address: typed, model, contextChars, key }: Choice & { readonly id: Exclude<ProviderId, 'on-device'> },
  { memory, wayOut }: ModelNeeds,
): LanguageModel {
  if (id === 'browser') return createBrowserModel();
  const name = model.trim();
  const address = resolveAddress(id, typed, name);
  // Without a detail: what was typed may hold a password.
  if (!address?.ok) throw fault('wrong-address');
  return withServer[id]({
    address,
    model: name,
    memory,
    wayOut,
    ...(contextChars === undefined ? {} : { contextChars }),
    ...(key === null ? {} : { key }),
  });
}

/** The provider of a choice, ready to be called. */
export const createProvider = (choice: Choice, { models, ...needs }: ProviderNeeds): Provider => {
  const { id } = choice;
  return id === 'on-device' ? createOnDevice({ cache: models }) : createModel({ ...choice, id }, needs);
};
