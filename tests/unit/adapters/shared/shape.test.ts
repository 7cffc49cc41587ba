import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as s from '../../../../adapters/shared/shape';
import { fc, runs } from '../../property';

/** One and the same shape, as it is used in the page and as `core/` would write it. */
interface Both {
  readonly ours: s.Shape<unknown>;
  readonly theirs: z.ZodMiniType;
}

const names = ['id', 'name', 'tags', '__proto__', 'hasOwnProperty'] as const;

const leaf: fc.Arbitrary<Both> = fc.constantFrom(
  { ours: s.string, theirs: z.string() },
  { ours: s.number, theirs: z.number() },
  { ours: s.boolean, theirs: z.boolean() },
  { ours: s.unknown, theirs: z.unknown() },
  { ours: s.oneOf('agent', 'admin'), theirs: z.enum(['agent', 'admin']) },
);

const { both } = fc.letrec<{ both: Both; members: [string, Both][] }>((tie) => ({
  both: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('both').map(({ ours, theirs }): Both => ({ ours: s.optional(ours), theirs: z.optional(theirs) })),
    tie('both').map(({ ours, theirs }): Both => ({ ours: s.nullish(ours), theirs: z.nullish(theirs) })),
    tie('both').map(({ ours, theirs }): Both => ({ ours: s.array(ours), theirs: z.array(theirs) })),
    tie('both').map(({ ours, theirs }): Both => ({
      ours: s.notEmpty(s.array(ours)),
      theirs: z.array(theirs).check(z.minLength(1)),
    })),
    tie('both').map(({ ours, theirs }): Both => ({ ours: s.record(ours), theirs: z.record(z.string(), theirs) })),
    tie('both').map(({ ours, theirs }): Both => ({
      ours: s.mapped(s.array(ours), (rows) => ({ rows })),
      theirs: z.pipe(
        z.array(theirs),
        z.transform((rows) => ({ rows })),
      ),
    })),
    tie('members').map((members): Both => ({
      ours: s.object(Object.fromEntries(members.map(([name, { ours }]) => [name, ours]))),
      theirs: z.object(Object.fromEntries(members.map(([name, { theirs }]) => [name, theirs]))),
    })),
  ),
  members: fc.uniqueArray(fc.tuple(fc.constantFrom('id', 'name', 'tags', 'group'), tie('both')), {
    selector: ([name]) => name,
    maxLength: 3,
  }),
}));

/** What `JSON.parse` can give: with `1e999`, and with names that every object has. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1.5, 12, 1e21, Number.POSITIVE_INFINITY, '', 'Ada', 'agent', 'admin'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names, 'group'), tie('json')), {
        selector: ([name]) => name,
        maxLength: 4,
      })
      .map((members): unknown => Object.fromEntries(members)),
  ),
}));

/** A value that a shape fits, more often than chance would have it. */
const fitting = (shape: z.ZodMiniType): fc.Arbitrary<unknown> => {
  const { def } = shape._zod as unknown as { def: Def };
  switch (def.type) {
    case 'string':
      return fc.constantFrom('', 'Ada');
    case 'number':
      return fc.constantFrom(0, 7, -1.5);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom('agent', 'admin');
    case 'optional':
    case 'nullable':
      return fc.oneof(fc.constant(def.type === 'optional' ? undefined : null), fitting(def.innerType));
    case 'array':
      return fc.array(fitting(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.constantFrom(...names), fitting(def.valueType), { maxKeys: 3 });
    case 'pipe':
      return fitting(def.in);
    case 'object':
      return fc
        .record(
          Object.fromEntries(
            Object.entries({ ...def.shape }).map(([name, member]) => [name, fitting(member)] as const),
          ),
          { requiredKeys: [] },
        )
        .chain((members) =>
          fc.oneof(
            fc.constant(members),
            json.map((other) => ({ ...members, other })),
          ),
        );
    default:
      return json;
  }
};
type Def =
  | { type: 'string' | 'number' | 'boolean' | 'enum' | 'unknown' }
  | { type: 'optional' | 'nullable'; innerType: z.ZodMiniType }
  | { type: 'array'; element: z.ZodMiniType }
  | { type: 'record'; valueType: z.ZodMiniType }
  | { type: 'pipe'; in: z.ZodMiniType }
  | { type: 'object'; shape: Record<string, z.ZodMiniType> };

const cases = both.chain(({ ours, theirs }) =>
  fc.tuple(fc.constant(ours), fc.constant(theirs), fc.oneof({ weight: 3, arbitrary: fitting(theirs) }, json)),
);

describe('a shape', () => {
  it('takes and gives what a schema of core does, and names the same place', () => {
    let fit = 0;
    let misfit = 0;
    fc.assert(
      fc.property(cases, ([ours, theirs, value]) => {
        const read = ours.read(value);
        const parsed = theirs.safeParse(value);
        if (parsed.success) {
          fit += 1;
          expect(read).toStrictEqual(parsed.data);
        } else {
          misfit += 1;
          expect(read).toBeInstanceOf(s.Misfit);
          expect((read as s.Misfit).path).toEqual(parsed.error.issues[0]?.path);
        }
      }),
      { numRuns: runs * 3 },
    );
    expect(fit).toBeGreaterThan(runs / 4);
    expect(misfit).toBeGreaterThan(runs / 4);
  });
});

describe('either of two shapes', () => {
  const shape = s.either(s.array(s.number), s.object({ rows: s.array(s.number) }));
  const schema = z.union([z.array(z.number()), z.object({ rows: z.array(z.number()) })]);

  it.each([
    [[]],
    [[1, 2]],
    [{ rows: [1] }],
    [{ rows: [1], secret: 'no' }],
    [{}],
    [[1, 'two']],
    [{ rows: ['one'] }],
    [null],
  ])('says of %j what a union says', (value: unknown) => {
    const parsed = schema.safeParse(value);
    expect(s.readAs(shape, value)).toEqual(parsed.data);
    if (!parsed.success) expect(shape.read(value)).toEqual(new s.Misfit());
  });

  it('takes the first one where both fit', () => {
    const shared = s.either(
      s.mapped(s.string, () => 'first'),
      s.mapped(s.string, () => 'second'),
    );
    expect(shared.read('')).toBe('first');
  });
});

it('takes no number that is none, however JSON writes it', () => {
  expect(s.readAs(s.number, JSON.parse('1e308'))).toBe(1e308);
  for (const none of [JSON.parse('1e999'), JSON.parse('-1e999'), Number.NaN, '1', null])
    expect(s.readAs(s.number, none)).toBeUndefined();
});

describe('a misfit', () => {
  it('names the place from the outside in and nothing of the content', () => {
    const shape = s.object({ tickets: s.array(s.object({ id: s.number })) });
    expect(shape.read({ tickets: [{ id: 1 }, { id: 'CANARY' }] })).toEqual(new s.Misfit(['tickets', 1, 'id']));
    expect(shape.read({ tickets: [{}] })).toEqual(new s.Misfit(['tickets', 0, 'id']));
  });

  it('is nothing where only what fits is wanted', () => {
    expect(s.readAs(s.number, '1')).toBeUndefined();
    expect(s.readAs(s.number, 1)).toBe(1);
  });
});
