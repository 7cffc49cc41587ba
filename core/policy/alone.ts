import type { Settings } from '../settings';
import type { EffectiveKey, EffectiveSettings, Provenance, RulePath } from './effective';
import type { Counts, SettingAt, SettingPath } from './keys/entry';
import { valueIn, type Policy } from './schema';
import { entryOf, policyKeys, type PolicyKey, type PolicyTable, type PolicyValue } from './table';
import { capped, either, theirs } from './told';

type How<Key extends PolicyKey> = PolicyTable[Key]['counts'];
type KeyThat<Is extends Counts['is']> = {
  [Key in PolicyKey]: How<Key> extends { readonly is: Is } ? Key : never;
}[PolicyKey];
type PlaceOf<Key extends PolicyKey> = How<Key> extends { readonly at: infer Path extends string } ? Path : never;
type Without<Key extends PolicyKey> = How<Key> extends { readonly without: infer Value } ? Value : never;

/** The rules that one key makes by itself, by where they stand. */
type RulesAlone = { readonly [Key in KeyThat<'rule'> as PlaceOf<Key>]: PolicyValue<Key> | Without<Key> } & {
  readonly [Key in KeyThat<'permits'> as PlaceOf<Key>]: boolean;
};

type Listed<Key extends EffectiveKey> = Key;
/** The settings that one key decides by itself: a rule goes by the key's own name, a setting of the person's by its place. */
type DecidedAlone = Listed<KeyThat<'rule' | 'permits'> | PlaceOf<KeyThat<'forbids' | 'replaces' | 'caps'>>>;

/** What each key says, and how it counts. */
const said = (policy: Policy) =>
  policyKeys.map((key) => ({ key, counts: entryOf(key).counts, set: valueIn(policy, key) }));

export function rulesAlone(policy: Policy): RulesAlone {
  const rules: Partial<Record<RulePath, unknown>> = {};
  for (const { counts, set } of said(policy)) {
    if (counts.is === 'rule') rules[counts.at] = set ?? counts.without;
    if (counts.is === 'permits') rules[counts.at] = set !== false;
  }
  return rules as RulesAlone;
}

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function settingAt<Path extends SettingPath>(settings: Settings | EffectiveSettings, path: Path): SettingAt<Path> {
  const [group = '', name] = path.split('.');
  const there = settings as unknown as Groups;
  return (name === undefined ? there[group] : there[group]?.[name]) as SettingAt<Path>;
}

function withSetting<Path extends SettingPath>(settings: Settings, path: Path, value: SettingAt<Path>): Settings {
  const [group = '', name] = path.split('.');
  if (name === undefined) return { ...settings, [group]: value };
  return { ...settings, [group]: { ...(settings as unknown as Groups)[group], [name]: value } };
}

/** The person's settings, with what single keys take away, replace and cap. */
export function settingsAlone(user: Settings, policy: Policy): Settings {
  let settings = user;
  for (const { counts, set } of said(policy)) {
    if (counts.is === 'forbids' && set === false) settings = withSetting(settings, counts.at, false);
    if (counts.is === 'replaces' && typeof set === 'string')
      settings = withSetting(settings, counts.at, (counts.of?.(set) ?? set) as SettingAt<typeof counts.at>);
    if (counts.is === 'caps' && typeof set === 'number')
      settings = withSetting(settings, counts.at, Math.min(settingAt(settings, counts.at) ?? Infinity, set));
  }
  return settings;
}

/** Where each of them came from. */
export function provenanceAlone(
  user: Settings,
  untouched: Settings,
  policy: Policy,
  settings: EffectiveSettings,
): Readonly<Record<DecidedAlone, Provenance>> {
  const keys: Partial<Record<string, Provenance>> = {};
  const threeAt = <Path extends SettingPath>(path: Path) =>
    [settingAt(settings, path), settingAt(user, path), settingAt(untouched, path)] as const;
  for (const { key, counts, set } of said(policy)) {
    switch (counts.is) {
      case 'rule':
        keys[key] = theirs(set ?? counts.without, key, set);
        break;
      case 'permits':
        keys[key] = theirs(set !== false, key, set === false || undefined);
        break;
      case 'forbids':
        keys[counts.at] = either(...threeAt(counts.at), set === false && key);
        break;
      case 'replaces':
        keys[counts.at] = either(...threeAt(counts.at), set !== undefined && key);
        break;
      case 'caps':
        keys[counts.at] = capped(...threeAt(counts.at), typeof set === 'number' ? set : undefined, key);
        break;
      case 'with-others':
    }
  }
  return keys as Record<DecidedAlone, Provenance>;
}
