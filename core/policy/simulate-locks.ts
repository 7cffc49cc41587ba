import { featureName } from '../feature-words';
import { featureIds } from '../features';
import { effectiveKeys, type Effective, type EffectiveKey } from './effective';
import type { Line } from './simulate';
import { entryOf, policyKeys } from './table';

const replaced = policyKeys.flatMap((key) => {
  const { counts } = entryOf(key);
  return counts.is === 'replaces' ? [[counts.at, counts.called] as const] : [];
});

/** What a person finds in the options and may find locked there, in the words that people have for it. */
const lockable = (): Readonly<Partial<Record<EffectiveKey, string>>> => ({
  ...Object.fromEntries(featureIds.map((id) => [`capabilities.${id}`, featureName(id).toLowerCase()])),
  provider: 'the provider',
  'provider.address': 'its address',
  'provider.model': 'its model',
  fallback: 'the second provider',
  examplesInPrompt: 'sending similar tickets',
  'learning.fromDecisions': 'learning from decisions',
  'learning.fromSolved': 'learning from solved tickets',
  'limits.resetDay': 'the day on which the month starts',
  customDesks: 'desks on other domains',
  watchedViews: 'the views that are watched',
  ...Object.fromEntries(replaced),
});

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is locked in the options, what is never suggested, and how sure a suggestion has to be. */
export function lockLines({ rules, keys }: Effective): readonly Line[] {
  const lines: Line[] = [];
  const names = lockable();
  const locked = effectiveKeys.flatMap((key) => {
    const words = names[key];
    return words === undefined || !keys[key].locked ? [] : [[key, words] as const];
  });
  if (locked.length > 0)
    lines.push({
      about: 'Locked',
      tone: 'plain',
      sentence: `Locked in the options: ${listed.format(locked.map(([, words]) => words))}.`,
      key: locked.length === 1 && locked[0] !== undefined ? keys[locked[0][0]].policyKey : null,
    });
  if (!rules.ownKeys)
    lines.push({
      about: 'Locked',
      tone: 'plain',
      sentence: 'A key of one’s own cannot be used.',
      key: 'provider.ownKeys',
    });
  if (!rules.ownDescriptions)
    lines.push({
      about: 'Locked',
      tone: 'plain',
      sentence: 'A description of a help desk of one’s own cannot be brought.',
      key: 'featuresOff',
    });
  for (const { field, excluded = [], locked: kept = [], alwaysAsk = [] } of rules.fields) {
    const parts = [
      ...(excluded.length > 0 ? [`never suggests ${listed.format(excluded)}`] : []),
      ...(kept.length > 0 ? [`keeps ${listed.format(kept)} as it is`] : []),
      ...(alwaysAsk.length > 0 ? [`never preselects ${listed.format(alwaysAsk)}`] : []),
    ];
    if (parts.length > 0)
      lines.push({
        about: 'Values',
        tone: 'plain',
        sentence: `In “${field}” Deskside ${listed.format(parts)}.`,
        key: 'fields',
      });
  }
  const { toSet, toChange } = rules.confidence;
  if (toChange > 0)
    lines.push({
      about: 'Confidence',
      tone: 'plain',
      sentence: `A value is suggested from ${Math.round(toSet * 100)} %, and another one in place of a value from ${Math.round(toChange * 100)} %.`,
      key: keys['confidence.toSet'].policyKey ?? keys['confidence.toChange'].policyKey,
    });
  return lines;
}
