import * as z from 'zod';
import { fieldPolicyDocs } from '../../core/policy/docs-tickets';
import { policyDocs } from '../../core/policy/docs';
import { policyKeys, policySchema } from '../../core/policy/schema';

/** The part of JSON schema that Chromium takes: one type for each node, and words. */
export interface ManagedNode {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedNode>>;
  readonly items?: ManagedNode;
}

const words: Readonly<Record<string, { readonly title: string; readonly description: string }>> = {
  ...Object.fromEntries(policyKeys.map((key) => [key, policyDocs[key]])),
  ...Object.fromEntries(Object.entries(fieldPolicyDocs).map(([part, doc]) => [`fields.*.${part}`, doc])),
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
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, nodeOf(child as z.core.JSONSchema.BaseSchema, below(name))])) }),
    ...(items === undefined ? {} : { items: nodeOf(items as z.core.JSONSchema.BaseSchema, below('*')) }),
  };
}

/**
 * What Chromium reads to know which keys there are. Types only: a value that is out of its bounds has to reach Deskside, which names
 * it and ignores it, where Chromium would drop it without a word.
 */
export const managedSchema = (): ManagedNode => nodeOf(z.toJSONSchema(policySchema), '');
