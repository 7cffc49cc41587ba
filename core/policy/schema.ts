import * as z from 'zod/mini';
import { entryOf, policyKeys, type PolicyKey, type PolicyValue } from './table';

type Group<Key extends string> = Key extends `${infer Head}.${string}` ? Head : Key;
type Within<Head extends string> = {
  [Key in PolicyKey as Key extends `${Head}.${infer Name}` ? Name : never]?: PolicyValue<Key> | undefined;
};

/**
 * What an organisation can set, as it arrives in `storage.managed`: keys with a dot in groups. Every key is optional; a key that is
 * there is the organisation's word.
 */
export type Policy = {
  [Head in Group<PolicyKey>]?: (Head extends PolicyKey ? PolicyValue<Head> : Within<Head>) | undefined;
};

/** `provider.use` in its two parts; a key that is in no group has no name within one. */
export function partsOf(key: PolicyKey): readonly [group: string, name: string | undefined] {
  const [group = '', name] = key.split('.');
  return [group, name];
}

/** What a policy says under a key; undefined where it does not say. */
export function valueIn(policy: Policy, key: PolicyKey): unknown {
  const [group, name] = partsOf(key);
  const within = (policy as Readonly<Record<string, unknown>>)[group];
  if (name === undefined) return within;
  return typeof within === 'object' && within !== null
    ? (within as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

type Shape = Record<string, z.ZodMiniType>;

/** In the order of the table; a group stands where its first key does. */
function shapeOf(keys: readonly PolicyKey[]): Shape {
  const named = keys.map((key) => [...partsOf(key), z.optional(entryOf(key).schema)] as const);
  const within = (wanted: string): Shape =>
    Object.fromEntries(
      named.flatMap(([group, name, schema]) => (group === wanted && name !== undefined ? [[name, schema]] : [])),
    );
  return Object.fromEntries(
    named.map(([group, name, schema]) => [group, name === undefined ? schema : z.optional(z.object(within(group)))]),
  );
}

/** The JSON schema that the browser reads is made from this one (`npm run policy`). The top level is an object: Chromium takes nothing else. */
export const policySchema = z.object(shapeOf(policyKeys)) as unknown as z.ZodMiniType<Policy>;
