import type * as z from 'zod/mini';
import type { EffectiveKey, RulePath, SwitchRule } from '../effective';
import type { Settings } from '../../settings';

type SettingGroup = 'capabilities' | 'learning' | 'limits' | 'writing';
/** Where a setting of the person's stands that an organisation may decide: `writing.tone`. */
export type SettingPath = EffectiveKey &
  ('language' | { [Group in SettingGroup]: `${Group}.${keyof Settings[Group] & string}` }[SettingGroup]);

export type SettingAt<Path extends SettingPath> = Path extends `${infer Group extends SettingGroup}.${infer Name}`
  ? Name extends keyof Settings[Group]
    ? Settings[Group][Name]
    : never
  : Path extends keyof Settings
    ? Settings[Path]
    : never;

/**
 * How a key counts. By itself:
 * - `rule`: only an organisation sets it. It is the rule at that place; `without` is the rule while the key is missing.
 * - `permits`: a switch that only an organisation has. `false` forbids; `true` and a missing key leave it to whoever decides otherwise.
 * - `forbids`: the same for a switch that the person has. It never switches on.
 * - `replaces`: it takes the place of the person's own text, which is kept beside it. `of` reads what is written into what is set.
 * - `caps`: the highest number that the person may set.
 *
 * `with-others`: what it does depends on other keys, in `merge.ts`, and what people are told of it, in `provenance.ts`.
 */
export type Counts =
  | { readonly is: 'rule'; readonly at: RulePath; readonly without: unknown }
  | { readonly is: 'permits'; readonly at: SwitchRule }
  | { readonly is: 'forbids'; readonly at: Extract<SettingPath, `capabilities.${string}`> }
  | {
      readonly is: 'replaces';
      readonly at: 'language' | Extract<SettingPath, `writing.${string}`>;
      readonly of?: (written: string) => string;
    }
  | { readonly is: 'caps'; readonly at: 'learning.retentionDays' | 'limits.tokensPerMonth' }
  | { readonly is: 'with-others' };

/**
 * How one key of the policy counts. Its words, which everybody reads who sets policies (in the studio, the guide, and the browser's
 * own policy tools), are `policy.<key>.…` in `locales/`, its example is in `examples.ts`: the worker needs neither.
 */
export interface KeyEntry<Schema extends z.ZodMiniType = z.ZodMiniType, How extends Counts = Counts> {
  /** What it takes. One type, and lists never of mixed things: Chromium takes nothing else. */
  readonly schema: Schema;
  /**
   * What it counts as when it was set and got lost on the way. `missing`: it is only named, because being without it is its narrowest
   * already, or it limits nothing, or nobody can tell what it would have said. `nobody-asked`: without it somebody else than the
   * organisation named would be asked, be it with its key, so no provider may be.
   */
  readonly narrowest: { readonly is: z.output<Schema> } | 'missing' | 'nobody-asked';
  /** Of a list: an empty one means so much that whoever writes it is warned (`policy.<key>.empty`). */
  readonly warnsWhenEmpty?: true;
  readonly counts: How;
}

/** Holds an entry against its own schema, and keeps the type of both. */
export const key = <Schema extends z.ZodMiniType, const How extends Counts>(
  entry: KeyEntry<Schema, How>,
): KeyEntry<Schema, How> => entry;

/** Keys that are decided about together, in the order in which a team lead does. */
interface Section<Id extends string, Keys extends Readonly<Record<string, KeyEntry>>> {
  readonly id: Id;
  /** By dotted path: `provider.use`, `fields`. A list is one key. */
  readonly keys: Keys;
}

export const section = <const Id extends string, Keys extends Readonly<Record<string, KeyEntry>>>(
  keys: Section<Id, Keys>,
): Section<Id, Keys> => keys;
