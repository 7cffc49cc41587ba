import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import { providerFacts } from '../../../core/providers';
import { providerProblemWords, askWords, hasProvidedKey, isOwnDoing } from '../managed/words';
import { missingOf, storedTexts } from './texts';
import { aboutProvider, sentencesText } from '../words';

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
  const about = aboutProvider(provider);
  const { rules } = managed;
  const locked = managed.keys.provider.locked;
  if (managed.providerProblem !== null) {
    const problem = providerProblemWords(rules, provider, managed.providerProblem);
    return {
      text:
        locked && !isOwnDoing(managed.providerProblem)
          ? say('answers.line.problem-theirs', { problem, ask: askWords(rules, 'provider') })
          : say('answers.line.problem', { problem }),
      bad: true,
    };
  }
  if (rules.ownKeys && keys[provider]?.refused === true)
    return { text: say('answers.line.key-refused', about), bad: true };
  const texts = storedTexts(settings, provider);
  const missing = missingOf(
    provider,
    texts,
    (rules.ownKeys && keys[provider] !== undefined) || hasProvidedKey(view, provider),
  );
  const model = providerFacts[provider].modelWord === 'Deployment' ? 'deployment' : 'model';
  const lacking = (['address', 'key', 'model'] as const)
    .filter((part) => missing[part] !== undefined)
    .map((part) => say(`answers.line.part.${part === 'model' ? model : part}`));
  const theirs =
    (locked && (missing.address ?? missing.model) !== undefined) || (!rules.ownKeys && missing.key !== undefined);
  if (lacking.length > 0) {
    const needs = { ...about, what: listText(lacking) };
    return theirs
      ? { text: say('answers.line.needs-theirs', { ...needs, ask: askWords(rules, 'that') }), bad: true }
      : { text: say('answers.line.needs', needs), bad: true, lacks: true };
  }
  const line =
    providerFacts[provider].address === 'none'
      ? say('answers.line.own', about)
      : say('answers.line.with', { ...about, model: texts.model });
  const second = fallback === null ? [] : [say('answers.line.second', aboutProvider(fallback))];
  return { text: sentencesText([line, ...second]), bad: false };
}
