import '../../modules/words/english';
import { EXPECTS } from '../../core/policy/expected';
import * as z from 'zod';
import { fieldParts } from '../../core/policy/keys/field-policy';
import { policySchema } from '../../core/policy/schema';
import { policyKeys } from '../../core/policy/table';
import { say } from '../../core/words/say';

/** The part of JSON schema that Chromium takes: one type for each node, and words. */
export interface ManagedNode {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedNode>>;
  readonly items?: ManagedNode;
}

const words: Readonly<Record<string, { readonly title: string; readonly description: string }>> = {
  ...Object.fromEntries(
    policyKeys.map((key) => [
      key,
      { title: say(`policy.${key}.title`), description: say(`policy.${key}.description`) },
    ]),
  ),
  ...Object.fromEntries(
    fieldParts.map((part) => [
      `fields.*.${part}`,
      { title: say(`policy.fields.${part}.title`), description: say(`policy.fields.${part}.description`) },
    ]),
  ),
};

const wordsAt = (path: string): Pick<ManagedNode, 'title' | 'description'> => {
  const found = words[path];
  return found === undefined ? {} : { title: found.title, description: found.description };
};

function nodeOf(schema: z.core.JSONSchema.BaseSchema, path: string): ManagedNode {
  const { type, properties, items } = schema;
  if (typeof type !== 'string') throw new Error(`${path} has no single type, which Chromium does not take`);
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  return {
    type,
    ...wordsAt(path),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, child]) => [
              name,
              nodeOf(child as z.core.JSONSchema.BaseSchema, below(name)),
            ]),
          ),
        }),
    ...(items === undefined ? {} : { items: nodeOf(items as z.core.JSONSchema.BaseSchema, below('*')) }),
  };
}

const DROPPED =
  'The same keys in a group. If the type of one value in it is wrong, the browser drops the whole group; better write each key by itself, with a dot.';

/** Without the words, which stand at the keys themselves. */
const bare = ({ type, properties, items }: ManagedNode): ManagedNode => ({
  type,
  ...(properties === undefined
    ? {}
    : { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, bare(child)])) }),
  ...(items === undefined ? {} : { items: bare(items) }),
});

/** `{ use }` in `provider` as `provider.use`; a key that is in no group as it is. */
const byThemselves = ([group, node]: [string, ManagedNode]): readonly (readonly [string, ManagedNode])[] =>
  node.properties === undefined
    ? [[group, node]]
    : Object.entries(node.properties).map(([name, child]) => [`${group}.${name}`, child]);

const expects: ManagedNode = {
  type: 'array',
  title: 'Keys of this policy',
  description:
    'The names of all keys that are set, as the policy studio writes them. The browser drops a value of a wrong type without a word; with this list Deskside notices, says so, and counts what got lost as its narrowest.',
  items: { type: 'string' },
};

/**
 * What Chromium reads to know which keys there are. Types only: a value that is out of its bounds has to reach Deskside, which names
 * it and ignores it, where Chromium would drop it without a word. Each key stands by itself, and in its group for those who write groups.
 */
export function managedSchema(): ManagedNode {
  const { properties = {} } = nodeOf(z.toJSONSchema(policySchema), '');
  const groups = Object.entries(properties).filter(([, node]) => node.properties !== undefined);
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries([
        ...Object.entries(properties).flatMap(byThemselves),
        ...groups.map(([name, node]) => [name, { ...bare(node), description: DROPPED }] as const),
      ]),
      [EXPECTS]: expects,
    },
  };
}
