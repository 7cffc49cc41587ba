import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import { providerFacts } from '../../../core/providers';
import { providerProblemWords } from '../managed/allowed-words';
import { askWords } from '../managed/ask-words';
import { hasProvidedKey } from '../managed/key-words';
import { missingOf, storedTexts } from './texts';
import { nameOf, startWithCapital } from '../words';

export interface ProviderLine {
  readonly text: string;
  /** Nothing is answered until the person has done something in the settings. */
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
  if (managed.providerProblem !== null) {
    const problem = providerProblemWords(rules, provider, managed.providerProblem);
    return {
      text: locked
        ? say('answers.line.problem-theirs', { problem, ask: askWords(rules, say('answers.line.ask.provider')) })
        : say('answers.line.problem', { problem }),
      bad: true,
    };
  }
  if (rules.ownKeys && keys[provider]?.refused === true)
    return { text: say('answers.line.key-refused', { provider: name }), bad: true };
  const texts = storedTexts(settings, provider);
  const missing = missingOf(
    provider,
    texts,
    (rules.ownKeys && keys[provider] !== undefined) || hasProvidedKey(view, provider),
  );
  const lacking = [
    missing.address === undefined ? undefined : say('answers.line.part.address'),
    missing.key === undefined ? undefined : say('answers.line.part.key'),
    missing.model === undefined
      ? undefined
      : say(
          providerFacts[provider].modelWord === 'Deployment'
            ? 'answers.line.part.deployment'
            : 'answers.line.part.model',
        ),
  ].filter((part) => part !== undefined);
  const theirs =
    (locked && (missing.address ?? missing.model) !== undefined) || (!rules.ownKeys && missing.key !== undefined);
  if (lacking.length > 0) {
    const needs = { provider: startWithCapital(name), what: listText(lacking) };
    return theirs
      ? {
          text: say('answers.line.needs-theirs', { ...needs, ask: askWords(rules, say('answers.line.ask.that')) }),
          bad: true,
        }
      : { text: say('answers.line.needs', needs), bad: true, lacks: true };
  }
  if (providerFacts[provider].address === 'none')
    return { text: say('answers.line.own', { provider: name }), bad: false };
  const answers = { provider: name, model: texts.model };
  return {
    text:
      fallback === null
        ? say('answers.line.with', answers)
        : say('answers.line.with-second', { ...answers, second: startWithCapital(nameOf(fallback)) }),
    bad: false,
  };
}
