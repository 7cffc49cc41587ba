import type { SettingsView } from '../../../core/messages';
import { providerFacts } from '../../../core/providers';
import { providerProblemWords } from '../managed/allowed-words';
import { askWords } from '../managed/ask-words';
import { hasProvidedKey } from '../managed/key-words';
import { missingOf, storedTexts } from './texts';
import { nameOf, startWithCapital } from '../words';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export interface ProviderLine {
  readonly text: string;
  /** Nothing is answered until the person has done something in the options. */
  readonly bad: boolean;
  /** Nothing but texts that the person has not typed yet. */
  readonly lacks?: true;
}

/** What answers, or what it lacks, in one line. */
export function providerLine(view: Pick<SettingsView, 'effective' | 'keys' | 'managed'>): ProviderLine {
  const { effective: settings, keys, managed } = view;
  const { provider, fallback } = settings;
  const name = nameOf(provider);
  const { rules } = managed;
  const locked = managed.keys.provider.locked;
  if (managed.providerProblem !== null)
    return {
      text: `${providerProblemWords(rules, provider, managed.providerProblem)} ${locked ? askWords(rules, 'the provider') : 'Choose another provider in the settings.'}`,
      bad: true,
    };
  if (rules.ownKeys && keys[provider]?.refused === true)
    return { text: `The key of ${name} was refused. Enter another one in the settings.`, bad: true };
  const texts = storedTexts(settings, provider);
  const missing = missingOf(
    provider,
    texts,
    (rules.ownKeys && keys[provider] !== undefined) || hasProvidedKey(view, provider),
  );
  const lacking = [
    missing.address === undefined ? undefined : 'an address',
    missing.key === undefined ? undefined : 'a key',
    missing.model === undefined ? undefined : `a ${providerFacts[provider].modelWord.toLowerCase()}`,
  ].filter((part) => part !== undefined);
  const theirs =
    (locked && (missing.address ?? missing.model) !== undefined) || (!rules.ownKeys && missing.key !== undefined);
  if (lacking.length > 0)
    return {
      text: `${startWithCapital(name)} still needs ${list.format(lacking)}${theirs ? `. ${askWords(rules, 'that')}` : ': open the settings.'}`,
      bad: true,
      ...(theirs ? {} : { lacks: true as const }),
    };
  if (providerFacts[provider].address === 'none')
    return { text: `Answers come from ${name}. Nothing is sent.`, bad: false };
  const second = fallback === null ? '' : ` ${startWithCapital(nameOf(fallback))} answers when it is down.`;
  return { text: `Answers come from ${name} with ${texts.model}.${second}`, bad: false };
}
