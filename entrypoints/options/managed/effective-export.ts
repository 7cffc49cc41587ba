import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import { effectiveKeys, type EffectiveKey } from '../../../core/policy/effective';
import { problemText } from '../../../core/policy/problem-text';
import { reasonOf } from './reasons';

/** A name and a password that somebody wrote into an address are nobody else's business. */
const withoutSecrets = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\/\/[^/@\s]*@/, '//') : value;

/** Descriptions are whole files, and whoever asks what counts wants to know which. */
const inShort = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((text) =>
        say('managed.characters', {
          count: String(text).length,
          text: String(text).slice(0, 160).replace(/\s+/g, ' '),
        }),
      )
    : value;

function exported(key: EffectiveKey, value: unknown): unknown {
  if (key === 'provider.address') return withoutSecrets(value);
  return key === 'deskDescriptions' ? inShort(value) : value;
}

/** Every setting as it counts, with where it came from and why. Pure; no key's text is in it. */
export function effectiveExport(
  { managed: { gate, rules, keys, problems } }: Pick<SettingsView, 'managed'>,
  version: string,
  now: Date,
) {
  return {
    deskside: version,
    exportedAt: now.toISOString(),
    managed: rules.managed,
    organisation: rules.organisation,
    state: gate,
    settings: effectiveKeys.map((key) => {
      const { value, source, locked } = keys[key];
      return { key, value: exported(key, value), source, locked, reason: reasonOf(key, keys[key], rules) };
    }),
    /** Values of the policy that cannot be used, each with a sentence. */
    ignored: problems.map((problem) => ({ path: problem.path, message: problemText(problem) })),
  };
}
