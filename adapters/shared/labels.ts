import { tidy } from './dom';

/** The same name to the eye: invisible marks and white space apart. */
export const sameName = (a: string, b: string): boolean => tidy(a) === tidy(b);

export const sameLabel = (a: string, b: string): boolean => tidy(a).toLocaleLowerCase() === tidy(b).toLocaleLowerCase();

/** How a desk writes "no value". */
export const isEmptyLabel = (label: string): boolean => /^[-–—]*$/.test(tidy(label));

/** The candidates with this name; joiners and spaces count only where they are needed to tell two from each other. */
export function named<T>(candidates: readonly T[], labelOf: (candidate: T) => string, name: string): T[] {
  const same = candidates.filter((candidate) => sameName(labelOf(candidate), name));
  const exact = same.length > 1 ? same.filter((candidate) => labelOf(candidate) === name) : same;
  return exact.length > 0 ? exact : same;
}

/** As `named`, and upper and lower case apart only when that is needed to tell two from each other. */
export function matching<T>(candidates: readonly T[], labelOf: (candidate: T) => string, label: string): T[] {
  const exact = named(candidates, labelOf, label);
  return exact.length > 0 ? exact : candidates.filter((candidate) => sameLabel(labelOf(candidate), label));
}
