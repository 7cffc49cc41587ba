import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EXPECTS } from '../../../../core/policy/expected';
import { exampleOf } from '../../../../core/policy/examples';
import { policyGroups } from '../../../../core/policy/table';
import { say } from '../../../../core/words/say';
import { parsePolicy } from '../../../../core/policy/parse';
import { policyKeys } from '../../../../core/policy/table';
import { withReference } from '../../../tools/policy-reference';
import { managedSchema, type ManagedNode } from '../../../tools/policy-schema';

const file = (path: string): Promise<string> => readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** Keys that hold a value: a list is one, whatever it holds. */
const leaves = ({ type, properties }: ManagedNode, path: string): readonly string[] =>
  type === 'object'
    ? Object.entries(properties ?? {}).flatMap(([name, child]) => leaves(child, path === '' ? name : `${path}.${name}`))
    : [path];

const withoutWords = ({ type, properties, items }: ManagedNode): unknown => ({
  type,
  ...(properties === undefined
    ? {}
    : {
        properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, withoutWords(child)])),
      }),
  ...(items === undefined ? {} : { items: withoutWords(items) }),
});

const everyNode = (node: ManagedNode): readonly ManagedNode[] => [
  node,
  ...Object.values(node.properties ?? {}).flatMap(everyNode),
  ...(node.items === undefined ? [] : everyNode(node.items)),
];

test('the file that Chromium reads is made from the schema as it is (npm run policy)', async () => {
  expect(JSON.parse(await file('public/managed-schema.json'))).toEqual(managedSchema());
});

test('the reference in the guide is made from the schema as it is (npm run policy)', async () => {
  const guide = await file('docs/policy.md');
  expect(guide).toBe(withReference(guide));
  for (const key of policyKeys) expect(guide).toContain(`#### \`${key}\``);
});

test('every key of the schema is documented once, and no other', () => {
  expect([...new Set(leaves(managedSchema(), ''))].toSorted()).toEqual([...policyKeys, EXPECTS].toSorted());
  expect(policyGroups.flatMap(({ keys }) => keys).toSorted()).toEqual([...policyKeys].toSorted());
});

test('each key stands by itself, with its words, and has the same type in its group', () => {
  const { properties = {} } = managedSchema();
  for (const key of policyKeys) {
    const [group = '', name] = key.split('.');
    expect(properties[key]).toMatchObject({
      title: say(`policy.${key}.title`),
      description: say(`policy.${key}.description`),
    });
    const own = properties[key];
    const grouped = name === undefined ? own : properties[group]?.properties?.[name];
    expect(own && withoutWords(own)).toEqual(grouped && withoutWords(grouped));
  }
});

test('Chromium takes it: an object at the top, one type for each node, words and types only', () => {
  const schema = managedSchema();
  expect(schema.type).toBe('object');
  for (const node of everyNode(schema)) {
    expect(['object', 'array', 'string', 'boolean', 'integer']).toContain(node.type);
    expect(
      Object.keys(node).filter((word) => !['type', 'title', 'description', 'properties', 'items'].includes(word)),
    ).toEqual([]);
  }
});

test.each(policyKeys)('the words for %s are whole sentences, and its example can be used', (key) => {
  const example = exampleOf(key);
  expect(say(`policy.${key}.title`)).toMatch(/^[A-Z].*[^.]$/);
  for (const sentence of [say(`policy.${key}.description`), say(`policy.${key}.default`)])
    expect(sentence).toMatch(/^\S.*\.$/s);
  const raw = key.split('.').reduceRight<unknown>((value, name) => ({ [name]: value }), example);
  expect(parsePolicy(raw)).toEqual({ policy: raw, problems: [] });
});
