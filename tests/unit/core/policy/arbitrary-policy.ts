import { fc } from '../../property';
import * as z from 'zod/mini';
import { inner } from '../../../../core/policy/kinds';
import { policySchema, type Policy } from '../../../../core/policy/schema';

/** Text as people write it, with line breaks and letters of every script; never with control characters. */
const text = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: Math.min(max, 40), unit: 'grapheme' }) },
      fc
        .array(
          fc.constantFrom(
            '\\',
            '"',
            '<',
            '>',
            '&',
            "'",
            ']]>',
            '&amp;',
            '\n',
            '\t',
            '\r\n',
            '%PATH%',
            '[key]',
            ';',
            'é',
            '日本',
            '🎫',
            '{',
            '}',
            ' ',
          ),
          { minLength: 1, maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    )
    .map((value) => value.trim())
    .filter((value) => value.length > 0 && value.length <= max);

const host = fc
  .tuple(
    fc.constantFrom('', 'https://', 'http://'),
    fc.constantFrom('', '*.'),
    fc.constantFrom('acme.zendesk.com', 'help.acme.com', 'localhost', '10.0.0.5', 'EXAMPLE.org'),
    fc.constantFrom('', ':8080', ':443'),
  )
  .map((parts) => parts.join(''));

/** Texts that must have a form; what has none is any text. */
const formed: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'allowed.servers.*': host,
  'allowed.ownServers.*': host,
  'allowed.desks.*': host,
  'fields.*.desk': host,
  language: fc.constantFrom('browser', 'de', 'pt-BR'),
  'writing.language': fc.constantFrom('customer', 'de', 'pt-BR', 'zh-Hant-TW'),
  'support.link': fc.constantFrom('https://intranet.example.com/help?a=1&b=2', 'mailto:help@example.com'),
};

const numberOf = (schema: z.ZodMiniType, check: string, part: 'value' | 'maximum'): number | undefined =>
  schema.def.checks
    ?.map(({ _zod }) => _zod.def as { check: string; value?: number; maximum?: number })
    .find((def) => def.check === check)?.[part];

/** Anything that a schema takes. `path`: where it stands, for texts that must have a form. */
export function anyOf(wanted: z.ZodMiniType, path: string): fc.Arbitrary<unknown> {
  const schema = inner(wanted);
  if (schema instanceof z.ZodMiniObject) {
    const shape = Object.entries(schema.shape as Readonly<Record<string, z.ZodMiniType>>);
    const requiredKeys = shape.filter(([, child]) => !(child instanceof z.ZodMiniOptional)).map(([name]) => name);
    return fc.record(
      Object.fromEntries(shape.map(([name, child]) => [name, anyOf(child, path === '' ? name : `${path}.${name}`)])),
      { requiredKeys, noNullPrototype: true },
    );
  }
  if (schema instanceof z.ZodMiniArray)
    return fc.array(anyOf(schema.def.element as z.ZodMiniType, `${path}.*`), { maxLength: 4 });
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean();
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...Object.values(schema.def.entries));
  if (schema instanceof z.ZodMiniNumber)
    return fc.integer({
      min: numberOf(schema, 'greater_than', 'value') ?? 0,
      max: numberOf(schema, 'less_than', 'value') ?? 1000,
    });
  return formed[path] ?? text(numberOf(schema, 'max_length', 'maximum') ?? 100);
}

/** A group without a key in it says nothing. */
const withoutEmptyGroups = (policy: Policy): Policy =>
  Object.fromEntries(
    Object.entries(policy).filter(
      ([, value]) => typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length > 0,
    ),
  );

/** Every policy that an organisation can write: made from the schema, so that a new key is in it by itself. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = anyOf(policySchema, '').map((policy) =>
  withoutEmptyGroups(policySchema.parse(policy)),
);
