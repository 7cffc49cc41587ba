/**
 * Shapes of a desk's own JSON. As strict as the schemas of `core/`, and a tenth of their weight, because they go along with every
 * ticket: a number is finite, an array is no object, a member that is not named is left out, and only what is marked may be missing.
 */

/** A value is in another shape. Says where, from the outside in, and nothing of the content. */
export class Misfit {
  constructor(readonly path: readonly (string | number)[] = []) {}

  within(key: string | number): Misfit {
    return new Misfit([key, ...this.path]);
  }
}

export interface Shape<T> {
  /** The value as far as the shape names it; the first place that does not fit, where there is one. Never throws. */
  readonly read: (value: unknown) => T | Misfit;
  /** An object may be without this member. */
  readonly mayBeMissing?: true;
}

interface MissingShape<T> extends Shape<T | undefined> {
  readonly mayBeMissing: true;
}

export type Read<S> = S extends Shape<infer T> ? T : never;

/** The value in this shape; undefined in another one. */
export function readAs<T>(shape: Shape<T>, value: unknown): T | undefined {
  const read = shape.read(value);
  return read instanceof Misfit ? undefined : read;
}

const only = <T>(isOne: (value: unknown) => value is T): Shape<T> => ({
  read: (value) => (isOne(value) ? value : new Misfit()),
});

export const string = only((value) => typeof value === 'string');
/** JSON can write a number that is too large to be one. */
export const number = only((value): value is number => Number.isFinite(value));
export const boolean = only((value) => typeof value === 'boolean');
/** Whatever it is, but it has to be there. */
export const unknown = only((_value): _value is unknown => true);

export const oneOf = <const T extends string>(...words: readonly T[]): Shape<T> =>
  only((value): value is T => words.some((word) => word === value));

export const optional = <T>({ read }: Shape<T>): MissingShape<T> => ({
  read: (value) => (value === undefined ? value : read(value)),
  mayBeMissing: true,
});

export const nullish = <T>({ read }: Shape<T>): MissingShape<T | null> => ({
  read: (value) => (value === undefined || value === null ? value : read(value)),
  mayBeMissing: true,
});

/** As `optional`, and undefined too where something else stands in its place: what could do without it is not given up for it. */
export const whereFitting = <T>(shape: Shape<T>): MissingShape<T | undefined> => ({
  read: (value) => readAs(shape, value),
  mayBeMissing: true,
});

export const array = <T>({ read }: Shape<T>): Shape<T[]> => ({
  read(value) {
    if (!Array.isArray(value)) return new Misfit();
    const rows: T[] = [];
    for (const [index, row] of value.entries()) {
      const fitting = read(row);
      if (fitting instanceof Misfit) return fitting.within(index);
      rows.push(fitting);
    }
    return rows;
  },
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Members = Readonly<Record<string, Shape<unknown>>>;
type Missing<M> = { [K in keyof M]: M[K] extends MissingShape<unknown> ? K : never }[keyof M];
type ReadMembers<M> = { [K in Exclude<keyof M, Missing<M>>]: Read<M[K]> } & { [K in Missing<M>]?: Read<M[K]> };
type Flat<T> = { [K in keyof T]: T[K] };

export const object = <const M extends Members>(members: M): Shape<Flat<ReadMembers<M>>> => ({
  read(value) {
    if (!isObject(value)) return new Misfit();
    const named: Record<string, unknown> = {};
    for (const [key, { read, mayBeMissing }] of Object.entries(members)) {
      if (key in value) {
        const fitting = read(value[key]);
        if (fitting instanceof Misfit) return fitting.within(key);
        named[key] = fitting;
      } else if (!mayBeMissing) return new Misfit([key]);
    }
    return named as Flat<ReadMembers<M>>;
  },
});

/** Any names, all of their values in one shape. */
export const record = <T>({ read }: Shape<T>): Shape<Record<string, T>> => ({
  read(value) {
    if (!isObject(value)) return new Misfit();
    const values: Record<string, T> = {};
    for (const [key, each] of Object.entries(value)) {
      // Would become the prototype.
      if (key === '__proto__') continue;
      const fitting = read(each);
      if (fitting instanceof Misfit) return fitting.within(key);
      values[key] = fitting;
    }
    return values;
  },
});

/** The first shape that fits. */
export const either = <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> => ({
  read(value) {
    const read = first.read(value);
    if (!(read instanceof Misfit)) return read;
    const other = second.read(value);
    return other instanceof Misfit ? new Misfit() : other;
  },
});

export const mapped = <T, U>({ read }: Shape<T>, to: (value: T) => U): Shape<U> => ({
  read(value) {
    const fitting = read(value);
    return fitting instanceof Misfit ? fitting : to(fitting);
  },
});

export const notEmpty = <T>({ read }: Shape<T[]>): Shape<T[]> => ({
  read(value) {
    const rows = read(value);
    return rows instanceof Misfit || rows.length > 0 ? rows : new Misfit();
  },
});
