import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakesIn, sayMistake } from '../../../../core/described/mistakes';
import { parseDescriptionText } from '../../../../core/described/parse';
import { walk, type Where } from '../../../../core/described/walk';

const text = readFileSync(
  new URL('../../../../adapters/described/shipped/request-tracker.json', import.meta.url),
  'utf8',
);
const whole: unknown = JSON.parse(text);

/** Groups whose names the author chooses: a new name in them is nothing wrong. */
const open = (where: Where): boolean =>
  ['get', 'same', 'statuses', 'card', 'draft'].includes(String(where.at(-1))) ||
  where.includes('json') ||
  where.includes('labels');

const places: { readonly where: Where; readonly value: unknown }[] = [];
walk(whole, (value, where) => void places.push({ value, where }));
const at = (isOne: (place: (typeof places)[number]) => boolean): Where[] =>
  places.filter(isOne).map(({ where }) => where);

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
const groups = at(({ value, where }) => isGroup(value) && !Array.isArray(value) && !open(where));
const lists = at(({ value, where }) => Array.isArray(value) && where.at(-1) !== 'missing');
const addresses = at(
  ({ value, where }) => typeof value === 'string' && value.startsWith('{base}/') && where.at(-1) !== 'goTo',
);
const selectors = at(
  ({ where }) =>
    ['css', 'click', 'within', 'never', 'marks', 'present'].includes(String(where.at(-1))) || where.at(-2) === 'never',
).filter((where) => typeof valueAt(where) === 'string');
const paths = at(({ value }) => typeof value === 'string' && value.startsWith('$') && !value.startsWith('$.id'));

function valueAt(where: Where): unknown {
  return where.reduce<unknown>((value, key) => (isGroup(value) ? Reflect.get(value, key) : undefined), whole);
}

interface Attack {
  readonly where: Where;
  readonly value: unknown;
}

const one = (wheres: readonly Where[], values: fc.Arbitrary<unknown>): fc.Arbitrary<Attack> =>
  fc.record({ where: fc.constantFrom(...wheres), value: values });

const foreign = fc.oneof(
  fc.webUrl(),
  fc.webUrl().map((url) => url.replace(/^https?:/, '')),
  fc.domain().map((domain) => `{base}//${domain}/`),
  fc.domain().map((domain) => `{base}.${domain}/`),
  fc.domain().map((domain) => `{base}@${domain}/`),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '{base}/../../x',
    '/%2e%2e/x',
    '{base}/a b',
    '/x#y',
  ),
);

const slow = fc.oneof(
  fc.integer({ min: 10, max: 60 }).map((depth) => Array.from({ length: depth }, () => 'div').join(' ')),
  fc.integer({ min: 9, max: 60 }).map((count) => Array.from({ length: count }, () => 'a:has(b)').join(',')),
  fc.constantFrom(
    'a:has(b:has(c))',
    ':has(:has(*))',
    'a:not(:has(b c d))',
    '*::part(x)',
    'a:contains("x")',
    'a[',
    '',
    'a{secret}',
  ),
  fc.string({ minLength: 401, maxLength: 900 }),
);

const strangePaths = fc.oneof(
  fc.constantFrom(
    '$.__proto__',
    '$.constructor.name',
    '$..x',
    '$.a[?(@.b)]',
    '$[*][*][*]',
    '$nobody.x',
    '$.a.b()',
    '$.',
  ),
  fc.integer({ min: 13, max: 90 }).map((depth) => `$${'.a'.repeat(depth)}`),
);

const giant = fc.oneof(
  fc.integer({ min: 600, max: 1_500 }).map((length) => Array.from({ length }, () => 'x')),
  fc.integer({ min: 20, max: 120 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
);

const attack: fc.Arbitrary<Attack> = fc.oneof(
  one(addresses, foreign),
  one(selectors, slow),
  one(paths, strangePaths),
  one(lists, giant),
  one(
    [['messages', 'public']],
    fc.array(
      fc.oneof(
        fc.constantFrom(
          { path: '$.private', absent: true },
          { path: '$.id', present: true },
          { css: '.note', absent: true },
        ),
        fc.record({
          path: fc.constantFrom('$.Type', '$.a.b', '$ticket.Status'),
          notIn: fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
        }),
        fc.record({ path: fc.constantFrom('$ticket.Status', '$history.total'), is: fc.string() }),
      ),
      { maxLength: 4 },
    ),
  ),
  fc
    .tuple(
      fc.constantFrom(...groups),
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'script', 'regex', 'host', 'send', 'key', 'eval'),
    )
    .map(([where, key]) => ({ where: [...where, key], value: 'x' })),
  one(
    groups,
    fc.oneof(
      fc.constant(null),
      fc.string({ maxLength: 5 }).map((word) => `?${word}`),
      fc.constant([]),
    ),
  ),
);

function withAttack({ where, value }: Attack): string {
  const copy: unknown = structuredClone(whole);
  let target: unknown = copy;
  for (const key of where.slice(0, -1)) target = isGroup(target) ? Reflect.get(target, key) : undefined;
  const last = where.at(-1);
  if (last === undefined) return JSON.stringify(value, null, 2);
  // As a text of its own, so that `__proto__` is a member like any other.
  if (isGroup(target))
    Object.defineProperty(target, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(copy, null, 2);
}

const runs = process.env['DESKSIDE_ALL'] === undefined ? 400 : 5_000;

describe('a description that was made to do harm', () => {
  it('is refused with a sentence that names its line, whatever it tries', () => {
    fc.assert(
      fc.property(attack, (tried) => {
        const hostile = withAttack(tried);
        const parsed = parseDescriptionText(hostile);
        if (parsed.ok) return expect.fail(`taken: ${JSON.stringify(tried).slice(0, 300)}`);
        const lines = hostile.split('\n');
        for (const mistake of mistakesIn(hostile, parsed.problems)) {
          expect(sayMistake(mistake)).toMatch(/^(?:“|[A-Z`]).*\.$/su);
          const { line } = mistake;
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
        }
        // At least one of the problems is where the harm is, in it, or around it.
        const close = (where: Where): boolean =>
          where.every((key, index) => index >= tried.where.length || key === tried.where[index]);
        expect(parsed.problems.some(({ where }) => close(where))).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
