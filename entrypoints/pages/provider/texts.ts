import { say } from '../../../core/words/say';
import { type Phrase } from '../../../core/words/phrase';
import { readKey } from '../../../core/api-key';
import { describeAwayFromTicket } from '../../../core/error-text';
import { desksideError } from '../../../core/errors';
import { providerName } from '../../../core/provider-name';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { providerSettings, type ProviderSettings, type Settings } from '../../../core/settings';
import { wholeNumber, type Checked } from '../validate';

/** What stands in the fields of one provider. */
export interface ProviderTexts {
  readonly address: string;
  readonly model: string;
  readonly contextChars: string;
  /** Typed now; a saved key never comes back here. */
  readonly key: string;
}

export type ProviderField = 'address' | 'key' | 'model' | 'contextChars';

const CONTEXT = { from: 2000, to: 400_000 };

export function storedTexts(settings: Pick<Settings, 'providers'>, id: ProviderId): ProviderTexts {
  const { address, model, contextChars } = providerSettings(settings, id);
  return { address, model, contextChars: String(contextChars), key: '' };
}

export const contextOf = ({ contextChars }: ProviderTexts): Checked =>
  wholeNumber(contextChars, CONTEXT, say('answers.sent.unit'));

/** As they are saved; a number that is none leaves what was there. */
export function settingsOf(texts: ProviderTexts, before: ProviderSettings): ProviderSettings {
  const context = contextOf(texts);
  return {
    address: texts.address.trim(),
    model: texts.model.trim(),
    contextChars: context.ok ? context.value : before.contextChars,
  };
}

/** The server that an address names, as far as a text can say it without being understood. */
const serverIn = (id: ProviderId, address: string): string =>
  (address.trim() || providerFacts[id].defaultAddress)
    .replace(/^[a-z]+:\/\//i, '')
    .split(/[/?#]/)[0]
    ?.toLowerCase() ?? '';

/** A key belongs to the server that it was entered for. */
export const isOtherServer = (id: ProviderId, typed: string, stored: string): boolean =>
  serverIn(id, typed) !== serverIn(id, stored);

/**
 * What stands in the way of using a provider, in words at its field. `keySaved` is null where it is not known whether there is a
 * key for this server.
 */
export function missingOf(
  id: ProviderId,
  texts: ProviderTexts,
  keySaved: boolean | null,
): Partial<Record<ProviderField, string>> {
  const facts = providerFacts[id];
  const context = contextOf(texts);
  const typedKey = texts.key.trim() !== '';
  const read = typedKey && facts.key !== 'none' ? readKey(texts.key) : null;
  return {
    ...(facts.address === 'required' && texts.address.trim() === ''
      ? { address: say('answers.missing.address', { example: facts.addressPlaceholder }) }
      : {}),
    ...(facts.key === 'required' && !typedKey && keySaved === false
      ? { key: say('answers.missing.key', { provider: providerName(id) }) }
      : {}),
    ...(read?.ok === false ? { key: notAKey(read.problem) } : {}),
    ...(facts.model === 'required' && texts.model.trim() === '' ? { model: missingModel(id) } : {}),
    ...(facts.kind === 'language-model' && !context.ok ? { contextChars: context.problem } : {}),
  };
}

const notAKey = (problem: Phrase): string =>
  say('answers.missing.not-a-key', { sentence: describeAwayFromTicket(desksideError('not-a-key', problem)) });

function missingModel(id: ProviderId): string {
  const { modelWord, modelList, modelPlaceholder } = providerFacts[id];
  if (modelWord === 'Deployment') return say('answers.missing.deployment');
  return modelList === 'none'
    ? say('answers.missing.model', { example: modelPlaceholder })
    : say('answers.missing.listed-model');
}
