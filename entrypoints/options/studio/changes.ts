import { merge } from '../../../core/policy/merge';
import { fieldParts } from '../../../core/policy/keys/field-policy';
import { kindOf } from '../../../core/policy/kinds';
import { valueIn, type Policy } from '../../../core/policy/schema';
import { lockedIn, type Lockable } from '../../../core/policy/simulate-locks';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';
import { defaultSettings } from '../../../core/settings';
import { listText, numberText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import type { Row } from './draft';
import { optionWords } from './words';

export interface KeyChange {
  readonly key: PolicyKey;
  /** In words. */
  readonly before: string;
  readonly after: string;
}

export interface Changes {
  readonly keys: readonly KeyChange[];
  /** What people can no longer change in their settings, and what they can again. */
  readonly locked: readonly Lockable[];
  readonly freed: readonly Lockable[];
}

/** So much of a text is shown. Characters. */
const SHOWN = 160;
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry of `fields`, part by part. */
const fieldText = (row: Row): string =>
  listText(
    fieldParts.flatMap((part) =>
      row[part] === undefined
        ? []
        : [say('studio.changes.part', { name: say(`policy.fields.${part}.title`), value: textOf(row[part]) })],
    ),
    'unit',
  );

/** A value as a person reads it. `words`: what a text in it is called. */
function textOf(value: unknown, words = (text: string): string => text): string {
  if (typeof value === 'boolean') return say(value ? 'studio.yes' : 'studio.no');
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return cut(words(value));
  if (isRow(value))
    return 'meaning' in value
      ? say('studio.changes.meaning', { value: textOf(value['value']), meaning: textOf(value['meaning']) })
      : fieldText(value);
  const texts = Array.isArray(value) ? value.map((each) => textOf(each, words)) : [];
  return texts.length === 0 ? say('studio.changes.empty-list') : listText(texts, 'unit');
}

/** What a key says, in words. The key of a provider is for nobody's eyes. */
export function valueText(policy: Policy, key: PolicyKey): string {
  const value = valueIn(policy, key);
  if (value === undefined) return say('studio.changes.not-set', { sentence: say(`policy.${key}.default`) });
  if (key === 'provider.key') return say('studio.files.hidden-key');
  if (key === 'fields')
    return (policy.fields ?? []).map((each) => textOf(each)).join('\n') || say('studio.changes.empty-list');
  return textOf(value, ['choice', 'choices'].includes(kindOf(key).is) ? optionWords : undefined);
}

const lockedUnder = (policy: Policy | null): readonly Lockable[] =>
  lockedIn(merge(policy === null ? { is: 'none' } : { is: 'known', policy }, defaultSettings(), defaultSettings()));

/** What another policy changes, key by key. Keys of providers are left out: the present one is never shown. */
export function changesBetween(present: Policy | null, next: Policy): Changes {
  const before = present ?? {};
  const same = (key: PolicyKey): boolean => JSON.stringify(valueIn(before, key)) === JSON.stringify(valueIn(next, key));
  const [was, willBe] = [lockedUnder(present), lockedUnder(next)];
  return {
    keys: policyKeys
      .filter((key) => key !== 'provider.key' && !same(key))
      .map((key) => ({ key, before: valueText(before, key), after: valueText(next, key) })),
    locked: willBe.filter((key) => !was.includes(key)),
    freed: was.filter((key) => !willBe.includes(key)),
  };
}
