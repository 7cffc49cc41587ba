import { merge } from '../../../core/policy/merge';
import type { FieldPolicy } from '../../../core/policy/keys/field-policy';
import { fieldParts } from '../../../core/policy/keys/field-policy';
import { kindOf } from '../../../core/policy/kinds';
import { valueIn, type Policy } from '../../../core/policy/schema';
import { lockedIn, type Lockable } from '../../../core/policy/simulate-locks';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';
import { defaultSettings } from '../../../core/settings';
import { listText, numberText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
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

const switchText = (value: boolean): string => say(value ? 'studio.yes' : 'studio.no');

const listed = (texts: readonly string[]): string =>
  texts.length === 0 ? say('studio.changes.empty-list') : listText(texts.map(cut), 'unit');

const partText = (entry: FieldPolicy, part: (typeof fieldParts)[number]): readonly string[] => {
  const value = entry[part];
  if (value === undefined) return [];
  const words =
    typeof value === 'boolean'
      ? switchText(value)
      : typeof value === 'string'
        ? value
        : listed(
            value.map((each) =>
              typeof each === 'string'
                ? each
                : say('studio.changes.meaning', { value: each.value, meaning: each.meaning }),
            ),
          );
  return [say('studio.changes.part', { name: say(`policy.fields.${part}.title`), value: words })];
};

const fieldText = (entry: FieldPolicy): string =>
  listText(
    fieldParts.flatMap((part) => partText(entry, part)),
    'unit',
  );

/** What a key says, as a person reads it. */
function valueText(policy: Policy, key: PolicyKey): string {
  const value: unknown = valueIn(policy, key);
  if (value === undefined) return say('studio.changes.not-set', { sentence: say(`policy.${key}.default`) });
  if (key === 'fields') return (policy.fields ?? []).map(fieldText).join('\n') || say('studio.changes.empty-list');
  if (typeof value === 'boolean') return switchText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return cut(kindOf(key).is === 'choice' ? optionWords(value) : value);
  return listed(Array.isArray(value) ? value.map((each) => optionWords(String(each))) : []);
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
