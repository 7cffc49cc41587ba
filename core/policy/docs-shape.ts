import type { Policy, PolicyKey } from './schema';

type At<Group, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Group
    ? At<NonNullable<Group[Head]>, Rest>
    : never
  : Path extends keyof Group
    ? NonNullable<Group[Path]>
    : never;

/** What a key holds when it is set. */
type PolicyValue<Key extends PolicyKey> = At<Policy, Key>;

/** The words for one key. Everybody who sets policies reads them: the studio, the guide, and the browser's own policy tools. */
interface KeyDoc<Key extends PolicyKey> {
  readonly title: string;
  readonly description: string;
  /** What holds while the key is missing, as a sentence. */
  readonly default: string;
  readonly example: PolicyValue<Key>;
}

/** Words for some of the keys, each with an example of its own type. */
export type DocsFor<Key extends PolicyKey> = { readonly [Each in Key]: KeyDoc<Each> };
