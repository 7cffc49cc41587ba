/** Where in a description something stands, from the outside in. */
export type Where = readonly (string | number)[];

type Visit = (value: unknown, where: Where) => void;

/** No description is nested deeper; what lies below is not looked at. */
export const DEEPEST = 14;

/** Calls for every value of some JSON, outer ones first, down to one level below the deepest. */
export function walk(value: unknown, visit: Visit, where: Where = []): void {
  visit(value, where);
  if (where.length > DEEPEST) return;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value))
    walk(each, visit, [...where, Array.isArray(value) ? Number(key) : key]);
}
