import { listText } from '../words/formats';
import { say } from '../words/say';
import { effectiveKeys, type Effective, type EffectiveKey } from './effective';
import type { FieldPolicy } from './keys/field-policy';
import type { Line } from './simulate';

/** What a person finds in the settings and may find locked there; `simulate.locked.<key>` has the words that people have for it. */
const lockable = [
  'capabilities.triage',
  'capabilities.draft',
  'capabilities.watch',
  'capabilities.summary',
  'provider',
  'provider.address',
  'provider.model',
  'fallback',
  'examplesInPrompt',
  'articlesInDrafts',
  'macrosInDrafts',
  'redaction',
  'learning.fromDecisions',
  'learning.fromSolved',
  'limits.resetDay',
  'customDesks',
  'watchedViews',
  'writing.rules',
  'writing.tone',
  'writing.language',
  'writing.terms',
  'language',
] as const satisfies readonly EffectiveKey[];
export type Lockable = (typeof lockable)[number];

/** What is locked there, in the order of the settings. */
export const lockedIn = ({ keys }: Effective): readonly Lockable[] =>
  effectiveKeys.flatMap((key) => {
    const found = lockable.find((each) => each === key);
    return found === undefined || !keys[found].locked ? [] : [found];
  });

type ValueList = 'excluded' | 'locked' | 'alwaysAsk';
const valueLists: readonly ValueList[] = ['excluded', 'locked', 'alwaysAsk'];

/** A sentence for each list of values that a field's entry has. */
const valueLines = (entry: FieldPolicy): readonly Line[] =>
  valueLists.flatMap((list) => {
    const values = entry[list] ?? [];
    return values.length === 0
      ? []
      : [
          {
            about: say('simulate.about.values'),
            tone: 'plain' as const,
            sentence: say(`simulate.values.${list}`, { field: entry.field, values: listText(values) }),
            key: 'fields' as const,
          },
        ];
  });

/** What is locked in the settings, what is never suggested, and how sure a suggestion has to be. */
export function lockLines(effective: Effective): readonly Line[] {
  const { rules, keys } = effective;
  const lines: Line[] = [];
  const locked = lockedIn(effective);
  if (locked.length > 0)
    lines.push({
      about: say('simulate.about.locked'),
      tone: 'plain',
      sentence: say('simulate.locked-in-settings', {
        what: listText(locked.map((key) => say(`simulate.locked.${key}`))),
      }),
      key: locked.length === 1 && locked[0] !== undefined ? keys[locked[0]].policyKey : null,
    });
  if (!rules.ownKeys)
    lines.push({
      about: say('simulate.about.locked'),
      tone: 'plain',
      sentence: say('simulate.no-own-key'),
      key: 'provider.ownKeys',
    });
  if (!rules.ownDescriptions)
    lines.push({
      about: say('simulate.about.locked'),
      tone: 'plain',
      sentence: say('simulate.no-own-description'),
      key: 'featuresOff',
    });
  lines.push(...rules.fields.flatMap(valueLines));
  const { toSet, toChange } = rules.confidence;
  if (toChange > 0)
    lines.push({
      about: say('simulate.about.confidence'),
      tone: 'plain',
      sentence: say('simulate.confidence', { toSet: Math.round(toSet * 100), toChange: Math.round(toChange * 100) }),
      key: keys['confidence.toSet'].policyKey ?? keys['confidence.toChange'].policyKey,
    });
  return lines;
}
